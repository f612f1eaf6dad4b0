import type {Instant} from '../library/instant.js';
import {queueFirst} from '../library/queue.js';
import {emptyTable, tableAppend, tableGet, tableSet, type Table} from '../library/table.js';
import {conditionOf, type Condition} from '../loop/conditions.js';
import type {Fact, FactType} from '../loop/facts.js';
import type {LoopState, ThreadRecord} from '../loop/state.js';
import type {Moment} from './spot.js';

/*
What happened in every step that has been seen, as a value: what each task was doing, when, and what is worth a mark.
It is folded once over the facts of a run, from the start to the farthest place that was reached, and does not depend
on the ways there: any stretch of it can be drawn without running anything again.
*/

/** Bits for what there was in a step: the loop ran something, asked the selector, was blocked; and what is worth a mark. */
export const stepBits = {ran: 1, polled: 2, blocked: 4, printed: 8, raised: 16, cancelled: 32, changed: 64, stuck: 128} as const;

/** A step that ended, or that is under way: the clock at its end, and its bits. */
export type StepRecord = {readonly clock: Instant; readonly bits: number};

/** From this step on, until the next change. `ran`: it had a turn in this very step. */
export type Change<T> = {readonly step: number; readonly to: T; readonly ran: boolean};

/** Changes by their number, at most one a step. */
export type Lane<T> = Table<Change<T>>;

export type WorkerCondition = ThreadRecord['state'];

export type Chronicle = {
	/** Facts up to here have been folded in, counted as places count them. */
	readonly age: number;
	/** By number; step 0 is the start. */
	readonly steps: Table<StepRecord>;
	/** The bits of each 32 steps, and of each 1,024, joined. */
	readonly coarse: Table<number>;
	readonly coarsest: Table<number>;
	readonly tasks: Table<Lane<Condition>>;
	readonly threads: Table<Lane<WorkerCondition>>;
};

const COARSE = 32;
const COARSEST = 1024;

/** Tasks that are looked at where many wait for one future. */
const WAITERS = 200;

/** Nothing but the start, at this age. */
export const emptyChronicle = (age: number, {clock}: LoopState): Chronicle => ({
	age, steps: tableAppend(emptyTable, {clock, bits: 0}), coarse: emptyTable, coarsest: emptyTable, tasks: emptyTable, threads: emptyTable,
});

const waitersOf = (state: LoopState, future: number | null): readonly number[] => {
	const waiters = future === null ? undefined : tableGet(state.futures, future)?.waiters;
	return waiters === undefined ? [] : queueFirst(waiters, WAITERS);
};

type FactRule<T extends FactType, R> = (fact: Extract<Fact, {readonly type: T}>, state: LoopState) => R;

/** The tasks that may be doing something else after a fact. */
const touchedTasks: {readonly [T in FactType]?: FactRule<T, readonly number[]>} = {
	'task-created': ({taskId}) => [taskId],
	'task-run-started': ({taskId}) => [taskId],
	'task-suspended': ({taskId}) => [taskId],
	'task-finished': ({taskId}) => [taskId],
	'handle-scheduled': ({taskId, future}, state) => taskId === null ? waitersOf(state, future) : [taskId],
	'timer-due': ({handle}, state) => waitersOf(state, tableGet(state.handles, handle)?.future ?? null),
};

const touchedThread: {readonly [T in FactType]?: FactRule<T, number>} = {
	'thread-started': ({thread}) => thread,
	'thread-parked': ({thread}) => thread,
	'thread-resumed': ({thread}) => thread,
	'thread-ended': ({thread}) => thread,
	'job-taken': ({thread}) => thread,
	'job-ended': ({job}, state) => tableGet(state.jobs, job)?.thread ?? 0,
};

const bitsOf: {readonly [T in FactType]?: FactRule<T, number>} = {
	'clock-moved': (_fact, {loops}) => loops.some(({phase}) => phase === 'polling') ? stepBits.polled : 0,
	'loop-blocked': () => stepBits.blocked,
	printed: () => stepBits.printed,
	raised: () => stepBits.raised,
	'task-cancel-requested': () => stepBits.cancelled,
	edited: () => stepBits.changed,
	deadlock: () => stepBits.stuck,
	limit: () => stepBits.stuck,
};

const apply = <R>(rules: {readonly [T in FactType]?: FactRule<T, R>}, fact: Fact, state: LoopState): R | undefined =>
	// The key says which fact the rule takes.
	(rules[fact.type] as FactRule<FactType, R> | undefined)?.(fact, state);

/** The lane with one more change, or the last one of the same step gone on with. */
const changed = <T>(lane: Lane<T>, step: number, to: T, ran: boolean): Lane<T> => {
	const last = lane.next === 0 ? undefined : tableGet(lane, lane.next - 1);
	if (last?.step === step) {
		return last.to === to && (last.ran || !ran) ? lane : tableSet(lane, lane.next - 1, {step, to, ran: last.ran || ran});
	}

	return last?.to === to && !ran ? lane : tableAppend(lane, {step, to, ran});
};

const withTask = (tasks: Chronicle['tasks'], taskId: number, step: number, state: LoopState): Chronicle['tasks'] => {
	const condition = conditionOf(state, taskId);
	const lane = tableGet(tasks, taskId) ?? emptyTable;
	const next = condition === null ? lane : changed(lane, step, condition, condition === 'running');
	return next === lane ? tasks : tableSet(tasks, taskId, next);
};

const withThread = (threads: Chronicle['threads'], thread: number, step: number, state: LoopState): Chronicle['threads'] => {
	const record = tableGet(state.threads, thread);
	const lane = tableGet(threads, thread) ?? emptyTable;
	const next = record === undefined ? lane : changed(lane, step, record.state, record.state === 'running');
	return next === lane ? threads : tableSet(threads, thread, next);
};

const withBits = (table: Table<number>, key: number, bits: number): Table<number> => {
	const before = tableGet(table, key) ?? 0;
	return (before | bits) === before ? table : tableSet(table, key, before | bits);
};

const withStep = (chronicle: Chronicle, step: number, clock: Instant, bits: number): Chronicle => {
	const before = tableGet(chronicle.steps, step);
	const all = (before?.bits ?? 0) | bits;
	return before?.clock === clock && before.bits === all ? chronicle : {
		...chronicle,
		steps: tableSet(chronicle.steps, step, {clock, bits: all}),
		coarse: withBits(chronicle.coarse, Math.floor(step / COARSE), all),
		coarsest: withBits(chronicle.coarsest, Math.floor(step / COARSEST), all),
	};
};

/** The chronicle with one more fact; with one that it has seen already it is as before. */
export const chronicled = (chronicle: Chronicle, {fact, state, stop, age, step}: Moment): Chronicle => {
	if (age <= chronicle.age) {
		return chronicle;
	}

	const seen = {...chronicle, age};
	if (fact.type === 'line-reached' && stop?.sizes.includes('step') !== true) {
		return seen;
	}

	// What ends a step belongs to it.
	const own = stop?.sizes.includes('step') === true ? step : step + 1;
	const runs = state.loops.some(({running}) => running.length > 0) ? stepBits.ran : 0;
	const noted = withStep(seen, own, state.clock, runs | (apply(bitsOf, fact, state) ?? 0));
	const touched = apply(touchedTasks, fact, state) ?? [];
	const thread = apply(touchedThread, fact, state) ?? 0;
	return touched.length === 0 && thread === 0 ? noted : {
		...noted,
		tasks: touched.reduce((tasks, taskId) => withTask(tasks, taskId, own, state), noted.tasks),
		threads: thread === 0 ? noted.threads : withThread(noted.threads, thread, own, state),
	};
};

/** The number of the last step that has been seen, the one under way included. */
export const lastStep = ({steps}: Chronicle): number => steps.next - 1;

/** The bits of all steps from `first` to `last`, joined. */
export const bitsBetween = (chronicle: Chronicle, first: number, last: number): number => {
	let bits = 0;
	for (let step = Math.max(0, first); step <= last;) {
		if (step % COARSEST === 0 && step + COARSEST - 1 <= last) {
			bits |= tableGet(chronicle.coarsest, step / COARSEST) ?? 0;
			step += COARSEST;
		} else if (step % COARSE === 0 && step + COARSE - 1 <= last) {
			bits |= tableGet(chronicle.coarse, step / COARSE) ?? 0;
			step += COARSE;
		} else {
			bits |= tableGet(chronicle.steps, step)?.bits ?? 0;
			step++;
		}
	}

	return bits;
};

/** The number of the last change at or before a step; -1 where there is none. */
const changeAt = <T>(lane: Lane<T>, step: number): number => {
	let low = 0;
	let high = lane.next;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (tableGet(lane, middle)!.step <= step) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low - 1;
};

/** What a lane shows of the steps from `first` to `last`: how it stood at their end, and whether it had a turn. */
export type LaneCell<T> = {readonly at: T; readonly ran: boolean; /** Whether it came to this in these steps. */ readonly fresh: boolean};

/** So many changes are looked through for a turn: who changes more often has had one. */
const CHANGES = 6;

/** Null before the lane began. */
export const laneBetween = <T>(lane: Lane<T>, first: number, last: number): LaneCell<T> | null => {
	const end = changeAt(lane, last);
	const change = end < 0 ? undefined : tableGet(lane, end);
	if (change === undefined) {
		return null;
	}

	let ran = false;
	let index = end;
	for (; index >= 0 && !ran; index--) {
		const each = tableGet(lane, index)!;
		if (each.step < first) {
			// A turn that had begun before goes on.
			ran = each.to === 'running';
			break;
		}

		ran = each.ran || end - index >= CHANGES;
	}

	return {at: change.to, ran, fresh: change.step >= first};
};

/** The last step that ended before the clock showed more than `seconds` and `ns`; 0 where none did. */
export const stepAtTime = ({steps}: Chronicle, seconds: number, ns: number): number => {
	let low = 1;
	let high = steps.next;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const {clock} = tableGet(steps, middle)!;
		if (clock.s < seconds || (clock.s === seconds && clock.ns <= ns)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low - 1;
};
