import {expectsWorkers} from './foresight.js';
import type {MoreId, Need, Wish} from './layout.js';
import {morePanes} from './panes/more.js';
import type {Counts} from './panes/pane.js';
import {stateOfWalk, type Walk} from './walk.js';

/*
What a layout must know of a program. It rests on what there has been up to now, counted in few levels: the layout
changes a few times in a run, not from step to step, and is the same forwards and backwards.
*/

const taskLevels: readonly number[] = [6, 12, 24];

const workerLevels: readonly number[] = [4, 12];

/** The lowest level that holds so many; twice the last one where there are more. */
const levelOf = (number: number, levels: readonly number[]): number => levels.find(level => number <= level) ?? levels.at(-1)! * 2;

/** The most rows that the source could fill. */
const SOURCE_ROWS = 200;

/** Columns for marks and numbers before a line, and for who is suspended behind it. */
const BESIDE_LINES = 16;

export const needOf = (walk: Walk): Need => {
	const state = stateOfWalk(walk);
	const hasWorkers = expectsWorkers(state);
	const counts: Counts = {tasks: levelOf(state.tasks.size, taskLevels), workers: hasWorkers ? levelOf(state.threads.size, workerLevels) : 0};
	const useful = (Object.keys(morePanes) as readonly MoreId[]).filter(id => morePanes[id]!.isUseful(walk));
	const lines = (state.sources[0]?.text ?? '').split('\n');
	return {
		workers: hasWorkers, notStarted: state.notStarted.size > 0,
		more: Object.fromEntries(useful.map((id): [MoreId, Wish] => [id, {least: morePanes[id]!.least, wish: morePanes[id]!.wish(counts)}])),
		queues: counts.tasks, waiting: counts.tasks / 2,
		source: Math.min(SOURCE_ROWS, lines.length + 2),
		sourceWidth: Math.max(...lines.slice(0, SOURCE_ROWS).map(line => line.length)) + BESIDE_LINES,
		instead: null,
	};
};
