import {emptySortedSet, type SortedSet} from '../library/sorted-set.js';
import {emptyTable, type Table} from '../library/table.js';
import {compareInstants, type Instant} from '../library/instant.js';
import type {PyTuple, Ref, Value} from '../python/values.js';
import type {LineFact} from '../loop/facts.js';
import {initialSignals, type Signals} from './signals/state.js';
import {emptyNetwork, type Network} from './network/state.js';
import {initialThreads, type Threads} from './threads/state.js';

/** What a handle will call: the machine's side of a `HandleRecord`. */
export type HandleCall = {
	readonly callback: Value;
	readonly args: readonly Value[];
	readonly context: Value;
	readonly loop: Ref;
	/** Where it was made; in debug mode only. */
	readonly made?: PyTuple;
	/** Whether `call_soon_threadsafe` made it. */
	readonly threadSafe?: true;
	/** For timers: the time as it was given. */
	readonly when?: Value;
};

/** An I/O operation that is under way: at `until` the callback's handle enters the loop's ready queue. */
export type PendingIo = {
	readonly io: number;
	readonly until: Instant;
	readonly order: number;
	readonly loop: Ref;
	readonly callback: Value;
	readonly args: readonly Value[];
	readonly outcome: string;
};

/** A line that is awaited by nobody else than the program: what `--input` gave and `input()` has not read yet. */
export type Inputs = {readonly lines: readonly string[]; readonly at: number};

/**
What the simulation knows besides the machine and the loop's state: the other side of handles and I/O, and counters.
A value like these two: a running simulation makes new ones.
*/
export type World = {
	readonly handles: Table<HandleCall>;
	/** In order of completion. */
	readonly io: SortedSet<PendingIo>;
	/** Sockets, and what is under way between them. */
	readonly network: Network;
	readonly threads: Threads;
	readonly signals: Signals;
	/** The inputs that have come, by their number in the options. */
	readonly inputsDone: readonly number[];
	/** The seed that a what-if has set; null: that of the options. */
	readonly seed: number | null;
	/** The loop that runs in the running thread. */
	readonly runningLoop: Ref | null;
	/** What `set_event_loop` set in the running thread, and whether it was ever called. */
	readonly currentLoop: Ref | null;
	readonly loopSet: boolean;
	/** Loops by id: index 0 is loop 1. */
	readonly loops: readonly Ref[];
	/** Tasks by id, while they are not finished: `all_tasks`, and the garbage collector's view of what the loop holds. */
	readonly tasks: Table<Ref>;
	/** The task that runs in each loop, by loop id. */
	readonly currentTasks: Readonly<Record<number, Ref>>;
	/** Frames of the program below the step of the task that runs; 0 outside of tasks. */
	readonly taskDepth: number;
	/** The running context: an object, or null while nothing has been set in it. */
	readonly context: Value;
	/** Contexts that `Context.run` is in, in whatever thread: ids of objects. */
	readonly entered: readonly number[];
	readonly nextTaskName: number;
	readonly next: {readonly loop: number; readonly handle: number; readonly future: number; readonly coroutine: number; readonly io: number; readonly order: number; readonly thread: number; readonly job: number; readonly pool: number};
	/** Iterations, or readings of the clock, while time stood still. */
	readonly still: number;
	/** So many frames the program wants to be remembered of where a coroutine was made; a loop that debugs remembers more. */
	readonly originDepth: number;
	/** Where coroutines that have not begun were made, by id. */
	readonly origins: Table<PyTuple>;
	/** The file system in memory, None as long as nobody has asked for it. */
	readonly fileSystem: Value;
	/** Warnings that were given: each is given once for a place. */
	readonly warned: ReadonlySet<string>;
	/** Ids of files by name. */
	readonly files: Readonly<Record<string, number>>;
	/** Async generators that are not finished, by their loop's id: closed by `shutdown_asyncgens`. */
	readonly asyncGenerators: ReadonlyArray<{readonly loop: number; readonly generator: Ref}>;
	readonly input: Inputs;
	/** Lines reached that no fact has told of yet, see `detail`. */
	readonly pendingLine: LineFact | null;
	/** Where the program is: not begun, running its main module, ending, ended. */
	readonly phase: 'running' | 'ending' | 'ended';
	/** The exception that left the main module. */
	readonly failed: Ref | null;
	readonly exitCode: number;
	/** Instructions at which the clock was last brought up to date. */
	readonly clockedAt: number;
};

/** The world before the program runs. */
export const initialWorld = (input: string | null): World => ({
	handles: emptyTable,
	io: emptySortedSet((a, b) => compareInstants(a.until, b.until) || a.order - b.order),
	network: emptyNetwork,
	threads: initialThreads, signals: initialSignals, inputsDone: [], seed: null,
	runningLoop: null, currentLoop: null, loopSet: false, loops: [], tasks: emptyTable, currentTasks: {}, taskDepth: 0, context: null, entered: [], nextTaskName: 1,
	next: {loop: 1, handle: 1, future: 1, coroutine: 1, io: 1, order: 1, thread: 1, job: 1, pool: 1},
	still: 0, originDepth: 0, origins: emptyTable, fileSystem: null, warned: new Set(), files: {}, asyncGenerators: [],
	input: {lines: input === null ? [] : input.split('\n').slice(0, input.endsWith('\n') ? -1 : undefined), at: 0},
	pendingLine: null, phase: 'running', failed: null, exitCode: 0, clockedAt: 0,
});
