import {epoch} from '../library/instant.js';
import {ascending, emptySortedSet} from '../library/sorted-set.js';
import {emptyTable} from '../library/table.js';
import type {Fact, FactType} from './facts.js';
import {milestones} from './milestones.js';
import {futureReducers, ioReducers} from './reduce-futures.js';
import {handleReducers} from './reduce-handles.js';
import {loopReducers} from './reduce-loops.js';
import {programReducers} from './reduce-program.js';
import {coroutineReducers, taskReducers} from './reduce-tasks.js';
import {threadReducers} from './reduce-threads.js';
import type {LoopState} from './state.js';
import {contradict, type ReducersFor} from './update.js';

const reducers: ReducersFor<Fact> = {
	...programReducers,
	...loopReducers,
	...handleReducers,
	...ioReducers,
	...futureReducers,
	...coroutineReducers,
	...taskReducers,
	...threadReducers,
};

/** What to do with a fact, and whether it is a milestone: one look-up for both. */
type Entry = {readonly reducer: (state: LoopState, fact: Fact) => LoopState; readonly milestone: boolean};

const entries: ReadonlyMap<string, Entry> = new Map((Object.keys(reducers) as FactType[]).map(type => [type, {
	// The key says which fact the function takes.
	reducer: reducers[type] as Entry['reducer'],
	milestone: milestones.has(type),
}]));

/** Every type of fact there is. */
export const factTypes: readonly FactType[] = Object.keys(reducers) as FactType[];

/** The state before any fact: no loop, no task, the clock at 0. */
export const initialState = (): LoopState => ({
	clock: epoch,
	position: {handle: 0, line: 0, event: 0},
	sources: [],
	loops: [],
	handles: emptyTable,
	futures: emptyTable,
	tasks: emptyTable,
	unfinished: emptySortedSet(ascending),
	coroutines: emptyTable,
	notStarted: emptySortedSet(ascending),
	io: emptyTable,
	jobs: emptyTable,
	threads: emptyTable,
	output: emptyTable,
	runs: emptyTable,
	line: null,
	nextOrder: 0,
	blocked: null,
	deadlock: null,
	limit: null,
	ended: null,
	edits: [],
	contradictions: 0,
});

/**
The state after a fact. Pure and total: nothing given is changed, and a fact that contradicts the state (of a handle
that is not there, of a task that has finished) is counted in `contradictions` and applied as far as it makes sense.

Ids are whole numbers below 2³⁰.
*/
export const reduce = (state: LoopState, fact: Fact): LoopState => {
	const entry = entries.get(fact.type);
	if (entry === undefined) {
		return contradict(state);
	}

	const after = entry.reducer(state, fact);
	if (!entry.milestone) {
		return after;
	}

	const {handle, line, event} = after.position;
	return {...after, position: {handle, line, event: event + 1}};
};
