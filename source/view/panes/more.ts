import {expectsTasks, expectsWorkers} from '../foresight.js';
import type {MoreId} from '../layout.js';
import {stateOfWalk, type Walk} from '../walk.js';
import {internalsPane} from './internals-pane.js';
import {timelinePane} from './lanes-pane.js';
import type {MorePane} from './pane.js';
import {stackPane} from './stack-pane.js';
import {treePane} from './tree-pane.js';
import {variablesPane} from './variables-pane.js';
import {workersPane} from './workers-pane.js';

const always = (): boolean => true;

const hasTasks = (walk: Walk): boolean => expectsTasks(stateOfWalk(walk));

/** Rows for so many entries, within what is worth looking at. */
const rowsFor = (entries: number, least: number, most: number): number => Math.min(most, Math.max(least, entries));

/** The panes that come as there is room. To add one is to add an entry; where it stands is the layout's business. */
export const morePanes: Readonly<Partial<Record<MoreId, MorePane>>> = {
	timeline: {
		title: 'Timeline', about: 'a lane for the loop and for every task: when it ran, was ready, or waited, and for what.', draw: timelinePane,
		isUseful: hasTasks, least: 5, wish: ({tasks, workers}) => rowsFor(tasks + workers + 4, 6, 14),
	},
	tree: {
		title: 'Tasks', about: 'who created whom, what each does and waits for, and what went wrong unnoticed.', draw: treePane,
		isUseful: hasTasks, least: 4, wish: ({tasks}) => rowsFor(tasks + 1, 5, 24),
	},
	variables: {
		title: 'Variables', about: 'of the function that runs, or of the task that was chosen. What changed is marked.', draw: variablesPane,
		isUseful: always, least: 3, wish: () => 12,
	},
	stack: {
		title: 'Call stack', about: 'which function called which, and below what the task waits for.', draw: stackPane,
		isUseful: always, least: 3, wish: () => 7,
	},
	'workers-detail': {
		title: 'Threads and processes', about: 'what each worker runs, and what it waits for.', draw: workersPane,
		isUseful: walk => expectsWorkers(stateOfWalk(walk)), least: 3, wish: ({workers}) => rowsFor(workers + 4, 5, 16),
	},
	internals: {
		title: 'Loop internals', about: 'the loop\'s cycle and its counters, in asyncio\'s own words.', draw: internalsPane,
		isUseful: hasTasks, least: 4, wish: () => 9,
	},
};
