import {queueHead, queuePush, queueShift, queueWithout, type Queue} from '../library/queue.js';
import {sortedAdd, sortedDelete} from '../library/sorted-set.js';
import {tableAppend, tableDelete, tableGet, tableSet, type Table} from '../library/table.js';
import type {Cause, FactOf, HandleFact} from './facts.js';
import type {FutureRecord, HandleRecord, LoopRecord, LoopState} from './state.js';
import {contradict, contradictIf, findLoop, stopWaiting, turn, withLoop, type ReducersFor} from './update.js';

/** The futures, one of them to be completed by this handle, as far as known. */
const completedBy = (futures: Table<FutureRecord>, id: number | null, handle: number): Table<FutureRecord> => {
	const future = id === null ? undefined : tableGet(futures, id);
	return future === undefined ? futures : tableSet(futures, future.id, {...future, handle});
};

/** What comes from outside the loop completes its future by its callback; any other callback is told of one. */
const isFromOutside = ({type}: Cause): boolean => type === 'io' || type === 'call-soon-threadsafe';

const schedule = (state: LoopState, fact: FactOf<'handle-scheduled'>): LoopState => {
	const loop = findLoop(state, fact.loop);
	if (loop === undefined || loop.life === 'closed' || tableGet(state.handles, fact.handle) !== undefined) {
		return contradict(state);
	}

	const {handle, kind, taskId, callback, library, future, cause} = fact;
	const record: HandleRecord = {
		id: handle, loop: loop.id, kind, taskId, callback, library, future, cause,
		state: 'ready', cancelled: false, when: null, order: 0, purpose: null, armedBy: null, run: null,
	};
	const handles = tableSet(state.handles, handle, record);
	const loops = withLoop(state.loops, {...loop, ready: queuePush(loop.ready, handle)});
	if (kind === 'callback' || taskId === null) {
		const futures = isFromOutside(cause) ? completedBy(state.futures, future, handle) : state.futures;
		return contradictIf({...state, handles, loops, futures}, future !== null && tableGet(futures, future) === undefined);
	}

	const task = tableGet(state.tasks, taskId);
	if (task === undefined || task.state === 'finished') {
		return contradict({...state, handles, loops});
	}

	// The task that the handle steps or wakes is ready.
	const before = stopWaiting(state, task);
	const tasks = tableSet(before.tasks, taskId, turn(task, 'ready', state.clock, handle, null));
	return contradictIf({...before, handles, loops, tasks}, task.state === 'ready' && task.handle !== null);
};

const arm = (state: LoopState, fact: FactOf<'timer-armed'>): LoopState => {
	const loop = findLoop(state, fact.loop);
	if (loop === undefined || loop.life === 'closed' || tableGet(state.handles, fact.handle) !== undefined) {
		return contradict(state);
	}

	const {handle, when, callback, library, future, taskId, purpose} = fact;
	const order = state.nextOrder;
	const record: HandleRecord = {
		id: handle, loop: loop.id, kind: 'callback', taskId: null, callback, library, future, cause: null,
		state: 'scheduled', cancelled: false, when, order, purpose, armedBy: taskId, run: null,
	};
	const armed: LoopState = {
		...state,
		handles: tableSet(state.handles, handle, record),
		loops: withLoop(state.loops, {...loop, scheduled: sortedAdd(loop.scheduled, {when, order, handle})}),
		futures: completedBy(state.futures, future, handle),
		nextOrder: order + 1,
	};
	return contradictIf(armed, future !== null && armed.futures === state.futures);
};

/** The handle and its loop, if they know of each other. */
const find = (state: LoopState, fact: {readonly loop: number; readonly handle: number}): {readonly handle: HandleRecord; readonly loop: LoopRecord} | undefined => {
	const handle = tableGet(state.handles, fact.handle);
	const loop = findLoop(state, fact.loop);
	return handle === undefined || loop?.id !== handle.loop ? undefined : {handle, loop};
};

/** The queue without the handle, which should be its head. */
const taken = (ready: Queue, handle: number): Queue => queueHead(ready) === handle ? queueShift(ready) : queueWithout(ready, handle);

const withoutTimer = (loop: LoopRecord, handle: HandleRecord): LoopRecord => {
	const key = {when: handle.when!, order: handle.order, handle: handle.id};
	return {
		...loop,
		scheduled: sortedDelete(loop.scheduled, key),
		cancelledTimers: handle.cancelled ? loop.cancelledTimers - 1 : loop.cancelledTimers,
	};
};

const start = (state: LoopState, fact: FactOf<'handle-started'>): LoopState => {
	const found = find(state, fact);
	if (found?.handle.state !== 'ready') {
		return contradict(state);
	}

	const {handle, loop} = found;
	// asyncio's own is the task, not the method of it that a handle calls.
	const library = handle.taskId === null ? handle.library : tableGet(state.tasks, handle.taskId)?.library ?? handle.library;
	const run = library ? null : state.runs.next;
	const started: LoopState = {
		...state,
		handles: tableSet(state.handles, handle.id, {...handle, state: 'running', run}),
		loops: withLoop(state.loops, {
			...loop,
			phase: 'running',
			ready: taken(loop.ready, handle.id),
			todo: Math.max(0, loop.todo - 1),
			cancelledReady: handle.cancelled ? loop.cancelledReady - 1 : loop.cancelledReady,
			running: [...loop.running, handle.id],
		}),
		runs: run === null ? state.runs : tableAppend(state.runs, {
			handle: handle.id, loop: loop.id, taskId: handle.taskId, callback: handle.callback, from: state.clock, to: null, iteration: loop.iteration,
		}),
		blocked: null,
	};
	return contradictIf(started, handle.cancelled || loop.todo === 0 || queueHead(loop.ready) !== handle.id);
};

const finish = (state: LoopState, fact: FactOf<'handle-finished'>): LoopState => {
	// Whether or not this handle was known: one more has run.
	const position = {handle: state.position.handle + 1, line: 0, event: 0};
	const found = find(state, fact);
	if (found?.handle.state !== 'running') {
		return contradict({...state, position});
	}

	const {handle, loop} = found;
	const run = handle.run === null ? undefined : tableGet(state.runs, handle.run);
	const innermost = loop.running.at(-1) === handle.id;
	const finished: LoopState = {
		...state,
		position,
		handles: tableDelete(state.handles, handle.id),
		loops: withLoop(state.loops, {...loop, running: innermost ? loop.running.slice(0, -1) : loop.running.filter(id => id !== handle.id)}),
		runs: run === undefined ? state.runs : tableSet(state.runs, handle.run!, {...run, to: state.clock}),
	};
	return contradictIf(finished, !innermost);
};

const cancel = (state: LoopState, fact: FactOf<'handle-cancelled'>): LoopState => {
	const found = find(state, fact);
	if (found?.handle.cancelled !== false) {
		// One that has run, or was dropped, may be cancelled still: that changes nothing.
		return contradictIf(state, found !== undefined || fact.handle >= state.handles.next);
	}

	const {handle, loop} = found;
	const handles = tableSet(state.handles, handle.id, {...handle, cancelled: true});
	switch (handle.state) {
		case 'scheduled': {
			return {...state, handles, loops: withLoop(state.loops, {...loop, cancelledTimers: loop.cancelledTimers + 1})};
		}

		case 'ready': {
			return {...state, handles, loops: withLoop(state.loops, {...loop, cancelledReady: loop.cancelledReady + 1})};
		}

		case 'running': {
			return {...state, handles};
		}
	}
};

const drop = (state: LoopState, fact: FactOf<'handle-dropped'>): LoopState => {
	const found = find(state, fact);
	if (found?.handle.state !== 'ready') {
		return contradict(state);
	}

	const {handle, loop} = found;
	const dropped: LoopState = {
		...state,
		handles: tableDelete(state.handles, handle.id),
		loops: withLoop(state.loops, {
			...loop,
			ready: taken(loop.ready, handle.id),
			todo: Math.max(0, loop.todo - 1),
			cancelledReady: handle.cancelled ? loop.cancelledReady - 1 : loop.cancelledReady,
		}),
	};
	return contradictIf(dropped, !handle.cancelled || loop.todo === 0 || queueHead(loop.ready) !== handle.id);
};

export const handleReducers: ReducersFor<HandleFact> = {
	'handle-scheduled': schedule,
	'handle-started': start,
	'handle-finished': finish,
	'handle-cancelled': cancel,
	'handle-dropped': drop,
	'timer-armed': arm,

	'timer-due'(state, fact) {
		const found = find(state, fact);
		if (found?.handle.state !== 'scheduled') {
			return contradict(state);
		}

		const {handle} = found;
		const loop = withoutTimer(found.loop, handle);
		return {
			...state,
			handles: tableSet(state.handles, handle.id, {...handle, state: 'ready', cause: {type: 'timer'}}),
			loops: withLoop(state.loops, {
				...loop,
				ready: queuePush(loop.ready, handle.id),
				cancelledReady: handle.cancelled ? loop.cancelledReady + 1 : loop.cancelledReady,
			}),
		};
	},

	'timer-dropped'(state, fact) {
		const found = find(state, fact);
		if (found?.handle.state !== 'scheduled') {
			return contradict(state);
		}

		const dropped: LoopState = {
			...state,
			handles: tableDelete(state.handles, fact.handle),
			loops: withLoop(state.loops, withoutTimer(found.loop, found.handle)),
		};
		return contradictIf(dropped, !found.handle.cancelled);
	},
};
