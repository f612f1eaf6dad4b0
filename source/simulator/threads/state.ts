import {compareInstants, type Instant} from '../../library/instant.js';
import {emptySortedSet, sortedAdd, sortedDelete, type SortedSet} from '../../library/sorted-set.js';
import type {Code} from '../../python/code.js';
import {initialSignals, type Signals} from '../signals/state.js';
import {tableDelete, tableFrom, tableGet, tableSet, type Table} from '../../library/table.js';
import type {Frame} from '../../python/machine/frame.js';
import type {Fixed} from '../../python/machine/machine.js';
import type {Ref, Value} from '../../python/values.js';
import type {Awaited, Place} from '../../loop/facts.js';
import type {Run} from '../run.js';

/*
Threads as values. One runs: its frames are the machine's, its own fields of the world are the world's. Of every other
one the frames are kept here. Who runs when is decided in `turns.ts`.
*/

/** What a thread waits for. */
export type Wait = {
	/** Reads as "time.sleep(2)". */
	readonly what: string;
	/** The thread that has to do something first, as far as that is known: who holds the lock, who is joined. */
	readonly holder: number | null;
	/** When it stops waiting by itself, at the latest. */
	readonly until: Instant | null;
	/** Of equal deadlines the first is the one that was set first. */
	readonly order: number;
	readonly since: Instant;
	/** The loop in whose select it waits, by id. */
	readonly loop: number | null;
	/** A worker without a job, for which nobody waits; or a process that computes, ahead of the clock. Facts do not tell of it. */
	readonly idle: boolean;
	/** It was begun between two instructions: no frame takes its answer. */
	readonly bare: boolean;
	/** The line of the program that waits, within the code of that task if it is one's. */
	readonly place: Place | null;
	readonly taskId: number | null;
	/** The loop that runs in the thread, and that cannot go on meanwhile, by id. */
	readonly blocks: number | null;
	/** What more is known of what it waits for: a lock, or what stands in a list of the library's, by the object's id. */
	readonly awaited: {readonly type: 'held' | 'noted'; readonly object: number} | Awaited | null;
};

/** How a wait ended: what it stood in line for was handed to it, somebody woke it, or its time was over. */
export type Answer = 'granted' | 'woken' | 'timeout';

/** What each thread has of its own in the world; the world's fields of these names are those of the thread that runs. */
export type OwnFields = {
	readonly runningLoop: Ref | null;
	readonly currentLoop: Ref | null;
	readonly loopSet: boolean;
	readonly context: Value;
	readonly taskDepth: number;
};

export type Thread = {
	/** 0 is the main thread. */
	readonly id: number;
	readonly name: string;
	readonly daemon: boolean;
	/** The process that it belongs to, 0 is the program's own. */
	readonly process: number;
	/** It imports the program for a process that has just begun. */
	readonly booting: boolean;
	readonly state: 'running' | 'ready' | 'waiting';
	readonly wait: Wait | null;
	readonly answer: Answer | null;
	/** The loop in whose select it lets others go first, by id. */
	readonly selects: number | null;
	/** Its chain of frames while it does not run. */
	readonly frame: Frame | null;
	readonly own: OwnFields;
};

/** A process of the program: modules of its own, and what else the system keeps for each. */
export type ProcessRecord = {
	/** What the machine reads in it. */
	readonly fixed: Fixed;
	/** Its main module; null as long as it is not known which that is. */
	readonly main: {readonly code: Code; readonly path: string; readonly text: string} | null;
	/** The one that began it. */
	readonly parent: number;
	/** Its first thread: signals are that one's. */
	readonly leader: number;
	/** What the kernel has of it, to be waited for; null for one that is no child of `subprocess`. */
	readonly object: number | null;
	/** What it has executed takes until then; null where instructions cost nothing. */
	readonly busyUntil: Instant | null;
	/** What it ended with, -N for signal N; null while it has not. */
	readonly exitCode: number | null;
	/** Whether its parent has asked for that. */
	readonly reaped: boolean;
	/** As it was when a thread of it ran last: the world has these of the process that runs. */
	readonly nextTaskName: number;
	readonly signals: Signals;
};

export type Deadline = {readonly until: Instant; readonly order: number; readonly thread: number};

export type Threads = {
	/** Those that have not ended, by id. */
	readonly all: Table<Thread>;
	/** Who let another one run and goes on when that one waits, the last first. */
	readonly givers: readonly number[];
	/** Who could run, in order. */
	readonly turns: readonly number[];
	readonly deadlines: SortedSet<Deadline>;
	/** By number; empty while there is only the program's own. */
	readonly processes: readonly ProcessRecord[];
	/** Threads that go on when nobody else has anything to do: those of processes that begin, or that are about to end. */
	readonly starting: readonly number[];
	/** What processes hold together, by number: see `multiprocessing`. */
	readonly shared: readonly Value[];
	/** Instructions executed when the turn of the thread that runs began, or when the clock last moved in it. */
	readonly turnAt: number;
	/** How often one thread has gone on after another. */
	readonly changes: number;
	/** Its turn is over: another one goes on between this instruction and the next. */
	readonly turnOver: boolean;
	/** Microseconds of simulated time that a thread runs before others get a turn; only where instructions cost time. */
	readonly switchInterval: number;
	/**
	Handles that another thread put into a loop's ready queue while the loop slept in its select, by loop: it does not notice
	before something wakes it, as asyncio says of `call_soon`.
	*/
	readonly unheard: Readonly<Record<number, number>>;
	/** Control came back because another one's turn was over, not because nobody else could go on. */
	readonly interrupted: boolean;
};

const noFields: OwnFields = {runningLoop: null, currentLoop: null, loopSet: false, context: null, taskDepth: 0};

export const newThread = (id: number, name: string, daemon: boolean, process: number): Thread => ({
	id, name, daemon, process, booting: false, state: 'ready', wait: null, answer: null, selects: null, frame: null, own: noFields,
});

export const initialThreads: Threads = {
	all: tableFrom([[0, {...newThread(0, 'MainThread', false, 0), state: 'running'}]]),
	givers: [], turns: [], processes: [], starting: [], shared: [],
	deadlines: emptySortedSet((a, b) => compareInstants(a.until, b.until) || a.order - b.order),
	turnAt: 0, changes: 0, turnOver: false, switchInterval: 5000, unheard: {}, interrupted: false,
};

export const changeThreads = (run: Run, part: Partial<Threads>): void => {
	run.change({threads: {...run.world.threads, ...part}});
};

export const findThread = (run: Run, id: number): Thread | undefined => tableGet(run.world.threads.all, id);

/** The thread that runs. */
export const currentThread = (run: Run): Thread => findThread(run, run.machine.thread)!;

export const changeThread = (run: Run, id: number, part: Partial<Thread>): void => {
	const {all} = run.world.threads;
	changeThreads(run, {all: tableSet(all, id, {...tableGet(all, id)!, ...part})});
};

export const forgetThread = (run: Run, id: number): void => {
	changeThreads(run, {all: tableDelete(run.world.threads.all, id)});
};

/** Whether the program has begun any thread that has not ended. */
export const hasThreads = (run: Run): boolean => run.world.threads.all.size > 1;

export const setDeadline = (run: Run, thread: number, until: Instant, order: number): void => {
	changeThreads(run, {deadlines: sortedAdd(run.world.threads.deadlines, {until, order, thread})});
};

export const dropDeadline = (run: Run, {id, wait}: Thread): void => {
	if (wait !== null && wait.until !== null) {
		changeThreads(run, {deadlines: sortedDelete(run.world.threads.deadlines, {until: wait.until, order: wait.order, thread: id})});
	}
};

export const newProcess = (fixed: Fixed, parent: number, leader: number): ProcessRecord => ({
	fixed, main: null, parent, leader, object: null, busyUntil: null, exitCode: null, reaped: false, nextTaskName: 1, signals: initialSignals,
});

/** The process that runs, by number: 0 is the program's own. */
export const currentProcess = (run: Run): number => findThread(run, run.machine.thread)?.process ?? 0;

export const findProcess = (run: Run, process: number): ProcessRecord | undefined => run.world.threads.processes[process];

export const changeProcess = (run: Run, process: number, part: Partial<ProcessRecord>): void => {
	const {processes} = run.world.threads;
	changeThreads(run, {processes: processes.map((record, number) => number === process ? {...record, ...part} : record)});
};

/** The first thread of a process. */
export const leaderOf = (run: Run, process: number): number => findProcess(run, process)?.leader ?? 0;

/** The text of the main module of the process that runs, if it has that name. */
export const mainText = (run: Run, filename: string): string | undefined => {
	const main = findProcess(run, currentProcess(run))?.main;
	return main?.path === filename ? main.text : undefined;
};
