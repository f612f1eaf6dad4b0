import {appendBytes, takeBytes} from './byte-queue.js';
import type {Kernel} from './kernel.js';
import {masks} from './masks.js';
import {families, types, type Socket} from './state.js';
import {SystemError} from './system-error.js';

/*
Pipes, as Linux has them, and processes as what can be waited for. A pipe is two objects of the kernel, one for each end; the
bytes stand at the end that is read. An end is over when no file descriptor of any process is left for it.
*/

/** Bytes that a pipe holds. */
const capacity = 65_536;

/** So many bytes are written together or not at all; with less room a pipe does not count as writable. */
const atomic = 4096;

const make = (kernel: Kernel, kind: Socket['kind'], name: string): Socket =>
	kernel.change(kernel.make(families.unix, types.stream, 0).id, {kind, name, state: 'connected'});

/** A pipe without file descriptors: the end that is read, and the one that is written. */
export const makePipe = (kernel: Kernel, name: string): {readonly read: number; readonly write: number} => {
	const read = make(kernel, 'pipe', name).id;
	const write = make(kernel, 'pipe', name).id;
	kernel.change(read, {peer: write, writeShut: true});
	kernel.change(write, {peer: read, readShut: true});
	return {read, write};
};

/** Something that can be read from as soon as a process has ended. */
export const makeProcess = (kernel: Kernel, name: string): number => make(kernel, 'process', name).id;

/** A process has ended: who waits for that is told. */
export const endProcess = (kernel: Kernel, id: number): void => {
	kernel.change(id, {ended: true});
	kernel.notify(id, masks.in);
};

const room = (kernel: Kernel, {peer}: Socket): number => capacity - (kernel.find(peer)?.received.size ?? 0);

/** Linux: `pipe_poll`, and a pidfd's. The end that is written to fails when nobody is left to read. */
export const pipeMask = (kernel: Kernel, socket: Socket): number => {
	if (socket.kind === 'process') {
		return socket.ended ? masks.in : 0;
	}

	if (socket.readShut) {
		return (room(kernel, socket) >= atomic ? masks.out : 0) | (isOver(kernel, socket.peer) ? masks.err : 0);
	}

	return (socket.received.size > 0 ? masks.in : 0) | (isOver(kernel, socket.peer) ? masks.hup : 0);
};

const isOver = (kernel: Kernel, id: number | null): boolean => kernel.find(id)?.released ?? true;

/** @returns at most `count` bytes; none when nobody is left to write */
export const readPipe = (kernel: Kernel, id: number, count: number): Uint8Array => {
	const socket = kernel.get(id);
	if (socket.kind !== 'pipe' || socket.readShut) {
		throw new SystemError('EBADF');
	}

	if (socket.received.size === 0 && count > 0) {
		if (isOver(kernel, socket.peer)) {
			return new Uint8Array(0);
		}

		throw new SystemError('EAGAIN');
	}

	const {bytes, rest} = takeBytes(socket.received, count);
	kernel.change(id, {received: rest});
	if (bytes.length > 0 && socket.peer !== null) {
		kernel.notify(socket.peer, masks.out);
	}

	return bytes;
};

/** @returns how many of the bytes were taken: all of a few, as many as there is room for of many */
export const writePipe = (kernel: Kernel, id: number, bytes: Uint8Array): number => {
	const socket = kernel.get(id);
	const reader = kernel.find(socket.peer);
	if (socket.kind !== 'pipe' || !socket.readShut) {
		throw new SystemError('EBADF');
	}

	if (reader === undefined || reader.released) {
		throw new SystemError('EPIPE');
	}

	const free = room(kernel, socket);
	if (free < Math.min(bytes.length, atomic)) {
		throw new SystemError('EAGAIN');
	}

	const taken = bytes.length > free ? bytes.slice(0, free) : bytes;
	if (taken.length > 0) {
		kernel.change(reader.id, {received: appendBytes(reader.received, taken)});
		kernel.notify(reader.id, masks.in);
	}

	return taken.length;
};

/** The last file descriptor of a pipe's end, or of a process, is gone. */
export const releasePipe = (kernel: Kernel, id: number): void => {
	const {peer, kind} = kernel.change(id, {released: true});
	kernel.uninterest(id);
	if (kind === 'process') {
		return;
	}

	if (peer !== null && !isOver(kernel, peer)) {
		kernel.notify(peer, 0);
		return;
	}

	kernel.forget(id);
	if (peer !== null) {
		kernel.forget(peer);
	}
};

/** What somebody waits for who watches a pipe or a process, as the screen says it. */
export const pipeText = ({kind, name, readShut}: Socket, direction: 'read' | 'write'): string => {
	if (kind === 'process') {
		return `exit of ${name}`;
	}

	// The end that is written to can be watched for having nobody left who reads.
	return direction === 'write' ? `write to ${name}` : (readShut ? `end of ${name}` : `read from ${name}`);
};
