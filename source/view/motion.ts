import {sortedKeys} from '../library/sorted-set.js';
import {tableGet} from '../library/table.js';
import type {Fact} from '../loop/facts.js';
import {whereIs, type Whereabouts} from '../loop/questions.js';
import type {LoopState, TaskRecord} from '../loop/state.js';
import {columns, type ColumnId} from './columns.js';
import type {Story} from './narration/story.js';
import type {Column, ColumnScene, Entry, Leaver} from './entries.js';

/* What moved in a column since the last step: what came, what is nearer to its turn, what left and where it went. */

/** Entries beyond those in sight that are looked at, to know those that come into it. */
const AHEAD = 50;

/** Columns in which the first comes first: to move up says something there. */
const inTurn: ReadonlySet<ColumnId> = new Set(['ready', 'timers']);

/** The column that each of the places is, and what it is called as the end of a way. */
const places: {readonly [T in Whereabouts['type']]: {readonly column: ColumnId; readonly to: string}} = {
	running: {column: 'running', to: 'running'}, ready: {column: 'ready', to: 'Ready'}, timers: {column: 'timers', to: 'Timers'}, io: {column: 'io', to: 'I/O'},
	workers: {column: 'workers', to: 'Workers'}, waiting: {column: 'waiting', to: 'waiting'},
};

const ends: {readonly [T in NonNullable<TaskRecord['outcome']>['type']]: string} = {returned: 'done', raised: 'failed', cancelled: 'cancelled', lost: 'gone'};

/** Where an entry went: a column, or the word for its end. */
type Way = {readonly column: ColumnId | null; readonly to: string};

const wayOfTask = (taskId: number, state: LoopState): Way => {
	const outcome = tableGet(state.tasks, taskId)?.outcome ?? null;
	const place = outcome === null ? whereIs(state, taskId) : null;
	return place === null ? {column: null, to: outcome === null ? 'done' : ends[outcome.type]} : places[place.type];
};

const isCancelled = (handle: number, facts: readonly Fact[]): boolean =>
	facts.some(fact => (fact.type === 'handle-cancelled' || fact.type === 'timer-dropped' || fact.type === 'handle-dropped') && fact.handle === handle);

const wayOfHandle = (id: number, state: LoopState, facts: readonly Fact[]): Way => {
	const handle = tableGet(state.handles, id);
	return handle === undefined || handle.cancelled
		? {column: null, to: isCancelled(id, facts) || handle?.cancelled === true ? 'cancelled' : 'done'}
		: handle.state === 'running' ? places.running : handle.state === 'ready' ? places.ready : places.timers;
};

const wayOfCoroutine = (id: number, state: LoopState, facts: readonly Fact[]): Way => {
	const task = facts.find(fact => fact.type === 'task-created' && fact.coroutine === id);
	return task?.type === 'task-created'
		? wayOfTask(task.taskId, state)
		: {column: null, to: facts.some(fact => fact.type === 'coroutine-finalised' && fact.coroutine === id) ? 'dropped' : 'awaited'};
};

/** Waits that are looked at to find one that was begun again. */
const LOOKED_AT = 200;

/** A wait at a socket is over, and the loop waits there again, or for somebody. */
const isWatchedStill = (id: number, state: LoopState): boolean => {
	const what = tableGet(state.io, id)?.what;
	return state.loops.some(({io}) => {
		let looked = 0;
		for (const open of sortedKeys(io)) {
			if (tableGet(state.io, open)?.what === what) {
				return true;
			}

			if (++looked >= LOOKED_AT) {
				break;
			}
		}

		return false;
	});
};

const wayOfIo = (id: number, state: LoopState): Way => isWatchedStill(id, state) ? places.io : {column: null, to: 'done'};

const wayOf = ({key, tasks}: Entry, state: LoopState, facts: readonly Fact[]): Way => {
	const [kind, id] = key.split(' ');
	return tasks[0] === undefined
		? kind === 'handle' ? wayOfHandle(Number(id), state, facts) : kind === 'coroutine' ? wayOfCoroutine(Number(id), state, facts) : kind === 'io' ? wayOfIo(Number(id), state) : {column: null, to: 'done'}
		: wayOfTask(tasks[0], state);
};

/** Whom an entry stands for: the same task may be there by another handle. */
const whoOf = ({key, tasks}: Entry): string => tasks[0] === undefined ? key : `task ${tasks[0]}`;

/** Those that were in this column before the step and are in it no more. */
const leaversOf = (id: ColumnId, before: readonly Entry[], after: readonly Entry[], {state, facts}: {readonly state: LoopState; readonly facts: readonly Fact[]}): readonly Leaver[] => {
	const here = new Set(after.map(entry => whoOf(entry)));
	return before.filter(entry => !here.has(whoOf(entry))).flatMap((entry): readonly Leaver[] => {
		const {column, to} = wayOf(entry, state, facts);
		// What stands farther down than is looked at has not left.
		return column === id ? [] : [{name: {...entry.name, before: ''}, to}];
	});
};

/** Whether an entry that the step brought was not there before: another handle of a task that has not had its turn is no new entry. */
const isNew = ({mark, tasks}: Entry, rank: number, facts: readonly Fact[]): boolean => mark === 'arrived'
	&& (rank === Number.POSITIVE_INFINITY || facts.some(fact => fact.type === 'task-run-started' && tasks.includes(fact.taskId)));

/** The column with what moved in it; `before` is the state in which the step began. */
export const withMotion = (id: ColumnId, column: Column, scene: ColumnScene, {before, facts}: Pick<Story, 'before' | 'facts'>): Column => {
	// The same state: at the start, or where the way here is not known.
	if (before === scene.state) {
		return column;
	}

	const {entries} = columns[id]({...scene, state: before, fresh: new Set(), limit: scene.limit + AHEAD});
	const ranks = new Map(entries.map((entry, index) => [whoOf(entry), index]));
	return {
		...column,
		entries: column.entries.map((entry, index) => {
			const rank = ranks.get(whoOf(entry)) ?? Number.POSITIVE_INFINITY;
			return inTurn.has(id) && index < rank && !isNew(entry, rank, facts) ? {...entry, mark: 'up'} : entry;
		}),
		left: leaversOf(id, entries, column.entries, {state: scene.state, facts}),
	};
};

