import {typeName} from '../../python/machine/type-of.js';
import type {Machine} from '../../python/machine/machine.js';
import type {Outcome} from '../../python/native.js';
import {PyBytes, PyTuple, type Ref, type Value} from '../../python/values.js';
import {runOf} from '../run.js';
import {addressArgument, addressText, addressValue} from './addresses.js';
import {accept, connect, receiveDatagram, sendDatagram, takeSocketError} from './calls.js';
import type {Kernel} from './kernel.js';
import {otherEnd} from './polling.js';
import {idOf, socketOf, timeoutOf} from './socket-object.js';
import {families, types, type Socket} from './state.js';
import {receiveStream, sendStream} from './streams.js';
import {systemCall, tryCall} from './system.js';
import {osError, SystemError} from './system-error.js';
import {asksAgain, blocking, limitOf, timedOut, type Attempt} from './waiting.js';
import type {Instant} from '../../library/instant.js';

/* What a socket's methods do that may have to wait: at once, within the socket's timeout, or whenever that is. */

type Call = {
	/** Reads as "socket.recv() from 127.0.0.1:8888". */
	readonly what: (socket: Socket) => string;
	readonly direction: 'read' | 'write';
	readonly run: (kernel: Kernel, id: number) => Value;
	/** What a thread gets that slept in the call while the socket was shut down and closed: Linux lets it see the end. */
	readonly gone?: () => Value;
	/** Whether it does not wait, whatever the socket's timeout is. */
	readonly atOnce?: boolean;
	/** A moment when it gives up, in place of the socket's timeout. */
	readonly until?: Instant | null;
};

const perform = (m: Machine, self: Value, {what, direction, run, gone, atOnce = false, until}: Call): Outcome => {
	const id = idOf(m, self);
	const attempt: Attempt = inner => tryCall(inner, 'EAGAIN', kernel => ({value: gone !== undefined && kernel.find(id)?.released !== false ? gone() : run(kernel, id)}));
	const timeout = timeoutOf(m, self);
	if (timeout === 0 || atOnce) {
		const answer = attempt(m);
		if (answer === null) {
			asksAgain(runOf(m));
			throw osError(m, 'EAGAIN');
		}

		return answer.value;
	}

	const on = {type: 'sockets', wanted: [{socket: id, read: direction === 'read', write: direction === 'write'}]} as const;
	return blocking(m, {what: what(socketOf(m, self)), on, until: until === undefined ? limitOf(m, timeout) : until, overdue: timedOut}, attempt);
};

const from = (socket: Socket): string => socket.type === types.datagram ? addressText(socket.remote ?? socket.local) : otherEnd(socket);

const flags = {peek: 2, dontWait: 64, waitAll: 256} as const;

/** `recv`. With MSG_WAITALL a stream waits until all of it has come, or its end. */
export const receive = (m: Machine, self: Value, size: number, how: number, method: string): Outcome => {
	const isWhole = (how & flags.waitAll) !== 0 && (how & flags.peek) === 0 && socketOf(m, self).type === types.stream;
	return isWhole ? receiveWhole(m, self, size, how, method, new Uint8Array(0)) : receiveSome(m, self, size, how, method);
};

const receiveWhole = (m: Machine, self: Value, size: number, how: number, method: string, before: Uint8Array): Outcome => m.chain(
	() => receiveSome(m, self, size - before.length, how, method),
	(inner, received) => {
		const {bytes} = received as PyBytes;
		const all = new Uint8Array([...before, ...bytes]);
		return bytes.length === 0 || all.length === size || timeoutOf(inner, self) === 0 ? new PyBytes(all) : receiveWhole(inner, self, size, how, method, all);
	},
);

const receiveSome = (m: Machine, self: Value, size: number, how: number, method: string): Outcome => {
	const peek = (how & flags.peek) !== 0;
	return perform(m, self, {
		what: socket => `${method} ${socket.type === types.datagram && socket.remote === null ? 'on' : 'from'} ${from(socket)}`, direction: 'read', atOnce: (how & flags.dontWait) !== 0,
		run(kernel, id) {
			const bytes = kernel.get(id).type === types.datagram ? receiveDatagram(kernel, id, peek).bytes.subarray(0, size) : receiveStream(kernel, id, size, peek);
			return new PyBytes(bytes.slice());
		},
		gone: () => new PyBytes(new Uint8Array(0)),
	});
};

export const receiveFrom = (m: Machine, self: Value, size: number, how: number): Outcome => {
	const peek = (how & flags.peek) !== 0;
	return perform(m, self, {
		what: socket => `socket.recvfrom() on ${addressText(socket.local)}`, direction: 'read', atOnce: (how & flags.dontWait) !== 0,
		run(kernel, id) {
			if (kernel.get(id).type === types.datagram) {
				const datagram = receiveDatagram(kernel, id, peek);
				return new PyTuple([new PyBytes(datagram.bytes.slice(0, size)), addressValue(datagram.from)]);
			}

			return new PyTuple([new PyBytes(receiveStream(kernel, id, size, peek).slice()), null]);
		},
	});
};

/** Copies what was received into the front of a bytearray. */
export const fill = (m: Machine, buffer: Value, received: Value): number => {
	const {bytes} = received as PyBytes;
	m.own(buffer as Ref, 'bytearray').bytes.set(bytes);
	return bytes.length;
};

/** How much of a buffer may be filled. */
export const bufferSize = (m: Machine, buffer: Value, given: Value): number => {
	const target = m.as(buffer, 'bytearray');
	if (target === undefined) {
		throw m.error('TypeError', `recv_into() argument 1 must be read-write bytes-like object, not ${typeName(m, buffer)}`);
	}

	return typeof given === 'number' && given > 0 ? Math.min(given, target.bytes.length) : target.bytes.length;
};

const sendSome = (m: Machine, self: Value, bytes: Uint8Array, until: Instant | null | undefined): Outcome => perform(m, self, {
	what: socket => `socket.send() to ${from(socket)}`, direction: 'write', ...(until !== undefined && {until}),
	run: (kernel, id) => kernel.get(id).type === types.datagram ? sendDatagram(kernel, id, bytes, null) : sendStream(kernel, id, bytes),
});

const sendRest = (m: Machine, self: Value, bytes: Uint8Array, until: Instant | null): Outcome => bytes.length === 0
	? null
	: m.chain(() => sendSome(m, self, bytes, until), (inner, sent) => sendRest(inner, self, bytes.subarray(sent as number), until));

/** Everything is sent, within the socket's timeout in all. */
export const sendAll = (m: Machine, self: Value, bytes: Uint8Array): Outcome => sendRest(m, self, bytes, limitOf(m, timeoutOf(m, self)));

/** How much was sent: of a socket that waits without a limit, everything. */
export const send = (m: Machine, self: Value, bytes: Uint8Array): Outcome => timeoutOf(m, self) === null && bytes.length > 0 && socketOf(m, self).type === types.stream
	? m.chain(() => sendAll(m, self, bytes), () => bytes.length)
	: sendSome(m, self, bytes, undefined);

export const sendTo = (m: Machine, self: Value, bytes: Uint8Array, value: Value): Outcome => {
	const address = addressArgument(m, socketOf(m, self).family, value, 'sendto');
	return perform(m, self, {
		what: () => `socket.sendto() to ${addressText(address)}`, direction: 'write',
		run: (kernel, id) => kernel.get(id).type === types.datagram ? sendDatagram(kernel, id, bytes, address) : sendStream(kernel, id, bytes),
	});
};

/** The connection's file descriptor, and the address of its other end. */
export const acceptConnection = (m: Machine, self: Value): Outcome => perform(m, self, {
	what: socket => `socket.accept() on ${addressText(socket.local)}`, direction: 'read',
	run(kernel, id) {
		const child = accept(kernel, id);
		return new PyTuple([child.fd, addressValue(child.family === families.unix ? {family: families.unix, path: ''} : child.remote)]);
	},
	gone() {
		throw new SystemError('EINVAL');
	},
});

export const connectSocket = (m: Machine, self: Value, value: Value): Outcome => {
	const id = idOf(m, self);
	const address = addressArgument(m, socketOf(m, self).family, value, 'connect');
	const timeout = timeoutOf(m, self);
	const begun = tryCall(m, timeout === 0 ? 'EBADF' : 'EINPROGRESS', kernel => {
		connect(kernel, id, address);
		return true;
	});
	if (begun === true) {
		return null;
	}

	const on = {type: 'sockets', wanted: [{socket: id, read: false, write: true}]} as const;
	return blocking(m, {what: `socket.connect() to ${addressText(address)}`, on, until: limitOf(m, timeout), overdue: timedOut}, inner => systemCall(inner, kernel => {
		const socket = kernel.get(id);
		if (socket.state === 'connecting') {
			return null;
		}

		const error = takeSocketError(kernel, id);
		if (error !== null) {
			throw new SystemError(error);
		}

		if (timeout === null) {
			kernel.change(id, {unconfirmed: false});
		}

		return {value: null};
	}));
};
