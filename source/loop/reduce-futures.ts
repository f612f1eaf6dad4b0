import {emptyQueue} from '../library/queue.js';
import {sortedAdd, sortedDelete} from '../library/sorted-set.js';
import {tableGet, tableSet} from '../library/table.js';
import type {FutureFact, IoFact} from './facts.js';
import type {FutureRecord, LoopState} from './state.js';
import {contradict, contradictIf, findLoop, withFuture, withLoop, type ReducersFor} from './update.js';

/** A pending future that nobody waits for yet. */
export const newFuture = (id: number, loop: number, task: boolean, createdBy: number | null): FutureRecord => ({
	id, loop, task, outcome: null, label: null, waiters: emptyQueue, createdBy, unretrieved: false, handle: null, io: null, job: null,
});

/** The state with another record of a future, or a contradiction where there is no such future. */
const changeFuture = (state: LoopState, id: number, change: (future: FutureRecord) => FutureRecord): LoopState => {
	const future = tableGet(state.futures, id);
	return future === undefined ? contradict(state) : withFuture(state, change(future));
};

export const futureReducers: ReducersFor<FutureFact> = {
	'future-created'(state, fact) {
		if (tableGet(state.futures, fact.future) !== undefined) {
			return contradict(state);
		}

		return contradictIf(withFuture(state, newFuture(fact.future, fact.loop, false, fact.by)), findLoop(state, fact.loop) === undefined);
	},

	'future-settled'(state, fact) {
		const future = tableGet(state.futures, fact.future);
		return future === undefined || future.task || future.outcome !== null
			? contradict(state)
			: withFuture(state, {...future, outcome: fact.outcome, waiters: emptyQueue});
	},

	'future-labelled': (state, fact) => changeFuture(state, fact.future, future => ({...future, label: fact.label})),

	'exception-unretrieved': (state, fact) => changeFuture(state, fact.future, future => ({...future, unretrieved: true})),
};

export const ioReducers: ReducersFor<IoFact> = {
	'io-waiting'(state, fact) {
		const loop = findLoop(state, fact.loop);
		const before = tableGet(state.io, fact.io);
		if (loop === undefined || (before !== undefined && (before.outcome !== null || before.loop !== loop.id || before.future === fact.future))) {
			return contradict(state);
		}

		const {io, what, until, future, taskId} = fact;
		const waiting: LoopState = {
			...state,
			io: tableSet(state.io, io, {
				id: io, loop: loop.id, what, until, future, taskId, outcome: null, since: state.clock,
			}),
			loops: withLoop(state.loops, {...loop, io: sortedAdd(loop.io, io)}),
		};
		// Told again: whoever waited for it before does no more.
		const left = before === undefined || before.future === null
			? waiting
			: changeFuture(waiting, before.future, record => ({...record, io: null}));
		return future === null ? left : changeFuture(left, future, record => ({...record, io}));
	},

	'io-done'(state, fact) {
		const loop = findLoop(state, fact.loop);
		const record = tableGet(state.io, fact.io);
		if (loop === undefined || record?.outcome !== null || record.loop !== loop.id) {
			return contradict(state);
		}

		return {
			...state,
			io: tableSet(state.io, fact.io, {...record, outcome: fact.outcome}),
			loops: withLoop(state.loops, {...loop, io: sortedDelete(loop.io, fact.io)}),
		};
	},
};
