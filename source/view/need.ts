import {expectsWorkers} from './foresight.js';
import type {MoreId, Need, Wish} from './layout.js';
import {morePanes} from './panes/more.js';
import {stateOfWalk, type Walk} from './walk.js';

/*
What a layout must know of a program. It rests on what there has been up to now, counted in few levels: the layout
changes a few times in a run, not from step to step, and is the same forwards and backwards.
*/

const LEVELS: readonly number[] = [6, 12, 24];

/** The lowest level that holds so many. */
const levelOf = (number: number): number => LEVELS.find(level => number <= level) ?? 48;

/** The most rows that the source could fill. */
const SOURCE_ROWS = 200;

export const needOf = (walk: Walk): Need => {
	const state = stateOfWalk(walk);
	const level = levelOf(state.tasks.size);
	const useful = (Object.keys(morePanes) as readonly MoreId[]).filter(id => morePanes[id]!.isUseful(walk));
	const {text} = state.sources[0] ?? {text: ''};
	return {
		workers: expectsWorkers(state), notStarted: state.notStarted.size > 0,
		more: Object.fromEntries(useful.map((id): [MoreId, Wish] => [id, {least: morePanes[id]!.least, wish: levelOf(morePanes[id]!.wish(state))}])),
		queues: level, waiting: Math.ceil(level / 2),
		source: Math.min(SOURCE_ROWS, text.split('\n').length + 2),
		instead: null,
	};
};
