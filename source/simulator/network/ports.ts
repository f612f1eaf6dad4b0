import type {Kernel} from './kernel.js';
import {families, types, type Address, type Socket} from './state.js';
import {SystemError} from './system-error.js';

/* Who has which address, and who gets what is sent to it. */

const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Whether an address is of this machine: the simulated network has no other. */
export const isLoopback = (address: Address): boolean =>
	address.family === families.unix || address.host.startsWith('127.') || address.host === '::1' || wildcards.has(address.host);

/** Where a client that names no address of its machine goes to. */
export const asDestination = (address: Address): Address => {
	if (address.family === families.unix || !wildcards.has(address.host)) {
		return address;
	}

	return {...address, host: address.family === families.inet ? '127.0.0.1' : '::1'};
};

const overlap = (a: Address, b: Address): boolean => {
	if (a.family === families.unix || b.family === families.unix) {
		return a.family === b.family && (a as {path: string}).path === (b as {path: string}).path;
	}

	return a.port === b.port && a.family === b.family && (a.host === b.host || wildcards.has(a.host) || wildcards.has(b.host));
};

/** The socket that a packet to this address is for: a listening one, or the datagram socket that fits best. */
export const receiver = (kernel: Kernel, sender: Pick<Socket, 'family' | 'type' | 'local'>, to: Address): Socket | undefined => {
	let best: Socket | undefined;
	for (const socket of kernel.sockets()) {
		if (socket.type !== sender.type || socket.released || socket.local === null || !overlap(socket.local, to)) {
			continue;
		}

		if (socket.type === types.stream) {
			if (socket.state === 'listening' && (best === undefined || (best.local as {host?: string}).host !== (to as {host?: string}).host)) {
				best = socket;
			}
		} else if (socket.remote === null) {
			best ??= socket;
		} else if (sender.local !== null && overlap(socket.remote, sender.local)) {
			return socket;
		}
	}

	return best;
};

/** Gives a socket an address of its own. Port 0: one that nobody has. */
export const bind = (kernel: Kernel, id: number, address: Address): void => {
	const socket = kernel.get(id);
	if (address.family !== socket.family) {
		throw new SystemError(socket.family === families.unix ? 'EINVAL' : 'EAFNOSUPPORT');
	}

	if (socket.local !== null) {
		throw new SystemError('EINVAL');
	}

	if (address.family === families.unix) {
		bindPath(kernel, id, address.path);
		return;
	}

	if (!isLoopback(address)) {
		throw new SystemError('EADDRNOTAVAIL');
	}

	if (address.port === 0) {
		kernel.change(id, {local: {...address, port: kernel.freePort()}});
		return;
	}

	for (const other of kernel.sockets()) {
		if (other.id !== id && !other.released && other.type === socket.type && other.local !== null && other.peer === null && overlap(other.local, address) && !mayShare(socket, other)) {
			throw new SystemError('EADDRINUSE');
		}
	}

	kernel.change(id, {local: address});
};

/** Two sockets may have one address if both say SO_REUSEPORT, or both SO_REUSEADDR and neither listens. */
const mayShare = (a: Socket, b: Socket): boolean => {
	const both = (option: string): boolean => (a.options[option] ?? 0) !== 0 && (b.options[option] ?? 0) !== 0;
	return both('reuseport') || (both('reuseaddr') && b.state !== 'listening' && (a.type === types.stream || both('reuseaddr')));
};

const bindPath = (kernel: Kernel, id: number, path: string): void => {
	if (path !== '' && Object.hasOwn(kernel.state.paths, path)) {
		throw new SystemError('EADDRINUSE');
	}

	kernel.change(id, {local: {family: families.unix, path}});
	if (path !== '') {
		kernel.state = {...kernel.state, paths: {...kernel.state.paths, [path]: id}};
	}
};

/** Takes away a Unix socket's file; the socket itself stays. @returns whether there was one */
export const unlink = (kernel: Kernel, path: string): boolean => {
	if (!Object.hasOwn(kernel.state.paths, path)) {
		return false;
	}

	const {[path]: _, ...paths} = kernel.state.paths;
	kernel.state = {...kernel.state, paths};
	return true;
};

/** A socket that sends without having been given an address gets one. */
export const bindForSending = (kernel: Kernel, id: number, to: Address, connected: boolean): void => {
	const socket = kernel.get(id);
	if (socket.family === families.unix || to.family === families.unix) {
		return;
	}

	const own = to.family === families.inet ? (to.host.startsWith('127.') ? '127.0.0.1' : '10.0.0.2') : (to.host === '::1' ? '::1' : 'fd00::2');
	if (socket.local === null) {
		kernel.change(id, {local: {family: to.family, host: connected ? own : (to.family === families.inet ? '0.0.0.0' : '::'), port: kernel.freePort()}});
	} else if (connected && socket.local.family !== families.unix && wildcards.has(socket.local.host)) {
		kernel.change(id, {local: {...socket.local, host: own}});
	}
};
