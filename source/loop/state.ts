import type {Instant} from '../library/instant.js';
import type {Table} from '../library/table.js';
import type {Queue} from '../library/queue.js';
import type {SortedSet} from '../library/sorted-set.js';
import type {ArgumentText, Cause, FrameText, FutureOutcome, HandleKind, Label, Place, StuckThread, TaskOutcome} from './facts.js';

/*
The loop's state: everything that the facts say, and nothing else. Collections that grow with the program are
persistent (an update shares all but a path with what was before), so that any number of old states can be kept.
*/

/**
Where in a run one is: handles run so far, lines of the program reached since, and milestones (facts that are worth
a stop by themselves: a print, the clock moving, the loop's life) since that line. Written `12.3`, or `12.3.1`
where the last is not 0.
*/
export type Position = {readonly handle: number; readonly line: number; readonly event: number};

export type HandleRecord = {
	readonly id: number; readonly loop: number; readonly kind: HandleKind; readonly taskId: number | null;
	readonly callback: string; readonly library: boolean; readonly future: number | null;
	/** Why it is in the ready queue; null for a timer that is not due yet. */
	readonly cause: Cause | {readonly type: 'timer'} | null;
	readonly state: 'scheduled' | 'ready' | 'running';
	readonly cancelled: boolean;
	/** For timers. */
	readonly when: Instant | null;
	/** The order in which timers were armed. */
	readonly order: number;
	readonly purpose: 'sleep' | 'timeout' | 'callback' | null;
	/** The task that armed the timer. */
	readonly armedBy: number | null;
	/** The key of its entry in `runs` while it runs, unless it is the library's. */
	readonly run: number | null;
};

export type LoopRecord = {
	readonly id: number;
	readonly life: 'open' | 'running' | 'stopping' | 'stopped' | 'closed';
	/** What the loop is doing: nothing, asking the selector, or running a handle. */
	readonly phase: 'idle' | 'polling' | 'running';
	readonly iteration: number;
	/** The selector's timeout in seconds in this iteration; null is without end. */
	readonly timeout: number | null;
	readonly until: number | null;
	/** Handle ids, first in, first out. Cancelled handles stay until it is their turn. */
	readonly ready: Queue;
	/** How many handles of this iteration are still to run; what is behind them in `ready` waits for the next one. */
	readonly todo: number;
	/** Timers in the order in which they will fire: deadline, lateness, order of arming. */
	readonly scheduled: SortedSet<TimerKey>;
	/** How many entries of `scheduled` are cancelled. */
	readonly cancelledTimers: number;
	/** Handles in the ready queue that are cancelled: they will be passed over. */
	readonly cancelledReady: number;
	/** Handles being run, the innermost last (an eager task runs inside its creator's handle). */
	readonly running: readonly number[];
	/** Ids of I/O waits that are not complete, in the order in which they began. */
	readonly io: SortedSet<number>;
};

export type TimerKey = {readonly when: Instant; readonly order: number; readonly handle: number};

export type FutureRecord = {
	readonly id: number; readonly loop: number;
	readonly task: boolean;
	readonly outcome: FutureOutcome | null;
	readonly label: Label | null;
	/** Tasks suspended on it, in the order in which they were; empty once it is settled. */
	readonly waiters: Queue;
	readonly createdBy: number | null;
	readonly unretrieved: boolean;
	/** What will complete it, as far as known: a handle (a sleep's timer, a completed I/O's callback), an I/O wait, a job. */
	readonly handle: number | null;
	readonly io: number | null;
	readonly job: number | null;
};

export type TaskRecord = {
	readonly id: number; readonly loop: number; readonly name: string; readonly coroutine: number | null;
	readonly function: string; readonly arguments: readonly ArgumentText[];
	readonly createdBy: number | null; readonly createdAt: Place | null; readonly library: boolean;
	/** `ready`: its step or wakeup handle is in the queue (or is put there by the next facts: a task just made, a bare yield). */
	readonly state: 'ready' | 'running' | 'waiting' | 'finished';
	/** That handle, from when it is scheduled until the task runs. */
	readonly handle: number | null;
	/** What it is suspended on while waiting. */
	readonly waitingOn: number | null;
	/** Where it is suspended, or was when it last gave back control. */
	readonly place: Place | null;
	readonly stack: readonly FrameText[];
	readonly started: boolean;
	readonly cancelRequests: number;
	readonly outcome: TaskOutcome | null;
	/**
	Simulated times: when it was created, began its present state, and how long it ran and was suspended on a future
	(ns, states that are over). What is left of its life it stood in the ready queue.
	*/
	readonly born: Instant; readonly since: Instant; readonly ran: number; readonly waited: number; readonly runs: number;
};

export type IoRecord = {
	readonly id: number; readonly loop: number; readonly what: string; readonly until: Instant | null;
	readonly future: number | null; readonly taskId: number | null; readonly outcome: string | null; readonly since: Instant;
};

export type CoroutineRecord = {
	readonly id: number; readonly name: string; readonly arguments: readonly ArgumentText[];
	readonly place: Place | null; readonly by: number | null; readonly library: boolean;
	readonly state: 'created' | 'started' | 'never-awaited';
};

export type OutputRecord = {readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly taskId: number | null; readonly place: Place | null; readonly at: Instant};

export type SourceRecord = {readonly file: number; readonly path: string; readonly text: string; readonly hash: string; readonly library: boolean};

export type JobRecord = {readonly id: number; readonly pool: number; readonly future: number | null; readonly name: string; readonly by: number | null; readonly thread: number | null; readonly outcome: FutureOutcome | null};

export type ThreadRecord = {readonly id: number; readonly name: string; readonly pool: number | null; readonly process: boolean; readonly state: 'running' | 'parked' | 'idle' | 'ended'; readonly what: string | null; readonly until: Instant | null; readonly holder: number | null; readonly job: number | null; readonly since: Instant};

/** One run of a handle that is not the library's: the flow so far, and the lanes of a timeline. */
export type RunRecord = {readonly handle: number; readonly loop: number; readonly taskId: number | null; readonly callback: string; readonly from: Instant; readonly to: Instant | null; readonly iteration: number};

/** The line that was reached last, and who reached it. */
/** `isInHandle`: a loop was running a handle then, so that the line may be a callback's even if it is no task's. */
export type CurrentLine = {readonly place: Place; readonly function: string; readonly depth: number; readonly taskId: number | null; readonly thread: number; readonly calls: boolean; readonly isInHandle: boolean};

export type LoopState = {
	readonly clock: Instant;
	readonly position: Position;
	readonly sources: readonly SourceRecord[];
	readonly loops: readonly LoopRecord[];
	readonly handles: Table<HandleRecord>;
	readonly futures: Table<FutureRecord>;
	readonly tasks: Table<TaskRecord>;
	/** Ids of tasks that are not finished, in order of creation. */
	readonly unfinished: SortedSet<number>;
	readonly coroutines: Table<CoroutineRecord>;
	/** Ids of coroutines that nothing has started, made a task of or dropped yet, in order of creation. */
	readonly notStarted: SortedSet<number>;
	readonly io: Table<IoRecord>;
	readonly jobs: Table<JobRecord>;
	/** Threads other than the main one. */
	readonly threads: Table<ThreadRecord>;
	readonly output: Table<OutputRecord>;
	readonly runs: Table<RunRecord>;
	readonly line: CurrentLine | null;
	/** The order of arming of the next timer. */
	readonly nextOrder: number;
	/** What blocked a loop's thread last: shown until the next handle starts or the loop stops. */
	readonly blocked: {readonly loop: number; readonly what: string; readonly place: Place | null; readonly from: Instant; readonly to: Instant; readonly taskId: number | null} | null;
	readonly deadlock: {
		readonly loop: number | null; readonly waiting: ReadonlyArray<{readonly taskId: number; readonly future: number | null}>;
		readonly threads: readonly StuckThread[];
	} | null;
	readonly limit: {readonly what: string; readonly message: string} | null;
	readonly ended: {readonly exitCode: number; readonly error: string | null} | null;
	/** What has come from outside so far: where there is any, the run is no longer the program's own. */
	readonly edits: readonly string[];
	/** Facts that contradicted the state, and were passed over as far as they did. */
	readonly contradictions: number;
};
