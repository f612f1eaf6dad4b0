import {nanosecondsBetween, type Instant} from '../library/instant.js';
import {queueWithout} from '../library/queue.js';
import {tableGet, tableSet} from '../library/table.js';
import type {Fact} from './facts.js';
import type {FutureRecord, LoopRecord, LoopState, TaskRecord} from './state.js';

/** One function per type of fact: the state after it. The type checker names a missing one. */
export type ReducersFor<F extends Fact> = {
	readonly [T in F['type']]: (state: LoopState, fact: Extract<F, {readonly type: T}>) => LoopState;
};

/** The state with one more contradiction. */
export const contradict = (state: LoopState): LoopState => ({...state, contradictions: state.contradictions + 1});

/** The state with one more contradiction if `contradictory`. */
export const contradictIf = (state: LoopState, contradictory: boolean): LoopState => contradictory ? contradict(state) : state;

/** Loops are numbered from 1 in the order in which they are opened. */
export const findLoop = (state: LoopState, id: number): LoopRecord | undefined => {
	const loop = state.loops[id - 1];
	return loop?.id === id ? loop : state.loops.find(each => each.id === id);
};

/** The loops with this one instead of the one with its id. */
export const withLoop = (loops: readonly LoopRecord[], loop: LoopRecord): readonly LoopRecord[] => loops.length === 1
	? [loop]
	: loops.map(each => each.id === loop.id ? loop : each);

export const withTask = (state: LoopState, task: TaskRecord): LoopState => ({...state, tasks: tableSet(state.tasks, task.id, task)});

export const withFuture = (state: LoopState, future: FutureRecord): LoopState => ({...state, futures: tableSet(state.futures, future.id, future)});

/** The task in the state `to` from now on: the time since it changed last goes to its account. */
export const turn = (task: TaskRecord, to: TaskRecord['state'], clock: Instant, handle: number | null, waitingOn: number | null): TaskRecord => {
	const span = nanosecondsBetween(task.since, clock);
	return {
		...task,
		state: to,
		since: task.state === to ? task.since : clock,
		ran: task.state === 'running' && to !== 'running' ? task.ran + span : task.ran,
		waited: task.state === 'waiting' && to !== 'waiting' ? task.waited + span : task.waited,
		handle,
		waitingOn,
	};
};

/** Takes a task off what it waits for. That is settled by then, and so has forgotten its waiters, unless facts are missing. */
export const leaveWait = (state: LoopState, task: TaskRecord): LoopState => {
	const future = task.waitingOn === null ? undefined : tableGet(state.futures, task.waitingOn);
	return future === undefined ? state : withFuture(state, {...future, waiters: queueWithout(future.waiters, task.id)});
};

export const stopWaiting = (state: LoopState, task: TaskRecord): LoopState => {
	const future = task.waitingOn === null ? undefined : tableGet(state.futures, task.waitingOn);
	return future === undefined || future.waiters.size === 0
		? state
		: withFuture(contradict(state), {...future, waiters: queueWithout(future.waiters, task.id)});
};
