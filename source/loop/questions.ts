import {queueFirst, queueHead, queueItems, queueToArray} from '../library/queue.js';
import {sortedFirst, sortedHas, sortedKeys, sortedTake, sortedToArray} from '../library/sorted-set.js';
import {tableGet} from '../library/table.js';
import type {FutureRecord, HandleRecord, LoopRecord, LoopState, TaskRecord} from './state.js';
import {findLoop} from './update.js';

export {findLoop} from './update.js';

const records = (state: LoopState, ids: readonly number[]): HandleRecord[] => ids
	.map(id => tableGet(state.handles, id))
	.filter(handle => handle !== undefined);

/** The handle at the head of the ready queue, cancelled or not; null when the queue is empty or there is no such loop. */
export const readyHead = (state: LoopState, loop: number): HandleRecord | null => {
	const queue = findLoop(state, loop)?.ready;
	const head = queue && queueHead(queue);
	return head === undefined ? null : tableGet(state.handles, head) ?? null;
};

/** The handle that will run next of those that are in the ready queue: cancelled ones are passed over. */
export const nextToRun = (state: LoopState, loop: number): HandleRecord | null => {
	const queue = findLoop(state, loop)?.ready;
	for (const id of queue ? queueItems(queue) : []) {
		const handle = tableGet(state.handles, id);
		if (handle?.cancelled === false) {
			return handle;
		}
	}

	return null;
};

/** The ready queue from its head on, cancelled handles included; at most `count`. */
export const readyHandles = (state: LoopState, loop: number, count = Number.POSITIVE_INFINITY): HandleRecord[] => {
	const queue = findLoop(state, loop)?.ready;
	return queue === undefined ? [] : records(state, count >= queue.size ? queueToArray(queue) : queueFirst(queue, count));
};

/** The first of the scheduled timers, cancelled or not; null when there is none. */
export const nextTimer = (state: LoopState, loop: number): HandleRecord | null => {
	const timers = findLoop(state, loop)?.scheduled;
	const first = timers && sortedFirst(timers);
	return first === undefined ? null : tableGet(state.handles, first.handle) ?? null;
};

/** The scheduled timers in the order in which they will fire, cancelled ones included; at most `count`. */
export const timersInOrder = (state: LoopState, loop: number, count = Number.POSITIVE_INFINITY): HandleRecord[] => {
	const timers = findLoop(state, loop)?.scheduled;
	if (timers === undefined) {
		return [];
	}

	const keys = count >= timers.size ? sortedToArray(timers) : sortedTake(timers, count);
	return records(state, keys.map(({handle}) => handle));
};

/** The handle that is being run, the innermost; null between handles. */
export const runningHandle = (state: LoopState, loop: number): HandleRecord | null => {
	const id = findLoop(state, loop)?.running.at(-1);
	return id === undefined ? null : tableGet(state.handles, id) ?? null;
};

/** The one visible place where an unfinished task is, and what it is there by. */
export type Whereabouts =
	| {readonly type: 'running'}
	/** By its step or wakeup, or by the handle that completes what it slept or waited for outside the loop. */
	| {readonly type: 'ready'; readonly handle: number | null}
	| {readonly type: 'timers'; readonly handle: number}
	| {readonly type: 'io'; readonly io: number}
	| {readonly type: 'workers'; readonly job: number}
	/** Waiting for tasks, locks, queues and all else; `future` is null where its loop was closed under it. */
	| {readonly type: 'waiting'; readonly future: number | null};

/** The place that the handle which will complete the future gives to who waits for it. */
const placeByHandle = (state: LoopState, future: FutureRecord): Whereabouts | null => {
	const handle = future.handle === null ? undefined : tableGet(state.handles, future.handle);
	if (handle === undefined || handle.cancelled || handle.future !== future.id) {
		return null;
	}

	// A timeout or a callback of the program's own completes futures as well: who waits for these does not sleep.
	const sleeps = handle.purpose === null || handle.purpose === 'sleep';
	if (handle.state === 'ready') {
		return sleeps ? {type: 'ready', handle: handle.id} : null;
	}

	return handle.state === 'scheduled' && sleeps ? {type: 'timers', handle: handle.id} : null;
};

const placeOfWait = (state: LoopState, loop: LoopRecord | undefined, future: FutureRecord): Whereabouts | null => {
	const byHandle = placeByHandle(state, future);
	if (byHandle !== null) {
		return byHandle;
	}

	if (future.io !== null && loop !== undefined && sortedHas(loop.io, future.io)) {
		return {type: 'io', io: future.io};
	}

	return future.job !== null && tableGet(state.jobs, future.job)?.outcome === null
		? {type: 'workers', job: future.job}
		: null;
};

/** Where the task is; null when it is finished or unknown. */
export const whereIs = (state: LoopState, taskId: number): Whereabouts | null => {
	const task = tableGet(state.tasks, taskId);
	switch (task?.state) {
		case undefined:
		case 'finished': {
			return null;
		}

		case 'running': {
			return {type: 'running'};
		}

		case 'ready': {
			const begun = task.handle !== null && tableGet(state.handles, task.handle)?.state === 'running';
			return begun ? {type: 'running'} : {type: 'ready', handle: task.handle};
		}

		case 'waiting': {
			const future = task.waitingOn === null ? undefined : tableGet(state.futures, task.waitingOn);
			const place = future?.outcome === null ? placeOfWait(state, findLoop(state, task.loop), future) : null;
			return place ?? {type: 'waiting', future: task.waitingOn};
		}
	}
};

/** A task that cannot go on before a future is done: `via` is what it is suspended on, that future or one that stands for more. */
export type Waiter = {readonly taskId: number; readonly via: number};

/**
The unfinished tasks that wait for the future: suspended on it, on what gathers it, or on what its task holds.
Looks through all unfinished tasks.
*/
export const whoWaitsFor = (state: LoopState, future: number): readonly Waiter[] => {
	const waiters: Waiter[] = [];
	for (const taskId of sortedKeys(state.unfinished)) {
		const via = tableGet(state.tasks, taskId)?.waitingOn ?? null;
		const label = via === null ? null : tableGet(state.futures, via)?.label ?? null;
		if (via !== null && (via === future || label?.holder === future || label?.members.includes(future) === true)) {
			waiters.push({taskId, via});
		}
	}

	return waiters;
};

/** The unfinished tasks that must get on before this one can: awaited, gathered (gathers in gathers too), or holding what it waits for. */
export const waitsFor = (state: LoopState, taskId: number): readonly number[] => {
	const task = tableGet(state.tasks, taskId);
	const found = new Set<number>();
	const seen = new Set<number>();
	const open = task === undefined || task.waitingOn === null ? [] : [task.waitingOn];
	while (open.length > 0) {
		const future = tableGet(state.futures, open.pop()!);
		if (future?.outcome !== null || seen.has(future.id)) {
			continue;
		}

		seen.add(future.id);
		if (future.task) {
			found.add(future.id);
			continue;
		}

		// Pushed in reverse, so that they are taken in their order.
		open.push(...(future.label?.holder ? [future.label.holder] : []), ...[...future.label?.members ?? []].reverse());
	}

	return [...found];
};

/** A task and what it is suspended on. */
export type ChainLink = {readonly taskId: number; readonly future: number | null};

/**
Who waits for whom, from this task on, always for the first of several. `circle` is the index of the link that the
last one waits for again, or null where the chain ends.
*/
export const waitChain = (state: LoopState, taskId: number): {readonly links: readonly ChainLink[]; readonly circle: number | null} => {
	const links: ChainLink[] = [];
	const indexes = new Map<number, number>();
	let next: number | undefined = taskId;
	while (next !== undefined) {
		const task: TaskRecord | undefined = tableGet(state.tasks, next);
		const circle = indexes.get(next);
		if (task === undefined || circle !== undefined) {
			return {links, circle: circle ?? null};
		}

		indexes.set(next, links.length);
		links.push({taskId: next, future: task.waitingOn});
		next = waitsFor(state, next)[0];
	}

	return {links, circle: null};
};

/** Circles of tasks that wait for each other, each once, beginning with its oldest task: in a deadlock nobody in one can go on. */
export const circles = (state: LoopState): ReadonlyArray<readonly number[]> => {
	const found: number[][] = [];
	const done = new Set<number>();
	for (const first of sortedKeys(state.unfinished)) {
		// Depth first without recursion: the way from `first`, and what is still to be tried from each task on it.
		const way: number[] = [];
		const onWay = new Map<number, number>();
		const untried: number[][] = [[first]];
		while (untried.length > 0) {
			const taskId = untried.at(-1)!.pop();
			if (taskId === undefined) {
				untried.pop();
				const left = way.pop();
				if (left !== undefined) {
					onWay.delete(left);
					done.add(left);
				}
			} else if (onWay.has(taskId)) {
				const circle = way.slice(onWay.get(taskId));
				const oldest = circle.indexOf(Math.min(...circle));
				found.push([...circle.slice(oldest), ...circle.slice(0, oldest)]);
			} else if (!done.has(taskId)) {
				onWay.set(taskId, way.length);
				way.push(taskId);
				untried.push([...waitsFor(state, taskId)].reverse());
			}
		}
	}

	return found;
};
