import {addNanoseconds} from '../../library/instant.js';
import {appendBytes, emptyBytes, takeBytes} from './byte-queue.js';
import type {Kernel} from './kernel.js';
import {masks, roomToSend} from './readiness.js';
import {families, type Address, type Socket} from './state.js';
import {SystemError} from './system-error.js';

/* Connected streams: TCP, and Unix sockets, which have no link between them. What Linux does on loopback is the rule. */

/** Sends on what waits in a socket's queue, as far as the other end has room for it; its end follows the last byte. */
export const flow = (kernel: Kernel, id: number): void => {
	for (;;) {
		const socket = kernel.find(id);
		if (socket === undefined) {
			return;
		}

		const peer = kernel.find(socket.peer);
		const direct = socket.family === families.unix;
		const room = direct ? socket.queue.size : (peer?.window ?? socket.window) - (peer?.received.size ?? 0) - socket.underWay;
		if (socket.queue.size === 0 || room <= 0) {
			break;
		}

		const {bytes, rest} = takeBytes(socket.queue, room);
		const sent = kernel.change(id, {queue: rest, underWay: socket.underWay + bytes.length});
		kernel.transmit(sent, {type: 'data', from: id, to: socket.peer!, bytes}, bytes.length);
	}

	const socket = kernel.find(id);
	if (socket?.writeShut === true && !socket.finished && socket.queue.size === 0 && socket.state === 'connected') {
		const finished = kernel.change(id, {finished: true});
		kernel.transmit(finished, {type: 'fin', from: id, to: socket.peer!});
		settleReleased(kernel, id);
	}
};

/** Linux: what `send` and `recv` are told of a socket with an error, once. */
const takeError = (kernel: Kernel, socket: Socket): void => {
	if (socket.error !== null) {
		kernel.change(socket.id, {error: null});
		throw new SystemError(socket.error);
	}
};

/** @returns how many of the bytes were taken */
export const sendStream = (kernel: Kernel, id: number, bytes: Uint8Array): number => {
	const socket = kernel.get(id);
	if (socket.state === 'connecting') {
		throw new SystemError('EAGAIN');
	}

	const unix = socket.family === families.unix;
	if (!unix) {
		takeError(kernel, socket);
	}

	if (socket.writeShut || socket.state !== 'connected' || (unix && kernel.find(socket.peer) === undefined)) {
		throw new SystemError(unix && socket.state !== 'connected' ? 'ENOTCONN' : 'EPIPE');
	}

	const room = roomToSend(kernel, socket);
	if (room <= 0 && bytes.length > 0) {
		throw new SystemError('EAGAIN');
	}

	const taken = bytes.length > room ? bytes.slice(0, room) : bytes;
	kernel.change(id, {queue: appendBytes(socket.queue, taken)});
	flow(kernel, id);
	return taken.length;
};

/** @returns at most `count` bytes; none at the stream's end */
export const receiveStream = (kernel: Kernel, id: number, count: number, peek = false): Uint8Array => {
	const socket = kernel.get(id);
	if (socket.state === 'new' || socket.state === 'listening') {
		throw new SystemError(socket.family === families.unix ? 'EINVAL' : 'ENOTCONN');
	}

	if (socket.received.size > 0 && count > 0) {
		const {bytes, rest} = takeBytes(socket.received, count);
		if (!peek) {
			kernel.change(id, {received: rest});
			opened(kernel, socket);
		}

		return bytes;
	}

	if (count === 0 || (socket.ended && socket.family !== families.unix)) {
		return new Uint8Array(0);
	}

	takeError(kernel, socket);
	if (socket.ended || socket.readShut || socket.state === 'closed') {
		return new Uint8Array(0);
	}

	throw new SystemError('EAGAIN');
};

/** There is more room now: the other end goes on sending. */
const opened = (kernel: Kernel, socket: Socket): void => {
	const peer = kernel.find(socket.peer);
	if (peer === undefined) {
		return;
	}

	if (socket.family === families.unix) {
		kernel.notify(peer.id, masks.out);
	} else {
		flow(kernel, peer.id);
	}
};

export const shutdown = (kernel: Kernel, id: number, read: boolean, write: boolean): void => {
	const socket = kernel.get(id);
	if (socket.state === 'listening' && read) {
		// Linux: it listens no more, and whoever waits to accept is told that.
		kernel.change(id, {state: 'new', accepting: []});
		kernel.notify(id, 0);
		return;
	}

	if (socket.state !== 'connected') {
		throw new SystemError('ENOTCONN');
	}

	kernel.change(id, {readShut: socket.readShut || read, writeShut: socket.writeShut || write});
	kernel.notify(id, 0);
	if (write) {
		flow(kernel, id);
	}
};

/** Two sockets that are connected to each other. */
export const connectPair = (kernel: Kernel, a: number, b: number): void => {
	kernel.change(a, {state: 'connected', peer: b});
	kernel.change(b, {state: 'connected', peer: a});
};

/** The connection is torn down: both ends forget what was under way. */
export const reset = (kernel: Kernel, id: number): void => {
	const socket = kernel.find(id);
	if (socket === undefined || socket.state === 'closed') {
		return;
	}

	// Linux's tcp_reset: refused while connecting; a broken pipe for who has seen the other end's end.
	const error = socket.state === 'connecting' ? 'ECONNREFUSED' : (socket.ended ? 'EPIPE' : 'ECONNRESET');
	kernel.change(id, {state: 'closed', error, queue: emptyBytes, underWay: 0, readShut: true, writeShut: true});
	kernel.notify(id, 0);
	settleReleased(kernel, id);
	if (socket.peer !== null) {
		settleReleased(kernel, socket.peer);
	}
};

/** A closed socket is kept until everything that it sent has arrived and the other end is done. */
export const settleReleased = (kernel: Kernel, id: number): void => {
	const socket = kernel.find(id);
	if (socket?.released !== true) {
		return;
	}

	const peer = kernel.find(socket.peer);
	if (socket.state !== 'connected' || peer === undefined || peer.state === 'closed' || (socket.finished && socket.ended && socket.underWay === 0)) {
		kernel.forget(id);
	}
};

/** `close` of a connection: its end follows what was sent. With unread bytes, or by SO_LINGER with 0 s, it is reset at once. */
export const closeStream = (kernel: Kernel, socket: Socket): void => {
	if (socket.state !== 'connected') {
		kernel.forget(socket.id);
		return;
	}

	const abrupt = socket.received.size > 0 || socket.options['linger'] === 0;
	if (socket.family === families.unix) {
		closeUnix(kernel, socket, abrupt);
		return;
	}

	if (abrupt) {
		kernel.transmit(socket, {type: 'rst', to: socket.peer!});
		kernel.forget(socket.id);
		return;
	}

	kernel.change(socket.id, {writeShut: true, readShut: true});
	flow(kernel, socket.id);
	settleReleased(kernel, socket.id);
};

/** The other end of a Unix socket knows at once. */
const closeUnix = (kernel: Kernel, socket: Socket, abrupt: boolean): void => {
	const peer = kernel.find(socket.peer);
	kernel.forget(socket.id);
	if (peer !== undefined) {
		kernel.change(peer.id, {ended: true, readShut: true, writeShut: true, ...(abrupt && {error: 'ECONNRESET' as const})});
		kernel.notify(peer.id, 0);
	}
};

/** Seconds until a client asks again where nobody answers, doubled each time; after six it gives up (Linux: 127 s). */
export const retries = 6;

export const connectStream = (kernel: Kernel, id: number, remote: Address): void => {
	const socket = kernel.change(id, {state: 'connecting', remote, unconfirmed: true});
	kernel.transmit(socket, {type: 'syn', from: id, attempt: 0});
};

/** Nobody answered: once more, later and later. */
export const askAgain = (kernel: Kernel, id: number, attempt: number): void => {
	kernel.after(addNanoseconds(kernel.now, (2 ** attempt) * 1e9), attempt >= retries ? {type: 'timed-out', to: id} : {type: 'syn', from: id, attempt: attempt + 1});
};
