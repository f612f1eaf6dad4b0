import type {Kernel} from './kernel.js';
import {asDestination, bind, bindForSending} from './ports.js';
import {releasePipe} from './pipes.js';
import {descriptorKey, families, sizes, types, type Address, type Datagram, type Family, type Socket} from './state.js';
import {closeStream, connectPair, connectStream} from './streams.js';
import {SystemError} from './system-error.js';

/* System calls on sockets. They never block: what would is EAGAIN, or EINPROGRESS for `connect`. */

export const openSocket = (kernel: Kernel, family: Family, type: number, proto: number): Socket => kernel.open(kernel.make(family, type, proto).id);

export const openPair = (kernel: Kernel, type: number): readonly [Socket, Socket] => {
	const a = openSocket(kernel, families.unix, type, 0);
	const b = openSocket(kernel, families.unix, type, 0);
	connectPair(kernel, a.id, b.id);
	return [a, b];
};

export const listen = (kernel: Kernel, id: number, backlog: number): void => {
	const socket = kernel.get(id);
	if (socket.type !== types.stream) {
		throw new SystemError('EOPNOTSUPP');
	}

	if (socket.state !== 'new' && socket.state !== 'listening') {
		throw new SystemError('EINVAL');
	}

	if (socket.local === null) {
		if (socket.family === families.unix) {
			throw new SystemError('EINVAL');
		}

		bind(kernel, id, {family: socket.family, host: socket.family === families.inet ? '0.0.0.0' : '::', port: 0});
	}

	const {local} = kernel.get(id);
	for (const other of kernel.sockets()) {
		if (other.id !== id && other.state === 'listening' && other.type === socket.type && sameAddress(other.local!, local!) && !((other.options['reuseport'] ?? 0) !== 0 && (socket.options['reuseport'] ?? 0) !== 0)) {
			throw new SystemError('EADDRINUSE');
		}
	}

	kernel.change(id, {state: 'listening', backlog: Math.max(0, backlog)});
	kernel.notify(id, 0);
};

const sameAddress = (a: Address, b: Address): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @returns the connection that has waited longest */
export const accept = (kernel: Kernel, id: number): Socket => {
	const listener = kernel.get(id);
	if (listener.state !== 'listening') {
		throw new SystemError(listener.type === types.stream ? 'EINVAL' : 'EOPNOTSUPP');
	}

	const [child, ...accepting] = listener.accepting;
	if (child === undefined) {
		throw new SystemError('EAGAIN');
	}

	kernel.change(id, {accepting});
	return kernel.open(child);
};

export const connect = (kernel: Kernel, id: number, address: Address): void => {
	const socket = kernel.get(id);
	if (address.family !== socket.family) {
		throw new SystemError(socket.family === families.unix ? 'EINVAL' : 'EAFNOSUPPORT');
	}

	if (socket.type === types.datagram) {
		bindForSending(kernel, id, address, true);
		kernel.change(id, {remote: asDestination(address)});
		return;
	}

	switch (socket.state) {
		case 'listening': {
			throw new SystemError('EISCONN');
		}

		case 'connected': {
			if (socket.unconfirmed) {
				kernel.change(id, {unconfirmed: false});
				return;
			}

			throw new SystemError('EISCONN');
		}

		case 'connecting': {
			throw new SystemError('EALREADY');
		}

		case 'closed': {
			if (socket.error !== null) {
				kernel.change(id, {error: null});
				throw new SystemError(socket.error);
			}

			break;
		}

		case 'new': {
			break;
		}
	}

	if (address.family === families.unix) {
		connectUnix(kernel, id, address.path);
		return;
	}

	const destination = asDestination(address);
	bindForSending(kernel, id, destination, true);
	connectStream(kernel, id, destination);
	throw new SystemError('EINPROGRESS');
};

/** Within the file system one is connected at once, or not at all. */
const connectUnix = (kernel: Kernel, id: number, path: string): void => {
	if (!Object.hasOwn(kernel.state.paths, path)) {
		throw new SystemError('ENOENT');
	}

	const listener = kernel.find(kernel.state.paths[path]!);
	if (listener?.state !== 'listening' || listener.released) {
		throw new SystemError('ECONNREFUSED');
	}

	if (listener.accepting.length > listener.backlog) {
		throw new SystemError('EAGAIN');
	}

	const child = kernel.make(families.unix, types.stream, 0);
	kernel.change(child.id, {local: listener.local});
	kernel.change(id, {remote: listener.local});
	connectPair(kernel, id, child.id);
	kernel.change(listener.id, {accepting: [...listener.accepting, child.id]});
	kernel.notify(listener.id, 1);
};

/** Sends a datagram to an address, or to where the socket is connected. */
export const sendDatagram = (kernel: Kernel, id: number, bytes: Uint8Array, to: Address | null): number => {
	const socket = kernel.get(id);
	takeDatagramError(kernel, socket);
	if (socket.family === families.unix && to === null && socket.peer !== null) {
		const peer = kernel.find(socket.peer);
		if (peer === undefined || peer.released) {
			throw new SystemError('ECONNREFUSED');
		}

		kernel.change(peer.id, {datagrams: [...peer.datagrams, {bytes, from: null}]});
		kernel.notify(peer.id, 1);
		return bytes.length;
	}

	const destination = to ?? socket.remote;
	if (destination === null) {
		throw new SystemError(socket.family === families.unix ? 'ENOTCONN' : 'EDESTADDRREQ');
	}

	if (destination.family !== socket.family) {
		throw new SystemError('EAFNOSUPPORT');
	}

	if (bytes.length > sizes.datagram && socket.family !== families.unix) {
		throw new SystemError('EMSGSIZE');
	}

	if (destination.family === families.unix) {
		const target = kernel.find(kernel.state.paths[destination.path] ?? null);
		if (!Object.hasOwn(kernel.state.paths, destination.path)) {
			throw new SystemError('ENOENT');
		}

		if (target === undefined || target.released) {
			throw new SystemError('ECONNREFUSED');
		}
	} else if (destination.host === '255.255.255.255' && (socket.options['broadcast'] ?? 0) === 0) {
		throw new SystemError('EACCES');
	}

	bindForSending(kernel, id, asDestination(destination), false);
	const sender = kernel.get(id);
	const {local} = sender;
	const source = local !== null && local.family !== families.unix && local.host === '0.0.0.0' ? {...local, host: '127.0.0.1'} : (local !== null && local.family !== families.unix && local.host === '::' ? {...local, host: '::1'} : local);
	kernel.transmit(sender, {type: 'datagram', from: id, source, to: asDestination(destination), bytes: bytes.slice()}, bytes.length);
	return bytes.length;
};

const takeDatagramError = (kernel: Kernel, socket: Socket): void => {
	if (socket.error !== null) {
		kernel.change(socket.id, {error: null});
		throw new SystemError(socket.error);
	}
};

export const receiveDatagram = (kernel: Kernel, id: number, peek = false): Datagram => {
	const socket = kernel.get(id);
	takeDatagramError(kernel, socket);
	const [first, ...datagrams] = socket.datagrams;
	if (first === undefined) {
		throw new SystemError('EAGAIN');
	}

	if (!peek) {
		kernel.change(id, {datagrams});
	}

	return first;
};

/** A second file descriptor of a socket. */
export const duplicate = (kernel: Kernel, id: number): number => kernel.descriptor(kernel.get(id).id);

/** Closes a file descriptor: with the last one of a socket, the socket. */
export const closeDescriptor = (kernel: Kernel, fd: number): void => {
	const socket = kernel.socketOf(fd);
	if (socket === undefined) {
		throw new SystemError('EBADF');
	}

	kernel.freeDescriptor(fd);
	const other = Object.entries(kernel.state.descriptors).find(([, id]) => id === socket.id);
	if (other === undefined) {
		if (socket.kind === 'socket') {
			close(kernel, socket.id);
		} else {
			releasePipe(kernel, socket.id);
		}
	} else if (socket.fd === fd) {
		kernel.change(socket.id, {fd: Number(other[0]) % descriptorKey(1, 0)});
	}
};

/** Closes a socket: what it sent is delivered. */
const close = (kernel: Kernel, id: number): void => {
	const socket = kernel.find(id);
	if (socket === undefined || socket.released) {
		return;
	}

	kernel.uninterest(id);
	const released = kernel.change(id, {released: true, fd: null});
	if (released.state === 'listening') {
		for (const child of released.accepting) {
			const peer = kernel.find(child)?.peer ?? null;
			kernel.forget(child);
			if (peer !== null) {
				const other = kernel.find(peer);
				if (other?.family === families.unix) {
					kernel.change(peer, {ended: true, readShut: true, writeShut: true, error: 'ECONNRESET'});
					kernel.notify(peer, 0);
				} else {
					kernel.transmit(released, {type: 'rst', to: peer});
				}
			}
		}

		kernel.forget(id);
	} else if (released.type === types.datagram) {
		kernel.forget(id);
	} else {
		closeStream(kernel, released);
	}
};

/** What SO_ERROR says, and forgets. */
export const takeSocketError = (kernel: Kernel, id: number): Socket['error'] => {
	const {error} = kernel.get(id);
	if (error !== null) {
		kernel.change(id, {error: null});
	}

	return error;
};

