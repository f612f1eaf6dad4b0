import {queueFrom, queueItems} from '../library/queue.js';
import {sortedAdd, sortedDelete} from '../library/sorted-set.js';
import {tableGet, tableSet} from '../library/table.js';
import type {Instant} from '../library/instant.js';
import type {Change} from './facts.js';
import type {HandleRecord, LoopState, TimerKey} from './state.js';
import {contradict, findLoop, withLoop} from './update.js';

/* What a person changed: the same loop goes on with other deadlines, or another order. */

const keyOf = ({when, order, id}: HandleRecord): TimerKey => ({when: when!, order, handle: id});

/** A timer of this loop that is not due yet. */
const timer = (state: LoopState, loop: number, id: number): HandleRecord | null => {
	const handle = tableGet(state.handles, id);
	return handle?.loop === loop && handle.state === 'scheduled' ? handle : null;
};

/** The timers of a loop with another deadline, and another place among equal ones, for one of them. */
const rescheduled = (state: LoopState, before: HandleRecord, when: Instant, order: number): LoopState => {
	const loop = findLoop(state, before.loop)!;
	const after: HandleRecord = {...before, when, order};
	return {
		...state,
		handles: tableSet(state.handles, before.id, after),
		loops: withLoop(state.loops, {...loop, scheduled: sortedAdd(sortedDelete(loop.scheduled, keyOf(before)), keyOf(after))}),
	};
};

type Changes = {readonly [T in Change['type']]: (state: LoopState, change: Extract<Change, {readonly type: T}>) => LoopState};

const changes: Changes = {
	'ready-swapped'(state, {loop: id, first, second}) {
		const loop = findLoop(state, id);
		const items = loop === undefined ? [] : [...queueItems(loop.ready)];
		if (loop === undefined || !items.includes(first) || !items.includes(second)) {
			return contradict(state);
		}

		const swapped = items.map(item => item === first ? second : item === second ? first : item);
		return {...state, loops: withLoop(state.loops, {...loop, ready: queueFrom(swapped)})};
	},

	'timers-swapped'(state, {loop, first, second}) {
		const a = timer(state, loop, first);
		const b = timer(state, loop, second);
		return a === null || b === null ? contradict(state) : rescheduled(rescheduled(state, a, b.when!, b.order), b, a.when!, a.order);
	},

	'timer-moved'(state, {loop, handle, when}) {
		const before = timer(state, loop, handle);
		return before === null ? contradict(state) : rescheduled(state, before, when, before.order);
	},

	'io-moved'(state, {io: id, until}) {
		const io = tableGet(state.io, id);
		return io?.outcome === null ? {...state, io: tableSet(state.io, id, {...io, until})} : contradict(state);
	},

	'io-swapped'(state, {first, second}) {
		const a = tableGet(state.io, first);
		const b = tableGet(state.io, second);
		return a?.outcome === null && b?.outcome === null
			? {...state, io: tableSet(tableSet(state.io, first, {...a, until: b.until}), second, {...b, until: a.until})}
			: contradict(state);
	},
};

export const changed = (state: LoopState, change: Change): LoopState =>
	(changes[change.type] as (state: LoopState, change: Change) => LoopState)(state, change);
