import {without, type Kernel} from './kernel.js';
import {masks, pollMask} from './readiness.js';
import type {Epoll} from './state.js';
import {SystemError} from './system-error.js';

/* System calls on a program's own epolls, and what `poll` and `select` ask: Linux's rules. */

/** Bits that change what an epoll does after it has reported something. */
const behaviour = {edge: 0x80_00_00_00, once: 0x40_00_00_00} as const;

const failures = masks.err | masks.hup;

/** What is not open at all, as `poll` says it. */
export const invalid = 32;

/** @returns its number, which is no file descriptor, and its file descriptor */
export const openEpoll = (kernel: Kernel): readonly [epoll: number, fd: number] => {
	const epoll = Math.max(0, ...Object.keys(kernel.state.epolls).map(Number)) + 1;
	kernel.setEpoll(epoll, {});
	return [epoll, kernel.descriptor(0)];
};

export const closeEpoll = (kernel: Kernel, epoll: number, fd: number): void => {
	const {[epoll]: _, ...epolls} = kernel.state.epolls;
	kernel.state = {...kernel.state, epolls};
	kernel.freeDescriptor(fd);
};

const find = (kernel: Kernel, epoll: number): Epoll => {
	const found = kernel.state.epolls[epoll];
	if (found === undefined) {
		throw new SystemError('EBADF');
	}

	return found;
};

/** The socket of a file descriptor. What is open but no socket cannot be watched here: as a file on Linux. */
const watchable = (kernel: Kernel, fd: number): number => {
	const socket = kernel.socketOf(fd);
	if (socket === undefined) {
		throw new SystemError(kernel.isOpen(fd) ? 'EPERM' : 'EBADF');
	}

	return socket.id;
};

export type EpollChange = 'add' | 'change' | 'remove';

export const changeEpoll = (kernel: Kernel, epoll: number, change: EpollChange, fd: number, events: number): void => {
	const id = watchable(kernel, fd);
	const before = find(kernel, epoll);
	const isKnown = before.interests[id] !== undefined;
	if (isKnown === (change === 'add')) {
		throw new SystemError(isKnown ? 'EEXIST' : 'ENOENT');
	}

	if (change === 'remove') {
		kernel.setEpoll(epoll, without(before, id));
		return;
	}

	const interest = {socket: id, read: (events & masks.in) === 0 ? null : events, write: (events & masks.out) === 0 ? null : events};
	kernel.setEpoll(epoll, {interests: {...before.interests, [id]: interest}});
	kernel.interestedEpoll(epoll, id);
};

/** At most so many events, in the order in which they came; what stays ready is reported again, behind the others. */
export const takeEvents = (kernel: Kernel, epoll: number, most: number): ReadonlyArray<readonly [fd: number, events: number]> => {
	const events: Array<readonly [number, number]> = [];
	const again: number[] = [];
	const {ready} = find(kernel, epoll);
	let taken = 0;
	for (const id of ready) {
		if (events.length >= most) {
			break;
		}

		taken++;
		const {interests} = find(kernel, epoll);
		const interest = interests[id];
		const socket = kernel.find(id);
		const asked = interest?.read ?? interest?.write ?? 0;
		const seen = interest === undefined || socket === undefined ? 0 : pollMask(kernel, socket) & (failures | (interest.read === null ? 0 : masks.in) | (interest.write === null ? 0 : masks.out));
		if (seen === 0) {
			continue;
		}

		events.push([socket!.fd ?? -1, seen]);
		if ((asked & behaviour.once) !== 0) {
			kernel.setEpoll(epoll, {interests: {...interests, [id]: {socket: id, read: null, write: null}}});
		} else if ((asked & behaviour.edge) === 0) {
			again.push(id);
		}
	}

	kernel.setEpoll(epoll, {ready: [...ready.slice(taken), ...again]});
	return events;
};

/** The standard streams can always be read and written, as files can. */
const maskOfOther = (kernel: Kernel, fd: number): number => kernel.isOpen(fd) ? (fd === 0 ? masks.in : (fd < 3 ? masks.out : 0)) : invalid;

/** Of each file descriptor those of the events asked for that are there, and errors. */
export const seen = (kernel: Kernel, asked: ReadonlyArray<readonly [fd: number, events: number]>): ReadonlyArray<readonly [fd: number, events: number]> => asked.flatMap(([fd, events]) => {
	const socket = kernel.socketOf(fd);
	const mask = socket === undefined ? maskOfOther(kernel, fd) & (events | invalid) : pollMask(kernel, socket) & (events | failures);
	return mask === 0 ? [] : [[fd, mask] as const];
});
