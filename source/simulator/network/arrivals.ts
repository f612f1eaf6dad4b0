import type {Instant} from '../../library/instant.js';
import {sortedFirst} from '../../library/sorted-set.js';
import type {ClockCause} from '../../loop/facts.js';
import type {Run} from '../run.js';
import {findThread} from '../threads/state.js';
import type {Kernel} from './kernel.js';
import {hasCome, socketsOf} from './sleepers.js';
import {kernelOf} from './system.js';

/* What is under way between sockets, as the clock sees it. */

export type Arrives = {readonly until: Instant; readonly cause: ClockCause};

/** The I/O wait that is told of a socket, if a loop watches it. */
const waitOn = (run: Run, socket: number): number | null => {
	for (const {interests} of Object.values(run.world.network.selectors)) {
		const interest = interests[socket];
		const io = interest?.read?.io ?? interest?.write?.io;
		if (io !== null && io !== undefined) {
			return io;
		}
	}

	return null;
};

/** A loop's wait, a thread's, the main thread's: whoever hears of the socket. */
const causeOf = (run: Run, socket: number): ClockCause => {
	const io = waitOn(run, socket);
	if (io !== null) {
		return {type: 'io', io};
	}

	const {network} = run.world;
	const sleeper = network.sleepers.find(one => socketsOf({state: network}, one).includes(socket));
	if (sleeper === undefined) {
		return {type: 'blocked', what: 'the network'};
	}

	return sleeper.thread === 0 ? {type: 'blocked', what: findThread(run, 0)?.wait?.what ?? 'the network'} : {type: 'thread', thread: sleeper.thread};
};

/** The socket of which somebody has just heard; undefined: nobody has heard of anything. */
const heard = (kernel: Kernel): number | undefined => [...kernel.notified].find(id =>
	Object.values(kernel.state.selectors).some(({ready}) => ready.includes(id))
	|| kernel.state.sleepers.some(sleeper => socketsOf(kernel, sleeper).includes(id) && hasCome(kernel, sleeper)));

/**
When somebody next hears of what is under way, and what the clock moves for then; null: nobody will. What the kernels
say to each other before that (a connection takes three packets) wakes nobody.
*/
export const nextArrival = (run: Run): Arrives | null => {
	if (run.world.network.arrivals.size === 0) {
		return null;
	}

	const kernel = kernelOf(run);
	kernel.notified.clear();
	for (let at = kernel.deliverNext(); at !== undefined; at = kernel.deliverNext()) {
		const socket = heard(kernel);
		if (socket !== undefined) {
			return {until: at, cause: causeOf(run, socket)};
		}
	}

	return null;
};

/** When the next packet arrives, whoever hears of it: for a program that only looks. */
export const nextPacket = (run: Run): Arrives | null => {
	const first = sortedFirst(run.world.network.arrivals);
	return first === undefined ? null : {until: first.at, cause: {type: 'blocked', what: 'the network'}};
};
