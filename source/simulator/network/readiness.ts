import type {Kernel} from './kernel.js';
import {masks} from './masks.js';
import {pipeMask} from './pipes.js';
import {families, types, type Socket} from './state.js';

export {masks} from './masks.js';

/** How much more `send` takes: a stream's own buffer, or, within the file system, the other end's. */
export const roomToSend = (kernel: Kernel, socket: Socket): number => {
	if (socket.family === families.unix) {
		const peer = kernel.find(socket.peer);
		return socket.sendBuffer - (peer?.received.size ?? 0);
	}

	return socket.sendBuffer - socket.queue.size - socket.underWay;
};

/** Linux: a socket counts as writable again when at least a third of its buffer is free (a quarter is used, for Unix sockets). */
const isWritable = (kernel: Kernel, socket: Socket): boolean => {
	const room = roomToSend(kernel, socket);
	const used = socket.sendBuffer - room;
	return socket.family === families.unix ? used * 4 <= socket.sendBuffer : room * 2 >= used;
};

/** What epoll would report of a socket: Linux's `tcp_poll`, `unix_poll` and `datagram_poll`. */
export const pollMask = (kernel: Kernel, socket: Socket): number => {
	if (socket.kind !== 'socket') {
		return pipeMask(kernel, socket);
	}

	if (socket.type === types.datagram) {
		return (socket.datagrams.length > 0 ? masks.in : 0) | masks.out | (socket.error === null ? 0 : masks.err);
	}

	switch (socket.state) {
		case 'listening': {
			return socket.accepting.length > 0 ? masks.in : 0;
		}

		case 'connecting': {
			return 0;
		}

		case 'new': {
			return masks.out | masks.hup;
		}

		case 'closed': {
			return masks.in | masks.out | masks.hup | (socket.error === null ? 0 : masks.err);
		}

		case 'connected': {
			const reading = socket.received.size > 0 || socket.ended || socket.readShut;
			const over = (socket.ended || socket.readShut) && socket.writeShut;
			return (reading ? masks.in : 0)
				| (socket.writeShut || isWritable(kernel, socket) ? masks.out : 0)
				| (over ? masks.hup : 0)
				| (socket.error === null ? 0 : masks.err);
		}
	}
};

/** The events among those asked for that are there: as bits of `masks.in` and `masks.out`. Errors and hang-ups count as both. */
export const isReady = (kernel: Kernel, id: number, read: boolean, write: boolean): number => {
	const socket = kernel.find(id);
	if (socket === undefined) {
		return 0;
	}

	const mask = pollMask(kernel, socket);
	const failed = (mask & (masks.err | masks.hup)) !== 0;
	return (read && (failed || (mask & masks.in) !== 0) ? masks.in : 0) | (write && (failed || (mask & masks.out) !== 0) ? masks.out : 0);
};
