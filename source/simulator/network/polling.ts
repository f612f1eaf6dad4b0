import type {Machine} from '../../python/machine/machine.js';
import type {Ref, Value} from '../../python/values.js';
import {copyContext} from '../contexts.js';
import {callbackName, isLibraryCallback} from '../asyncio/callbacks.js';
import {futureOf, isFuture, stateOf} from '../asyncio/futures.js';
import {cancelHandle, newHandle} from '../asyncio/handles.js';
import {runOf, type Run} from '../run.js';
import {addressText} from './addresses.js';
import {without, type Kernel} from './kernel.js';
import {pipeText} from './pipes.js';
import {isReady, masks} from './readiness.js';
import {families, types, type Direction, type Interest, type Network, type Socket, type Watch} from './state.js';
import {inKernel} from './system.js';

/*
What an event loop asks its selector to watch, and what the selector answers. Each watched socket is an I/O wait in the
facts; a task that waits for it is named there.
*/

const findSocket = (run: Run, id: number): Socket | undefined => inKernel(run, kernel => kernel.find(id));

/** The other end of a connection, as the screen names it. */
export const otherEnd = ({family, local, remote}: Socket): string => {
	if (family !== families.unix) {
		return addressText(remote);
	}

	const path = addressText(local);
	return remote === null && path !== addressText(null) ? `a client of ${path}` : (remote === null ? 'the other end' : addressText(remote));
};

/** What is waited for, as the screen says it. */
export const waitText = (socket: Socket, direction: Direction, connects = false): string => {
	if (socket.kind !== 'socket') {
		return pipeText(socket, direction);
	}

	if (socket.state === 'listening') {
		return `accept on ${addressText(socket.local)}`;
	}

	if (socket.state === 'connecting' || connects) {
		return `connect to ${addressText(socket.remote)}`;
	}

	if (socket.type === types.datagram && direction === 'read') {
		return `receive on ${addressText(socket.local)}`;
	}

	return `${direction === 'read' ? 'read from' : 'write to'} ${otherEnd(socket)}`;
};

const interestIn = (network: Network, loop: number, socket: number): Interest | undefined => network.selectors[loop]?.interests[socket];

/** Without latency a connection is complete before anybody is told so. */
const isConnecting = (m: Machine, watch: Watch | null): boolean => watch !== null && callbackName(m, watch.callback).endsWith('_sock_connect_cb');

const changeWatch = (run: Run, loop: number, socket: number, direction: Direction, part: Partial<Watch>): void => {
	inKernel(run, kernel => {
		const selector = kernel.state.selectors[loop]!;
		const interest = selector.interests[socket]!;
		kernel.setSelector(loop, {interests: {...selector.interests, [socket]: {...interest, [direction]: {...interest[direction]!, ...part}}}});
	});
};

/** The first pending future that stands for this wait. */
const awaitedBy = (m: Machine, loop: number, socket: number, direction: Direction) => runOf(m).world.network.awaited
	.find(entry => entry.loop === loop && entry.socket === socket && entry.direction === direction && stateOf(m, entry.future) === 'PENDING');

/** The facts say what the loop watches, and for whom. */
const tell = (m: Machine, loop: number, socket: number, direction: Direction): void => {
	const run = runOf(m);
	const watch = interestIn(run.world.network, loop, socket)?.[direction];
	const of = findSocket(run, socket);
	if (watch === null || watch === undefined || of === undefined) {
		return;
	}

	const entry = awaitedBy(m, loop, socket, direction);
	const future = entry === undefined ? null : futureOf(m, entry.future).hostId;
	if (watch.io !== null && watch.told === future) {
		return;
	}

	const io = watch.io ?? run.number('io');
	changeWatch(run, loop, socket, direction, {io, told: future});
	run.emit({type: 'io-waiting', loop, io, what: waitText(of, direction, isConnecting(m, watch)), until: null, future, taskId: entry?.taskId ?? null});
};

const directions: readonly Direction[] = ['read', 'write'];

/** Adds or replaces what is called when the socket can be read, or written. Returns the Handle. */
export const addWatch = (m: Machine, loopRef: Ref, socket: number, direction: Direction, callback: Value, args: readonly Value[]): Ref => {
	const run = runOf(m);
	const loop = run.loopId(m, loopRef);
	const handle = newHandle(m, 0, loopRef, 'soon');
	const before = interestIn(run.world.network, loop, socket)?.[direction] ?? null;
	inKernel(run, kernel => {
		const interests = kernel.state.selectors[loop]?.interests ?? {};
		const interest: Interest = interests[socket] ?? {socket, read: null, write: null};
		const watch: Watch = {handle, callback, args, context: copyContext(m), scheduled: null, io: before?.io ?? null, told: before?.told ?? null};
		kernel.setSelector(loop, {interests: {...interests, [socket]: {...interest, [direction]: watch}}});
		kernel.interested(loop, socket);
	});
	if (before !== null) {
		cancelWatch(m, before);
	}

	const [first] = args;
	if (first !== undefined && isFuture(m, first)) {
		awaitSocket(m, loop, socket, direction, first);
	}

	tell(m, loop, socket, direction);
	return handle;
};

const cancelWatch = (m: Machine, watch: Watch): void => {
	m.own(watch.handle, 'host').fields.set('cancelled', true);
	if (watch.scheduled !== null) {
		cancelHandle(m, watch.scheduled);
	}
};

/** Takes a watch away. False: there was none. */
export const removeWatch = (m: Machine, loop: number, socket: number, direction: Direction, outcome = 'closed'): boolean => {
	const run = runOf(m);
	const watch = interestIn(run.world.network, loop, socket)?.[direction] ?? null;
	if (watch === null) {
		return false;
	}

	inKernel(run, kernel => {
		const selector = kernel.state.selectors[loop]!;
		const interest = {...selector.interests[socket]!, [direction]: null};
		const isGone = interest.read === null && interest.write === null;
		kernel.setSelector(loop, isGone ? without(selector, socket) : {interests: {...selector.interests, [socket]: interest}});
	});
	cancelWatch(m, watch);
	if (watch.io !== null) {
		run.emit({type: 'io-done', loop, io: watch.io, outcome});
	}

	return true;
};

/** A future stands for the wait on a socket from now on: whoever awaits it is told to wait for that. */
export const awaitSocket = (m: Machine, loop: number, socket: number, direction: Direction, future: Ref): void => {
	const run = runOf(m);
	const of = findSocket(run, socket);
	if (of === undefined) {
		return;
	}

	inKernel(run, kernel => {
		kernel.state = {...kernel.state, awaited: [...kernel.state.awaited, {future, loop, socket, direction, taskId: run.taskId}]};
	});
	run.emit({type: 'future-labelled', future: futureOf(m, future).hostId, label: {kind: 'io', subject: waitText(of, direction, isConnecting(m, interestIn(run.world.network, loop, socket)?.[direction] ?? null)), members: [], holder: null, seconds: null}});
	tell(m, loop, socket, direction);
};

/** A future that stood for such a wait is settled: nobody waits any more, though the loop may go on watching. */
export const forgetAwaited = (m: Machine, future: Ref): void => {
	const run = runOf(m);
	const entry = run.world.network.awaited.find(one => one.future === future);
	if (entry !== undefined) {
		inKernel(run, kernel => {
			kernel.state = {...kernel.state, awaited: kernel.state.awaited.filter(one => one.future !== future)};
		});
		const watch = interestIn(run.world.network, entry.loop, entry.socket)?.[entry.direction] ?? null;
		if (watch !== null && watch.io !== null) {
			tell(m, entry.loop, entry.socket, entry.direction);
		}
	}
};

/** Before its select: everything that the loop watches stands in its I/O waits. */
const tellAll = (m: Machine, loop: number): void => {
	for (const interest of Object.values(runOf(m).world.network.selectors[loop]?.interests ?? {})) {
		for (const direction of directions) {
			if (interest[direction]?.io === null) {
				tell(m, loop, interest.socket, direction);
			}
		}
	}
};

/** What is ready, in epoll's order; it is reported again, behind what becomes ready meanwhile, for as long as it stays so. */
const reported = (kernel: Kernel, loop: number): ReadonlyArray<{readonly interest: Interest; readonly events: number}> => {
	const selector = kernel.state.selectors[loop];
	if (selector === undefined || selector.ready.length === 0) {
		return [];
	}

	const found = selector.ready.flatMap(id => {
		const interest = selector.interests[id];
		const events = interest === undefined ? 0 : isReady(kernel, id, interest.read !== null, interest.write !== null);
		return interest === undefined || events === 0 ? [] : [{interest, events}];
	});
	kernel.setSelector(loop, {ready: found.map(({interest}) => interest.socket)});
	return found;
};

/** Whether a select of the loop would find something to be ready. */
export const hasEvents = (m: Machine, loop: number): boolean => {
	const run = runOf(m);
	const selector = run.world.network.selectors[loop];
	return selector !== undefined && selector.ready.length > 0 && inKernel(run, kernel => selector.ready.some(id => {
		const interest = selector.interests[id];
		return interest !== undefined && isReady(kernel, id, interest.read !== null, interest.write !== null) !== 0;
	}));
};

/** The end of a select: the handles of sockets that are ready enter the loop's ready queue. */
export const collectEvents = (m: Machine, loopRef: Ref): void => {
	const run = runOf(m);
	const loop = run.loopId(m, loopRef);
	const {selectors, arrivals} = run.world.network;
	if (selectors[loop] === undefined || (arrivals.size === 0 && Object.keys(selectors[loop].interests).length === 0)) {
		return;
	}

	tellAll(m, loop);
	for (const {interest, events} of inKernel(run, kernel => reported(kernel, loop))) {
		for (const direction of directions) {
			if (interest[direction] !== null && (events & masks[direction === 'read' ? 'in' : 'out']) !== 0) {
				fire(m, loopRef, interest.socket, direction);
			}
		}
	}
};

const fire = (m: Machine, loopRef: Ref, socket: number, direction: Direction): void => {
	const run = runOf(m);
	const loop = run.loopId(m, loopRef);
	const watch = interestIn(run.world.network, loop, socket)?.[direction];
	if (watch === null || watch === undefined) {
		return;
	}

	const {io, callback} = watch;
	const entry = awaitedBy(m, loop, socket, direction);
	run.emit({type: 'io-done', loop, io: io!, outcome: 'ready'});
	const scheduled = run.schedule(loopRef, {
		callback, args: watch.args, context: watch.context, kind: 'callback', taskId: null, name: callbackName(m, callback), library: isLibraryCallback(m, callback),
		future: entry === undefined ? null : futureOf(m, entry.future).hostId, cause: {type: 'io', io: io!},
	});
	m.own(watch.handle, 'host').hostId = scheduled;
	changeWatch(run, loop, socket, direction, {io: null, told: null, scheduled});
};

/** The sockets of a loop's servers: what they listen on. */
export const listeningOn = (run: Run, loop: number): readonly string[] => Object.values(run.world.network.selectors[loop]?.interests ?? {})
	.map(({socket}) => findSocket(run, socket))
	.filter(socket => socket?.state === 'listening')
	.map(socket => addressText(socket!.local));

/** The values that watches hold. */
export const networkRoots = (network: Network, visit: (value: Value | undefined) => void): void => {
	for (const {interests} of Object.values(network.selectors)) {
		for (const interest of Object.values(interests)) {
			for (const direction of directions) {
				const watch = interest[direction];
				if (watch !== null) {
					visit(watch.handle);
					visit(watch.callback);
					visit(watch.context);
					for (const argument of watch.args) {
						visit(argument);
					}
				}
			}
		}
	}

	for (const {future} of network.awaited) {
		visit(future);
	}
};

