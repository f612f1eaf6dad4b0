/** epoll's bits. */
export const masks = {in: 1, out: 4, err: 8, hup: 16} as const;
