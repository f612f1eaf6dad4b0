import type {MoreId, PaneId} from '../layout.js';
import {drawColumn} from './columns.js';
import {morePanes} from './more.js';
import {drawOutput} from './output.js';
import type {PaneEntry} from './pane.js';
import {drawSource} from '../source/draw.js';
import {drawWhy} from './why.js';

/** The panes that are always there. */
export const alwaysPanes: Readonly<Record<Exclude<PaneId, MoreId>, PaneEntry>> = {
	ready: {title: 'Ready', about: 'whose turn comes, in this order. A turn lasts until an await has to wait.', draw: drawColumn('ready')},
	io: {title: 'Waiting I/O', about: 'who waits for an answer from outside.', draw: drawColumn('io')},
	timers: {title: 'Timers', about: 'who sleeps, and until when. Who is due moves to Ready.', draw: drawColumn('timers')},
	workers: {title: 'Workers', about: 'who waits for a job in another thread or process.', draw: drawColumn('workers')},
	running: {title: 'Running', about: 'whose code runs now.', draw: drawColumn('running')},
	waiting: {title: 'Waiting for tasks', about: 'who waits for other tasks, a lock or a queue.', draw: drawColumn('waiting')},
	'not-started': {title: 'Not started', about: 'calling an async function only makes a coroutine object.', draw: drawColumn('not-started')},
	source: {title: 'Source', about: 'the program around where it is.', draw: drawSource},
	output: {title: 'Output', about: 'what the program has printed.', draw: drawOutput},
	why: {title: 'Why', about: 'what happened in the last step and why, and what comes next.', draw: drawWhy},
};

/** All panes, those that are always there first. */
export const allPanes: readonly PaneEntry[] = [...Object.values(alwaysPanes), ...Object.values(morePanes)];

/** A pane's entry; null where nothing is there to fill it yet. */
export const paneOf = (id: PaneId): PaneEntry | null => ({...alwaysPanes, ...morePanes} as Readonly<Partial<Record<PaneId, PaneEntry>>>)[id] ?? null;
