import type {Message} from './messages.js';

/** What comes next: whose turn it is, where that is certain, and how to say it. */
export type Next = {readonly taskId: number | null; readonly message: Message};

/** What comes is nobody's turn. */
export const nothing = (message: Message): Next => ({taskId: null, message});
