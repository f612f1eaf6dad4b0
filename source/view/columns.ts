import type {Column, ColumnScene} from './entries.js';
import type {PaneId} from './layout.js';
import {io, ready, timers} from './queue-columns.js';
import {notStarted, running, waiting} from './task-columns.js';
import {workers} from './worker-column.js';

/* What stands where, as data: every unfinished task in exactly one place. */

export type ColumnId = Extract<PaneId, 'ready' | 'io' | 'timers' | 'workers' | 'running' | 'waiting' | 'not-started'>;

/** One function for each place; each looks at no more entries than `limit`. */
export const columns: {readonly [Id in ColumnId]: (scene: ColumnScene) => Column} = {
	ready, io, timers, workers, running, waiting, 'not-started': notStarted,
};
