import {queueItems, queueToArray} from '../library/queue.js';
import {sortedHas, sortedKeys, sortedToArray} from '../library/sorted-set.js';
import {tableGet, tableValues} from '../library/table.js';
import {whereIs} from './questions.js';
import {compareTimers} from './reduce-loops.js';
import type {FutureRecord, LoopRecord, LoopState, TaskRecord} from './state.js';

/*
What must be true of every state that a simulation goes through. A test asks after every fact; nothing here is
used by the program itself, so it looks through everything, and on purpose by another way than the reducers.
*/

const readyViolations = (state: LoopState, loop: LoopRecord): string[] => {
	const found: string[] = [];
	const seen = new Set<number>();
	let cancelled = 0;
	for (const id of queueItems(loop.ready)) {
		const handle = tableGet(state.handles, id);
		cancelled += handle?.cancelled ? 1 : 0;
		if (seen.has(id)) {
			found.push(`handle ${id} is twice in ready`);
		}

		if (handle?.state !== 'ready' || handle.loop !== loop.id) {
			found.push(`handle ${id} is in ready, but not recorded so`);
		}

		seen.add(id);
	}

	if (cancelled !== loop.cancelledReady) {
		found.push(`loop ${loop.id} counts ${loop.cancelledReady} cancelled handles in ready, there are ${cancelled}`);
	}

	if (loop.ready.size !== seen.size || loop.todo < 0 || loop.todo > loop.ready.size) {
		found.push(`loop ${loop.id} has ${loop.todo} handles to run, ready holds ${seen.size} and says ${loop.ready.size}`);
	}

	return found;
};

const timerViolations = (state: LoopState, loop: LoopRecord): string[] => {
	const found: string[] = [];
	const timers = sortedToArray(loop.scheduled);
	const cancelled = timers.filter(({handle}) => tableGet(state.handles, handle)?.cancelled).length;
	for (const [index, key] of timers.entries()) {
		const handle = tableGet(state.handles, key.handle);
		if (handle?.state !== 'scheduled' || handle.loop !== loop.id || handle.when !== key.when || handle.order !== key.order) {
			found.push(`timer ${key.handle} is in scheduled, but not recorded so`);
		}

		if (index > 0 && compareTimers(timers[index - 1]!, key) >= 0) {
			found.push(`timer ${key.handle} is out of order`);
		}

		if (key.order >= state.nextOrder) {
			found.push(`timer ${key.handle} was armed as number ${key.order}, the next will be ${state.nextOrder}`);
		}
	}

	if (cancelled !== loop.cancelledTimers) {
		found.push(`loop ${loop.id} counts ${loop.cancelledTimers} cancelled timers, there are ${cancelled}`);
	}

	return found;
};

const loopViolations = (state: LoopState, loop: LoopRecord): string[] => {
	const found = [...readyViolations(state, loop), ...timerViolations(state, loop)];
	for (const id of loop.running) {
		if (tableGet(state.handles, id)?.state !== 'running') {
			found.push(`handle ${id} is run, but not recorded so`);
		}
	}

	for (const id of sortedKeys(loop.io)) {
		if (tableGet(state.io, id)?.outcome !== null) {
			found.push(`I/O ${id} is awaited, but not recorded so`);
		}
	}

	const live = loop.life === 'running' || loop.life === 'stopping';
	if (!live && (loop.phase !== 'idle' || loop.running.length > 0 || loop.todo > 0)) {
		found.push(`loop ${loop.id} is ${loop.life}, yet ${loop.phase}`);
	}

	return found;
};

/** Every handle and I/O wait that is recorded stands in its loop, where its record says. */
const recordViolations = (state: LoopState): string[] => {
	const found: string[] = [];
	const counted = {scheduled: 0, ready: 0, running: 0};
	for (const handle of tableValues(state.handles)) {
		counted[handle.state]++;
	}

	const sum = (size: (loop: LoopRecord) => number): number => state.loops.reduce((total, loop) => total + size(loop), 0);
	const held = {scheduled: sum(loop => loop.scheduled.size), ready: sum(loop => loop.ready.size), running: sum(loop => loop.running.length)};
	for (const place of ['scheduled', 'ready', 'running'] as const) {
		if (counted[place] !== held[place]) {
			found.push(`${counted[place]} handles are recorded as ${place}, loops hold ${held[place]}`);
		}
	}

	for (const io of tableValues(state.io)) {
		const loop = state.loops.find(({id}) => id === io.loop);
		if (io.outcome === null && loop?.life !== 'closed' && (loop === undefined || !sortedHas(loop.io, io.id))) {
			found.push(`I/O ${io.id} is not complete, but not awaited`);
		}
	}

	for (const {id, thread, outcome} of tableValues(state.jobs)) {
		const worker = thread === null ? undefined : tableGet(state.threads, thread);
		if (thread !== null && (worker === undefined || (worker.job === id) !== (outcome === null))) {
			found.push(`job ${id} and thread ${thread} do not agree`);
		}
	}

	return found;
};

const futureViolations = (state: LoopState, future: FutureRecord): string[] => {
	const found: string[] = [];
	const waiters = queueToArray(future.waiters);
	if (new Set(waiters).size !== waiters.length || (future.outcome !== null && waiters.length > 0)) {
		found.push(`future ${future.id} has waiters twice, or after it was settled`);
	}

	for (const taskId of waiters) {
		const task = tableGet(state.tasks, taskId);
		if (task?.state !== 'waiting' || task.waitingOn !== future.id) {
			found.push(`task ${taskId} is a waiter of future ${future.id}, but does not wait for it`);
		}
	}

	if (future.task !== (tableGet(state.tasks, future.id) !== undefined)) {
		found.push(`future ${future.id} and the tasks do not agree on whether it is one`);
	}

	return found;
};

const isRun = (state: LoopState, handle: number | null): boolean => handle !== null && state.loops.some(loop => loop.running.includes(handle));

/** Every place in which a task is found, by looking through the columns of the screen. */
const placesOfTasks = (state: LoopState): ReadonlyMap<number, readonly string[]> => {
	const places = new Map<number, string[]>();
	const put = (taskId: number, place: string): void => {
		places.set(taskId, [...places.get(taskId) ?? [], place]);
	};

	const putWaiters = (future: number | null, place: string): void => {
		const record = future === null ? undefined : tableGet(state.futures, future);
		for (const taskId of record === undefined ? [] : queueItems(record.waiters)) {
			put(taskId, place);
		}
	};

	for (const loop of state.loops) {
		for (const id of queueItems(loop.ready)) {
			const handle = tableGet(state.handles, id);
			if (handle !== undefined && handle.kind !== 'callback' && handle.taskId !== null) {
				put(handle.taskId, 'ready');
			} else if (handle?.cancelled === false && (handle.purpose === 'sleep' || handle.cause?.type === 'io' || handle.cause?.type === 'call-soon-threadsafe')) {
				putWaiters(handle.future, 'ready');
			}
		}

		for (const {handle} of sortedKeys(loop.scheduled)) {
			const timer = tableGet(state.handles, handle);
			if (timer?.purpose === 'sleep' && !timer.cancelled) {
				putWaiters(timer.future, 'timers');
			}
		}

		for (const io of sortedKeys(loop.io)) {
			putWaiters(tableGet(state.io, io)?.future ?? null, 'io');
		}
	}

	for (const {future, outcome} of tableValues(state.jobs)) {
		if (outcome === null) {
			putWaiters(future, 'workers');
		}
	}

	for (const task of tableValues(state.tasks)) {
		// From the start of its step on, a moment before its own code goes on.
		if (task.state === 'running' || (task.state === 'ready' && isRun(state, task.handle))) {
			put(task.id, 'running');
		}
	}

	return places;
};

const outcomeOfFuture = {returned: 'result', raised: 'exception', cancelled: 'cancelled', lost: 'cancelled'} as const;

const taskViolations = (state: LoopState, task: TaskRecord, places: readonly string[]): string[] => {
	const found: string[] = [];
	const place = whereIs(state, task.id)?.type ?? 'nowhere';
	// A task that was just made, or yielded, gets its handle by the next facts.
	const expected = places[0] ?? (task.state === 'ready' && task.handle === null ? 'ready' : (task.state === 'waiting' ? 'waiting' : 'nowhere'));
	if (places.length > 1 || place !== expected) {
		found.push(`task ${task.id} (${task.state}) is said to be in ${place}, and found in ${places.join(' and ') || expected}`);
	}

	if (sortedHas(state.unfinished, task.id) !== (task.outcome === null) || (task.outcome !== null) !== (task.state === 'finished')) {
		found.push(`task ${task.id} is ${task.state}, which its outcome or the list of unfinished tasks denies`);
	}

	if (task.waitingOn !== null) {
		const future = tableGet(state.futures, task.waitingOn);
		if (task.state !== 'waiting' || future === undefined) {
			found.push(`task ${task.id} is ${task.state}, waiting for future ${task.waitingOn}`);
		} else if (future.outcome === null && !queueToArray(future.waiters).includes(task.id)) {
			found.push(`task ${task.id} is no waiter of future ${task.waitingOn}, for which it waits`);
		}
	}

	const settled = tableGet(state.futures, task.id)?.outcome?.type;
	if (settled !== (task.outcome === null ? undefined : outcomeOfFuture[task.outcome.type])) {
		found.push(`task ${task.id} and its future do not have the same outcome`);
	}

	return found;
};

/** Between two handles nothing is half done: who waits, waits for something pending; who is ready, has its handle. */
const betweenHandles = (state: LoopState, task: TaskRecord): string[] => {
	switch (task.state) {
		case 'finished': {
			return [];
		}

		case 'running': {
			return [`task ${task.id} is running between handles`];
		}

		case 'ready': {
			return task.handle === null ? [`task ${task.id} is ready, but nothing will step it`] : [];
		}

		case 'waiting': {
			const closed = state.loops[task.loop - 1]?.life === 'closed';
			return closed || (task.waitingOn !== null && tableGet(state.futures, task.waitingOn)?.outcome === null)
				? []
				: [`task ${task.id} waits, but its future is settled and nothing will wake it`];
		}
	}
};

/** Whether a loop runs, and no code of anybody's in it or in a thread. */
const isBetweenHandles = (state: LoopState): boolean => {
	const runs = state.loops.some(loop => loop.phase !== 'idle');
	const busy = state.loops.some(loop => loop.running.length > 0);
	return runs && !busy && [...tableValues(state.threads)].every(thread => thread.state !== 'running');
};

/** What is wrong with the state, in words; nothing in a state that a simulation goes through. */
export const violations = (state: LoopState): readonly string[] => {
	const places = placesOfTasks(state);
	const resting = isBetweenHandles(state);
	const found = [
		...state.loops.flatMap(loop => loopViolations(state, loop)),
		...recordViolations(state),
		...[...tableValues(state.futures)].flatMap(future => futureViolations(state, future)),
		...[...tableValues(state.tasks)].flatMap(task => [
			...taskViolations(state, task, places.get(task.id) ?? []),
			...(resting && state.loops[task.loop - 1]?.phase !== 'idle' ? betweenHandles(state, task) : []),
		]),
	];
	for (const id of sortedKeys(state.notStarted)) {
		if (tableGet(state.coroutines, id)?.state !== 'created') {
			found.push(`coroutine ${id} is not started, but not recorded so`);
		}
	}

	if (state.contradictions > 0) {
		found.push(`${state.contradictions} facts contradicted the state`);
	}

	return found;
};
