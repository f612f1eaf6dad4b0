import type {Machine} from '../../python/machine/machine.js';
import type {Native, Outcome} from '../../python/native.js';
import {native} from '../../python/types/define.js';
import {PyTuple, type Value} from '../../python/values.js';
import {asFloat} from '../numbers.js';
import {runOf} from '../run.js';
import {addressText} from './addresses.js';
import {changeEpoll, closeEpoll, openEpoll, seen, takeEvents, type EpollChange} from './epolls.js';
import type {Kernel} from './kernel.js';
import {pipeText} from './pipes.js';
import {otherEnd} from './polling.js';
import {masks} from './readiness.js';
import {types, type Direction, type Sleeper, type Socket} from './state.js';
import {inKernel, systemCall} from './system.js';
import {asksAgain, blocking, limitOf, type Attempt} from './waiting.js';

/* The native module `_select`: waiting for several sockets at once. The rest of `select` is Python. */

type Asked = ReadonlyArray<readonly [fd: number, events: number]>;

const pairs = (tuples: Value): Asked => (tuples as PyTuple).items.map(item => {
	const [fd, events] = (item as PyTuple).items as [number, number];
	return [fd, events];
});

const answerOf = (m: Machine, events: Asked): Value => m.newList(events.map(pair => new PyTuple(pair)));

/** Names so many waits; those behind are counted. */
const mostNamed = 3;

/** What one of the waits is for. */
const soughtText = (socket: Socket, direction: Direction): string => {
	if (socket.state === 'listening') {
		return `a client on ${addressText(socket.local)}`;
	}

	if (socket.kind !== 'socket') {
		return pipeText(socket, direction);
	}

	return direction === 'read'
		? (socket.type === types.datagram ? `data on ${addressText(socket.local)}` : `data from ${otherEnd(socket)}`)
		: (socket.state === 'connecting' ? `the connection to ${addressText(socket.remote)}` : `room to send to ${otherEnd(socket)}`);
};

/** Reads as "selector.select() for a client on 127.0.0.1:8888 or data from 127.0.0.1:50000". */
const waitsText = (kernel: Kernel, method: string, wanted: Extract<Sleeper['on'], {readonly type: 'sockets'}>['wanted']): string => {
	const words = wanted.flatMap(({socket, read, write}) => {
		const found = kernel.find(socket);
		return found === undefined ? [] : [...(read ? [soughtText(found, 'read')] : []), ...(write ? [soughtText(found, 'write')] : [])];
	});
	const named = words.length > mostNamed ? [...words.slice(0, mostNamed - 1), `${words.length - mostNamed + 1} more`] : words;
	return named.length === 0 ? method : `${method} for ${named.join(' or ')}`;
};

/** Waits for events: null without end, 0 s not at all. */
const waitForEvents = (m: Machine, method: string, seconds: number | null, on: Sleeper['on'], look: (kernel: Kernel) => Asked): Outcome => {
	const attempt: Attempt = inner => {
		const events = systemCall(inner, kernel => look(kernel));
		return events.length === 0 ? null : {value: answerOf(inner, events)};
	};

	if (seconds !== null && seconds <= 0) {
		const events = attempt(m);
		if (events === null) {
			asksAgain(runOf(m));
		}

		return events?.value ?? m.newList([]);
	}

	const what = inKernel(runOf(m), kernel => waitsText(kernel, method, on.type === 'sockets'
		? on.wanted
		: Object.values(kernel.state.epolls[on.epoll]?.interests ?? {}).map(({socket, read, write}) => ({socket, read: read !== null, write: write !== null}))));
	return blocking(m, {what, on, until: limitOf(m, seconds), overdue: inner => inner.newList([])}, attempt);
};

const secondsOf = (m: Machine, timeout: Value): number | null => timeout === null ? null : asFloat(m, timeout);

const functions: readonly Native[] = [
	native('_wait', 'method, asked, timeout, /', (m, method, list, timeout) => {
		const asked = pairs(list);
		const wanted = inKernel(runOf(m), kernel => asked.flatMap(([fd, events]) => {
			const socket = kernel.socketOf(fd);
			return socket === undefined ? [] : [{socket: socket.id, read: (events & masks.in) !== 0, write: (events & masks.out) !== 0}];
		}));
		return waitForEvents(m, method as string, secondsOf(m, timeout), {type: 'sockets', wanted}, kernel => seen(kernel, asked));
	}),
	native('_epoll_open', '', m => new PyTuple(systemCall(m, kernel => openEpoll(kernel)))),
	native('_epoll_close', 'epoll, fd, /', (m, epoll, fd) => {
		systemCall(m, kernel => {
			closeEpoll(kernel, epoll as number, fd as number);
		});
		return null;
	}),
	native('_epoll_change', 'epoll, change, fd, events, /', (m, epoll, change, fd, events) => {
		systemCall(m, kernel => {
			changeEpoll(kernel, epoll as number, change as EpollChange, fd as number, events as number);
		});
		return null;
	}),
	native('_epoll_wait', 'method, epoll, timeout, most, /', (m, method, epoll, timeout, most) =>
		waitForEvents(m, method as string, secondsOf(m, timeout), {type: 'epoll', epoll: epoll as number}, kernel => takeEvents(kernel, epoll as number, most as number))),
];

export const selectModule: ReadonlyMap<string, Value> = new Map(functions.map(fn => [fn.name, fn] as const));
