import type {Instant} from '../../library/instant.js';
import {sortedFirst} from '../../library/sorted-set.js';
import type {ClockCause} from '../../loop/facts.js';
import type {Run} from '../run.js';
import {findThread} from '../threads/state.js';
import {socketsOf} from './sleepers.js';
import type {Packet} from './state.js';

const targetOf = (packet: Packet): number | null => {
	switch (packet.type) {
		case 'syn':
		case 'datagram': {
			return packet.from;
		}

		case 'ack': {
			return packet.listener;
		}

		case 'syn-ack':
		case 'data':
		case 'fin':
		case 'rst':
		case 'unreachable':
		case 'timed-out': {
			return packet.to;
		}
	}
};

/** The I/O wait that is told of a socket, if somebody watches it. */
const waitOn = (run: Run, socket: number | null): number | null => {
	for (const {interests} of Object.values(run.world.network.selectors)) {
		const interest = socket === null ? undefined : interests[socket];
		const io = interest?.read?.io ?? interest?.write?.io;
		if (io !== null && io !== undefined) {
			return io;
		}
	}

	return null;
};

/** Whoever sleeps for the socket; nobody: the network does. */
const sleeperCause = (run: Run, socket: number | null): ClockCause => {
	const {network} = run.world;
	const sleeper = network.sleepers.find(one => socketsOf({state: network}, one).includes(socket ?? 0));
	if (sleeper === undefined) {
		return {type: 'blocked', what: 'the network'};
	}

	return sleeper.thread === 0 ? {type: 'blocked', what: findThread(run, 0)?.wait?.what ?? 'the network'} : {type: 'thread', thread: sleeper.thread};
};

/** When the next bytes arrive somewhere, and what the clock moves for then; null: nothing is under way. */
export const nextArrival = (run: Run): {readonly until: Instant; readonly cause: ClockCause} | null => {
	const first = sortedFirst(run.world.network.arrivals);
	if (first === undefined) {
		return null;
	}

	const socket = targetOf(first.packet);
	const io = waitOn(run, socket);
	return {until: first.at, cause: io === null ? sleeperCause(run, socket) : {type: 'io', io}};
};
