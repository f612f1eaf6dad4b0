import {appendBytes} from './byte-queue.js';
import {receiver, isLoopback} from './ports.js';
import type {Kernel} from './kernel.js';
import {masks} from './readiness.js';
import type {Packet, Socket} from './state.js';
import {askAgain, connectPair, flow, reset, settleReleased} from './streams.js';

/* What each packet does where it arrives. */

type Deliveries = {readonly [T in Packet['type']]: (kernel: Kernel, packet: Extract<Packet, {readonly type: T}>) => void};

/** Accepted connections and those that wait for it are no more than this. Linux: one more than the backlog. */
const isFull = (listener: Socket): boolean => listener.accepting.length > listener.backlog;

const deliveries: Deliveries = {
	syn(kernel, {from, attempt}) {
		const client = kernel.find(from);
		if (client?.state !== 'connecting' || client.remote === null) {
			return;
		}

		const listener = receiver(kernel, client, client.remote);
		if (!isLoopback(client.remote) || (listener !== undefined && isFull(listener))) {
			askAgain(kernel, from, attempt);
			return;
		}

		if (listener === undefined) {
			kernel.transmit(client, {type: 'rst', to: from});
			return;
		}

		const child = kernel.make(client.family, client.type, listener.proto);
		kernel.change(child.id, {
			state: 'connected', local: client.remote, remote: client.local, peer: from, window: listener.window, sendBuffer: listener.sendBuffer,
			options: Object.fromEntries(Object.entries(listener.options).filter(([name]) => name !== 'linger')),
		});
		kernel.transmit(client, {type: 'syn-ack', to: from, child: child.id});
	},

	'syn-ack'(kernel, {to, child}) {
		const client = kernel.find(to);
		if (client?.state !== 'connecting') {
			reset(kernel, child);
			return;
		}

		const listener = receiver(kernel, client, client.remote!);
		connectPair(kernel, to, child);
		kernel.notify(to, 0);
		if (listener !== undefined) {
			kernel.transmit(client, {type: 'ack', listener: listener.id, child});
		}
	},

	ack(kernel, {listener, child}) {
		const server = kernel.find(listener);
		if (server?.state !== 'listening') {
			const peer = kernel.find(child)?.peer ?? null;
			kernel.forget(child);
			if (peer !== null) {
				reset(kernel, peer);
			}

			return;
		}

		kernel.change(listener, {accepting: [...server.accepting, child]});
		kernel.notify(listener, masks.in);
	},

	data(kernel, {from, to, bytes}) {
		const target = kernel.find(to);
		const sender = kernel.find(from);
		if (sender !== undefined) {
			kernel.change(from, {underWay: Math.max(0, sender.underWay - bytes.length)});
		}

		if (target === undefined || target.released || target.state !== 'connected') {
			if (sender !== undefined) {
				kernel.transmit(sender, {type: 'rst', to: from});
			}

			return;
		}

		kernel.change(to, {received: appendBytes(target.received, bytes)});
		kernel.notify(to, masks.in);
		if (sender !== undefined) {
			kernel.notify(from, masks.out);
			settleReleased(kernel, from);
			if (kernel.find(from) !== undefined) {
				flow(kernel, from);
			}
		}
	},

	fin(kernel, {from, to}) {
		const target = kernel.find(to);
		if (target?.state === 'connected') {
			kernel.change(to, {ended: true});
			kernel.notify(to, 0);
			settleReleased(kernel, to);
		}

		settleReleased(kernel, from);
	},

	rst(kernel, {to}) {
		reset(kernel, to);
	},

	datagram(kernel, {from, source, to, bytes}) {
		const sender = kernel.find(from);
		const target = receiver(kernel, {family: to.family, type: 2, local: source}, to);
		if (target === undefined) {
			// Only a connected socket is told so.
			if (sender?.remote !== null && sender !== undefined && isLoopback(to)) {
				kernel.transmit(sender, {type: 'unreachable', to: from});
			}

			return;
		}

		const held = target.datagrams.reduce((sum, datagram) => sum + datagram.bytes.length, 0);
		// What finds no room is lost.
		if (held + bytes.length <= 212_992) {
			kernel.change(target.id, {datagrams: [...target.datagrams, {bytes, from: source}]});
			kernel.notify(target.id, masks.in);
		}
	},

	unreachable(kernel, {to}) {
		if (kernel.find(to) !== undefined) {
			kernel.change(to, {error: 'ECONNREFUSED'});
			kernel.notify(to, masks.err);
		}
	},

	'timed-out'(kernel, {to}) {
		const client = kernel.find(to);
		if (client?.state === 'connecting') {
			kernel.change(to, {state: 'closed', error: 'ETIMEDOUT'});
			kernel.notify(to, 0);
		}
	},
};

export const deliver = (kernel: Kernel, packet: Packet): void => {
	(deliveries[packet.type] as (kernel: Kernel, packet: Packet) => void)(kernel, packet);
};
