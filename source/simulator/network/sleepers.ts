import {wakeLoop} from '../threads/hearing.js';
import {makeReady} from '../threads/wait-ends.js';
import type {Run} from '../run.js';
import type {Kernel} from './kernel.js';
import {isReady} from './readiness.js';
import type {Sleeper} from './state.js';

/* Threads that sleep in a system call until something happens to a socket: whoever makes it happen wakes them. */

/** The running thread will sleep until this may be done. */
export const addSleeper = (run: Run, sleeper: Sleeper): void => {
	const {network} = run.world;
	run.change({network: {...network, sleepers: [...network.sleepers, sleeper]}});
};

/** A thread sleeps no longer: it was woken, its time was over, or an exception took it out. */
export const removeSleeper = (run: Run, thread: number): void => {
	const {network} = run.world;
	if (network.sleepers.some(sleeper => sleeper.thread === thread)) {
		run.change({network: {...network, sleepers: network.sleepers.filter(sleeper => sleeper.thread !== thread)}});
	}
};

/** The sockets that a thread sleeps for. */
export const socketsOf = (kernel: Pick<Kernel, 'state'>, {on}: Sleeper): readonly number[] =>
	on.type === 'sockets' ? on.wanted.map(({socket}) => socket) : Object.keys(kernel.state.epolls[on.epoll]?.interests ?? {}).map(Number);

export const hasCome = (kernel: Kernel, {on}: Sleeper): boolean => {
	if (on.type === 'sockets') {
		return on.wanted.some(({socket, read, write}) => kernel.find(socket) === undefined || isReady(kernel, socket, read, write) !== 0);
	}

	const epoll = kernel.state.epolls[on.epoll];
	return epoll === undefined || epoll.ready.some(id => {
		const interest = epoll.interests[id];
		return interest !== undefined && isReady(kernel, id, interest.read !== null, interest.write !== null) !== 0;
	});
};

/** After a system call: threads that sleep for the sockets to which it did something, and loops that watch them. */
export const wakeSleepers = (run: Run, kernel: Kernel): void => {
	const {sleepers, selectors} = kernel.state;
	for (const sleeper of sleepers) {
		if (socketsOf(kernel, sleeper).some(id => kernel.notified.has(id)) && hasCome(kernel, sleeper)) {
			removeSleeper(run, sleeper.thread);
			makeReady(run, sleeper.thread, 'woken');
		}
	}

	for (const [loop, {ready}] of Object.entries(selectors)) {
		if (ready.some(id => kernel.notified.has(id))) {
			wakeLoop(run, Number(loop));
		}
	}
};
