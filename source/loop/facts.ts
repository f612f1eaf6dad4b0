import type {Instant} from '../library/instant.js';

/*
A fact is one thing that happened, as plain JSON and in asyncio's own words. The loop's state is what
`reduce` makes of the facts so far, so a file of facts is a complete recording.

Ids: loops, handles, futures (a task is a future: one sequence for both), coroutines, I/O waits, jobs,
threads and files are numbered from 1 in the order in which they appear. Thread 0 is the main thread.
*/

/** A place in a program: a file's id, a line counted from 1, a column counted from 0 in code points. */
export type Place = {readonly file: number; readonly line: number; readonly column: number};

export type HandleKind = 'step' | 'wakeup' | 'callback';

/** Why a handle entered the ready queue. `by` is the task that was running then, null outside any task. */
export type Cause =
	| {readonly type: 'task-created'; readonly taskId: number; readonly by: number | null}
	| {readonly type: 'bare-yield'; readonly taskId: number}
	| {readonly type: 'future-settled'; readonly future: number; readonly by: number | null}
	| {readonly type: 'call-soon'; readonly by: number | null}
	| {readonly type: 'call-soon-threadsafe'; readonly thread: number}
	| {readonly type: 'bad-await'; readonly taskId: number}
	| {readonly type: 'io'; readonly io: number}
	/** A signal woke the loop, which will now see to it. */
	| {readonly type: 'signal'; readonly signal: string}
	| {readonly type: 'loop'};

/** What moved the clock. */
export type ClockCause =
	| {readonly type: 'timer'; readonly handle: number}
	| {readonly type: 'io'; readonly io: number}
	| {readonly type: 'thread'; readonly thread: number}
	| {readonly type: 'blocked'; readonly what: string}
	| {readonly type: 'instructions'}
	| {readonly type: 'spin'}
	/** It is time for an input from outside: a signal, an alarm. */
	| {readonly type: 'input'};

/**
What a future stands for, so that a wait on it can be named.

`members` are the futures it waits for (a gather's, a wait's), `holder` the task that holds what it waits for
(a lock's), `subject` a name or repr to tell two of a kind apart, `seconds` a sleep's or a timeout's length.
*/
export type Label = {
	readonly kind: 'sleep' | 'gather' | 'wait' | 'shield' | 'as-completed' | 'io' | 'executor' | 'lock' | 'event' | 'condition'
		| 'semaphore' | 'barrier' | 'queue-get' | 'queue-put' | 'queue-join' | 'task-group' | 'timeout' | 'close' | 'other';
	readonly subject: string | null;
	readonly members: readonly number[];
	readonly holder: number | null;
	readonly seconds: number | null;
};

export type ArgumentText = {readonly name: string; readonly text: string};

/** One entry of a traceback or of a task's stack, outermost first. */
export type FrameText = {readonly function: string; readonly place: Place};

export type TaskOutcome =
	| {readonly type: 'returned'; readonly value: string}
	| {readonly type: 'raised'; readonly error: string}
	| {readonly type: 'cancelled'}
	/** Its process ended, wherever the task was. */
	| {readonly type: 'lost'};

export type FutureOutcome =
	| {readonly type: 'result'; readonly value: string}
	| {readonly type: 'exception'; readonly error: string}
	| {readonly type: 'cancelled'};

/** `text` is the program as it was read; `hash` names it in saved positions; `library` is ours or a simulated package. */
export type SourceFact = {readonly type: 'source'; readonly file: number; readonly path: string; readonly text: string; readonly hash: string; readonly library: boolean};

export type LoopFact =
	| {readonly type: 'loop-opened'; readonly loop: number}
	/** `run_forever` was entered; `until` is the task or future that `run_until_complete` waits for. */
	| {readonly type: 'loop-started'; readonly loop: number; readonly until: number | null}
	| {readonly type: 'loop-stopping'; readonly loop: number}
	| {readonly type: 'loop-stopped'; readonly loop: number}
	| {readonly type: 'loop-closed'; readonly loop: number}
	/** A new iteration begins with its poll; `timeout` is the selector's: null waits without end, 0 not at all. */
	| {readonly type: 'iteration-started'; readonly loop: number; readonly iteration: number; readonly timeout: number | null}
	/** The poll is over and due timers are in `ready`: exactly the `todo` handles in it now run in this iteration. */
	| {readonly type: 'polling-ended'; readonly loop: number; readonly todo: number}
	| {readonly type: 'clock-moved'; readonly to: Instant; readonly cause: ClockCause}
	/** The loop's thread did not return to the loop for a while: `what` blocked it, at `place`, from `from` to now. */
	| {readonly type: 'loop-blocked'; readonly loop: number; readonly what: string; readonly place: Place | null; readonly from: Instant; readonly to: Instant; readonly taskId: number | null};

export type HandleFact =
	| {
		readonly type: 'handle-scheduled'; readonly loop: number; readonly handle: number; readonly kind: HandleKind;
		/** The task that it steps or wakes. */
		readonly taskId: number | null;
		/** The callback's qualified name. */
		readonly callback: string;
		/** Whether the callback is asyncio's own: folded on the screen. */
		readonly library: boolean;
		/** The future whose completion the callback is told of, or that it completes. */
		readonly future: number | null;
		readonly cause: Cause;
	}
	/** `iteration` is counted per loop from 1, `time` in seconds, `task` the name at this moment or null. */
	| {readonly type: 'handle-started'; readonly loop: number; readonly handle: number; readonly iteration: number; readonly time: number; readonly kind: HandleKind; readonly task: string | null; readonly callback: string; readonly taskId: number | null}
	| {readonly type: 'handle-finished'; readonly loop: number; readonly handle: number}
	/** Cancelling a handle that has run or was dropped changes nothing, as in asyncio; twice is told once. */
	| {readonly type: 'handle-cancelled'; readonly loop: number; readonly handle: number}
	/** A cancelled handle's turn in the ready queue came: it left without running. */
	| {readonly type: 'handle-dropped'; readonly loop: number; readonly handle: number}
	| {
		readonly type: 'timer-armed'; readonly loop: number; readonly handle: number; readonly when: Instant;
		readonly callback: string; readonly library: boolean;
		/** The future that it completes when due (a sleep's), if any. */
		readonly future: number | null;
		/** The task that armed it; of a timeout, the one that it will interrupt. */
		readonly taskId: number | null;
		readonly purpose: 'sleep' | 'timeout' | 'callback';
	}
	| {readonly type: 'timer-due'; readonly loop: number; readonly handle: number}
	/** A cancelled timer left `scheduled` without having run. */
	| {readonly type: 'timer-dropped'; readonly loop: number; readonly handle: number};

export type IoFact =
	/**
	Told again of a wait that is still open when somebody else, or nobody, waits for it from now on: a loop watches its sockets all the time.
	`what` reads as "GET https://…" or "read from 127.0.0.1:8888"; `until` is when it will be complete, null when nobody can know.
	*/
	| {readonly type: 'io-waiting'; readonly loop: number; readonly io: number; readonly what: string; readonly until: Instant | null; readonly future: number | null; readonly taskId: number | null}
	| {readonly type: 'io-done'; readonly loop: number; readonly io: number; readonly outcome: string};

/** A task is a future too, made by `task-created` and settled by `task-finished`: those say it, none of these does. */
export type FutureFact =
	| {readonly type: 'future-created'; readonly future: number; readonly loop: number; readonly by: number | null}
	| {readonly type: 'future-settled'; readonly future: number; readonly outcome: FutureOutcome; readonly by: number | null}
	| {readonly type: 'future-labelled'; readonly future: number; readonly label: Label}
	| {readonly type: 'exception-unretrieved'; readonly future: number; readonly error: string};

export type CoroutineFact =
	| {readonly type: 'coroutine-created'; readonly coroutine: number; readonly name: string; readonly arguments: readonly ArgumentText[]; readonly place: Place | null; readonly by: number | null; readonly library: boolean}
	/** It runs for the first time: awaited within `taskId`, or as the body of that task. */
	| {readonly type: 'coroutine-started'; readonly coroutine: number; readonly taskId: number | null}
	/** It is gone; `awaited` is false when it never ran, which CPython warns of. `place` is the statement that dropped it. */
	| {readonly type: 'coroutine-finalised'; readonly coroutine: number; readonly awaited: boolean; readonly place: Place | null};

export type TaskFact =
	| {
		readonly type: 'task-created'; readonly taskId: number; readonly loop: number; readonly name: string;
		readonly coroutine: number | null; readonly function: string; readonly arguments: readonly ArgumentText[];
		readonly by: number | null; readonly place: Place | null; readonly library: boolean;
	}
	| {readonly type: 'task-renamed'; readonly taskId: number; readonly name: string}
	| {readonly type: 'task-run-started'; readonly taskId: number; readonly resumed: 'start' | 'result' | 'exception' | 'cancelled'; readonly place: Place | null}
	/** It gave back control: to wait for `future`, or for one turn only (`sleep(0)`) when that is null. */
	| {readonly type: 'task-suspended'; readonly taskId: number; readonly future: number | null; readonly place: Place | null; readonly stack: readonly FrameText[]}
	| {readonly type: 'task-cancel-requested'; readonly taskId: number; readonly by: number | null; readonly message: string | null}
	| {readonly type: 'task-finished'; readonly taskId: number; readonly outcome: TaskOutcome}
	/** An `await` in the program went on without suspending: what it awaited was done, or ran through. */
	| {readonly type: 'await-passed'; readonly taskId: number; readonly on: 'future' | 'coroutine' | 'other'; readonly future: number | null; readonly name: string | null; readonly place: Place};

export type ThreadFact =
	| {readonly type: 'job-queued'; readonly job: number; readonly pool: number; readonly future: number | null; readonly name: string; readonly by: number | null}
	| {readonly type: 'job-taken'; readonly job: number; readonly thread: number}
	| {readonly type: 'job-ended'; readonly job: number; readonly outcome: FutureOutcome}
	| {readonly type: 'thread-started'; readonly thread: number; readonly name: string; readonly pool: number | null; readonly process: boolean}
	/** `holder` is the thread that has to do something first, as far as that is known: who holds the lock, who is joined. */
	| {readonly type: 'thread-parked'; readonly thread: number; readonly what: string; readonly until: Instant | null; readonly holder: number | null}
	| {readonly type: 'thread-resumed'; readonly thread: number}
	| {readonly type: 'thread-ended'; readonly thread: number};

/** What a thread waits for, where more is known of it than what it waits in. */
export type Awaited =
	/** A lock that its holder took at `place`, for that task if it was one's code. */
	| {readonly type: 'lock'; readonly place: Place | null; readonly taskId: number | null}
	| {readonly type: 'job'; readonly job: number}
	| {readonly type: 'task'; readonly taskId: number}
	/** A call that was handed to a loop, and that this one has not come to. */
	| {readonly type: 'loop'; readonly loop: number}
	/** Handles, timers or I/O for the loop that runs in it. */
	| {readonly type: 'select'; readonly loop: number}
	/** The program has come to its end, which waits for the holder: it is no daemon. */
	| {readonly type: 'exit'};

/** A thread that can never go on: in `what` at `place`, within the code of that task if it is one's; `loop` runs in it, and cannot go on either. */
export type StuckThread = {
	readonly thread: number; readonly what: string; readonly holder: number | null;
	readonly place: Place | null; readonly taskId: number | null; readonly loop: number | null; readonly awaited: Awaited | null;
};

/**
`count` lines of the program were reached; the last is the one described. Level of detail `lines` gives one
fact a line, a coarser one gathers them, so the position's line counter is the same either way.
*/
export type LineFact = {
	readonly type: 'line-reached'; readonly count: number; readonly place: Place; readonly function: string;
	/** Frames of the program below this one in the same task or thread, 0 for the outermost. */
	readonly depth: number;
	/** Whether the statement contains a call, an await or an import: worth a step outside a loop. */
	readonly calls: boolean;
	readonly taskId: number | null; readonly thread: number;
};

/** What a person changed in a run that CPython would have gone on with otherwise. */
export type Change =
	/** Two handles changed places in the ready queue. */
	| {readonly type: 'ready-swapped'; readonly loop: number; readonly first: number; readonly second: number}
	/** Two timers changed deadlines, and their places among timers of equal deadlines. */
	| {readonly type: 'timers-swapped'; readonly loop: number; readonly first: number; readonly second: number}
	| {readonly type: 'timer-moved'; readonly loop: number; readonly handle: number; readonly when: Instant}
	/** An I/O wait will be complete at another time. */
	| {readonly type: 'io-moved'; readonly io: number; readonly until: Instant}
	| {readonly type: 'io-swapped'; readonly first: number; readonly second: number};

export type ProgramFact =
	| LineFact
	| {readonly type: 'printed'; readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly taskId: number | null; readonly place: Place | null}
	/** An exception was raised by a statement of the program, caught later or not. */
	| {readonly type: 'raised'; readonly error: string; readonly place: Place; readonly taskId: number | null}
	/** An input from outside took effect: a what-if edit, a signal. `change` is what it changed in the loop's own records. */
	| {readonly type: 'edited'; readonly what: string; readonly change: Change | null}
	| {readonly type: 'limit'; readonly what: string; readonly message: string}
	/**
	Nothing can ever go on: which tasks wait for which future, which threads for what, and for which other thread if that
	is known (who holds the lock, who is joined). `loop` is the main thread's, null where it runs none.
	*/
	| {
		readonly type: 'deadlock'; readonly loop: number | null; readonly waiting: ReadonlyArray<{readonly taskId: number; readonly future: number | null}>;
		readonly threads: readonly StuckThread[];
	}
	| {readonly type: 'ended'; readonly exitCode: number; readonly error: string | null};

export type Fact =
	| SourceFact | LoopFact | HandleFact | IoFact | FutureFact | CoroutineFact | TaskFact | ThreadFact | ProgramFact;

export type FactType = Fact['type'];

export type FactOf<T extends FactType> = Extract<Fact, {readonly type: T}>;
