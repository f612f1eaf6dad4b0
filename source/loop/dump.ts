import {queueFrom, queueToArray} from '../library/queue.js';
import {ascending, sortedFrom, sortedToArray} from '../library/sorted-set.js';
import {tableEntries, tableFrom, type Table} from '../library/table.js';
import {compareTimers} from './reduce-loops.js';
import type {CoroutineRecord, FutureRecord, HandleRecord, IoRecord, JobRecord, LoopRecord, LoopState, OutputRecord, RunRecord, TaskRecord, ThreadRecord, TimerKey} from './state.js';

/** A table as JSON; `next` is one past the highest key that ever was. */
export type TableDump<T> = {readonly next: number; readonly entries: ReadonlyArray<readonly [number, T]>};

export type LoopDump = Omit<LoopRecord, 'ready' | 'scheduled' | 'io'> & {
	readonly ready: readonly number[]; readonly scheduled: readonly TimerKey[]; readonly io: readonly number[];
};

export type FutureDump = Omit<FutureRecord, 'waiters'> & {readonly waiters: readonly number[]};

/** The whole state as plain JSON: equal states have equal dumps, however they came about. */
export type StateDump = Omit<LoopState, 'loops' | 'handles' | 'futures' | 'tasks' | 'unfinished' | 'coroutines' | 'notStarted' | 'io' | 'jobs' | 'threads' | 'output' | 'runs'> & {
	readonly loops: readonly LoopDump[];
	readonly handles: TableDump<HandleRecord>;
	readonly futures: TableDump<FutureDump>;
	readonly tasks: TableDump<TaskRecord>;
	readonly unfinished: readonly number[];
	readonly coroutines: TableDump<CoroutineRecord>;
	readonly notStarted: readonly number[];
	readonly io: TableDump<IoRecord>;
	readonly jobs: TableDump<JobRecord>;
	readonly threads: TableDump<ThreadRecord>;
	readonly output: TableDump<OutputRecord>;
	readonly runs: TableDump<RunRecord>;
};

const dumpTable = <T>(table: Table<T>): TableDump<T> => ({next: table.next, entries: [...tableEntries(table)]});

const loadTable = <T>({entries, next}: TableDump<T>): Table<T> => tableFrom(entries, next);

const dumpLoop = (loop: LoopRecord): LoopDump => ({
	...loop, ready: queueToArray(loop.ready), scheduled: sortedToArray(loop.scheduled), io: sortedToArray(loop.io),
});

const loadLoop = (loop: LoopDump): LoopRecord => ({
	...loop, ready: queueFrom(loop.ready), scheduled: sortedFrom(loop.scheduled, compareTimers), io: sortedFrom(loop.io, ascending),
});

const dumpFutures = ({next, entries}: TableDump<FutureRecord>): TableDump<FutureDump> => ({
	next, entries: entries.map(([id, future]) => [id, {...future, waiters: queueToArray(future.waiters)}]),
});

const loadFutures = ({next, entries}: TableDump<FutureDump>): TableDump<FutureRecord> => ({
	next, entries: entries.map(([id, future]) => [id, {...future, waiters: queueFrom(future.waiters)}]),
});

/** The state as plain JSON, complete: `load` makes an equal state of it, also after `JSON.stringify` and `JSON.parse`. */
export const dump = (state: LoopState): StateDump => ({
	...state,
	loops: state.loops.map(dumpLoop),
	handles: dumpTable(state.handles),
	futures: dumpFutures(dumpTable(state.futures)),
	tasks: dumpTable(state.tasks),
	unfinished: sortedToArray(state.unfinished),
	coroutines: dumpTable(state.coroutines),
	notStarted: sortedToArray(state.notStarted),
	io: dumpTable(state.io),
	jobs: dumpTable(state.jobs),
	threads: dumpTable(state.threads),
	output: dumpTable(state.output),
	runs: dumpTable(state.runs),
});

/** The state of a dump. What is given is trusted to be what `dump` made. */
export const load = (dumped: StateDump): LoopState => ({
	...dumped,
	loops: dumped.loops.map(loadLoop),
	handles: loadTable(dumped.handles),
	futures: loadTable(loadFutures(dumped.futures)),
	tasks: loadTable(dumped.tasks),
	unfinished: sortedFrom(dumped.unfinished, ascending),
	coroutines: loadTable(dumped.coroutines),
	notStarted: sortedFrom(dumped.notStarted, ascending),
	io: loadTable(dumped.io),
	jobs: loadTable(dumped.jobs),
	threads: loadTable(dumped.threads),
	output: loadTable(dumped.output),
	runs: loadTable(dumped.runs),
});
