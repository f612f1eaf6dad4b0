import {tableGet} from '../library/table.js';
import type {Fact, FactOf, FactType} from '../loop/facts.js';
import type {LoopState} from '../loop/state.js';

/*
What a step is. A run has a fixed set of stops for every size of step: where they are does not depend on how one
got there, so that going back is the inverse of going forward whatever was done in between. They are found by
folding `observe` over the facts, with a small memory that is a value.
*/

/**
- `step`: the next thing worth explaining: user code ran until it gave back control or printed, the clock moved, the
  loop was blocked or its life changed. asyncio's own handles in between belong to it. Outside a loop: the next
  line that calls something or carries a note.
- `handle`: the same, with every handle of asyncio's own for itself.
- `line`: the next line of the program, or whatever happens between two lines.
- `iteration`: the next iteration of a loop.
*/
export type StepSize = 'step' | 'handle' | 'line' | 'iteration';

export const stepSizes: readonly StepSize[] = ['step', 'handle', 'line', 'iteration'];

/** A fact at which one may stop, the fact that says best what the step was, and the task that it is about. */
export type Stop = {readonly sizes: readonly StepSize[]; readonly main: Fact; readonly taskId: number | null};

type RunningHandle = {
	readonly loop: number; readonly handle: number; readonly taskId: number | null; readonly library: boolean;
	/** What its run came to, as far as known: how its task gave back control, else that it was started. */
	readonly outcome: Fact;
};

/** What has to be remembered of earlier facts to tell whether one is a stop. */
export type StepMemory = {
	/** Loops that run, and the threads they run in. */
	readonly loops: ReadonlyArray<{readonly loop: number; readonly thread: number}>;
	/** The thread that runs, as far as the facts say it. */
	readonly thread: number;
	/** Threads besides the main one that have not ended. */
	readonly threads: number;
	/** The innermost last. */
	readonly handles: readonly RunningHandle[];
	/** Handles of asyncio's own that have run since the beginning. */
	readonly folded: number;
	/** A loop was opened or stopped, which no stop has shown yet. */
	readonly lifeChanged: boolean;
	/** The clock moved while the loop asked the selector: shown when what fell due is in `ready`. */
	readonly clock: FactOf<'clock-moved'> | null;
	/** The fact just before this one, if it was a print that may go on. */
	readonly printed: FactOf<'printed'> | null;
	/** Why the run is about to end. */
	readonly verdict: FactOf<'deadlock'> | FactOf<'limit'> | null;
};

export const initialMemory: StepMemory = {
	loops: [], thread: 0, threads: 0, handles: [], folded: 0, lifeChanged: false, clock: null, printed: null, verdict: null,
};

/** Lines of the program (file 1) that carry a note. */
export type Notes = ReadonlySet<number>;

/** Undefined: nothing to remember, and no stop. */
type Observation = {readonly memory: StepMemory; readonly stop: Stop | null} | undefined;

type Rule<T extends FactType> = (memory: StepMemory, fact: FactOf<T>, state: LoopState, notes: Notes) => Observation;

const PROGRAM = 1;

const everySize = stepSizes;
const betweenLines: readonly StepSize[] = ['step', 'handle', 'line'];
/** Within a line: its end is the next line's beginning, so going by lines does not stop here. */
const withinLine: readonly StepSize[] = ['step', 'handle'];

const remember = (memory: StepMemory, change: Partial<StepMemory>): Observation => ({memory: {...memory, ...change}, stop: null});

const stopAt = (memory: StepMemory, sizes: readonly StepSize[], main: Fact, taskId: number | null = null): Observation => ({
	memory: sizes.includes('step') && memory.lifeChanged ? {...memory, lifeChanged: false} : memory,
	stop: {sizes, main, taskId},
});

const runsLoop = (memory: StepMemory, thread: number): boolean => memory.loops.some(entry => entry.thread === thread);

const threadOf = (memory: StepMemory, loop: number): number => memory.loops.find(entry => entry.loop === loop)?.thread ?? memory.thread;

const isLibraryTask = (state: LoopState, taskId: number | null): boolean => taskId !== null && tableGet(state.tasks, taskId)?.library === true;

/** `print("a", end="")` or a text and its end, told one after the other: one call of the program, so one stop. */
export const continuesPrint = (printed: FactOf<'printed'>, next: Fact): boolean => next.type === 'printed'
	&& printed.place !== null && next.place !== null
	&& !printed.text.endsWith('\n')
	&& printed.taskId === next.taskId && printed.stream === next.stream
	&& printed.place.file === next.place.file && printed.place.line === next.place.line && printed.place.column === next.place.column;

/** The clock moved and what fell due has been moved: the story so far can be shown. */
const showClock = (memory: StepMemory): Observation => memory.clock === null
	? {memory, stop: null}
	: stopAt({...memory, clock: null}, betweenLines, memory.clock);

/** A task gave back control: within its own handle that is told at the handle's end; an eager one has none. */
const giveBack = (memory: StepMemory, fact: FactOf<'task-suspended'> | FactOf<'task-finished'>, state: LoopState): Observation => {
	const handle = memory.handles.at(-1);
	if (handle === undefined) {
		return undefined;
	}

	if (handle.taskId === fact.taskId) {
		return remember(memory, {handles: [...memory.handles.slice(0, -1), {...handle, outcome: fact}]});
	}

	return isLibraryTask(state, fact.taskId) ? undefined : stopAt(memory, betweenLines, fact, fact.taskId);
};

/** A loop no longer runs: nor do its handles, even where an exception tore them down. */
const withoutLoop = (memory: StepMemory, loop: number): StepMemory => ({
	...memory,
	thread: threadOf(memory, loop),
	loops: memory.loops.filter(entry => entry.loop !== loop),
	handles: memory.handles.filter(entry => entry.loop !== loop),
});

const rules: {readonly [T in FactType]?: Rule<T>} = {
	// Opening is told by what follows: the next line of the program, or the loop's start.
	'loop-opened': memory => remember(memory, {lifeChanged: true}),

	'loop-started'(memory, fact, state) {
		const started: StepMemory = {...memory, loops: [...memory.loops, {loop: fact.loop, thread: memory.thread}]};
		// `asyncio.run` runs the loop again to clean up: part of the step in which it is closed.
		return isLibraryTask(state, fact.until)
			? {memory: started, stop: null}
			: stopAt(started, everySize, fact);
	},

	'loop-stopped': (memory, fact) => remember(withoutLoop(memory, fact.loop), {lifeChanged: true}),

	'loop-closed': (memory, fact) => stopAt(withoutLoop(memory, fact.loop), everySize, fact),

	'iteration-started': (memory, fact) => stopAt({
		...memory, thread: threadOf(memory, fact.loop), handles: memory.handles.filter(entry => entry.loop !== fact.loop),
	}, ['iteration'], fact),

	'clock-moved'(memory, fact, state) {
		// Blocking has its own fact, and the cost of instructions is seen at whatever is shown next.
		if (fact.cause.type === 'blocked' || fact.cause.type === 'instructions' || memory.loops.length === 0) {
			return undefined;
		}

		return state.loops.some(loop => loop.phase === 'polling')
			? remember(memory, {clock: fact})
			: stopAt(memory, withinLine, fact);
	},

	'polling-ended': showClock,

	'loop-blocked': (memory, fact) => stopAt(memory, withinLine, fact, fact.taskId),

	'handle-started'(memory, fact, state) {
		const record = tableGet(state.handles, fact.handle);
		// asyncio's own is the task, not the method of it that a handle calls.
		const library = fact.taskId === null ? record?.library === true : isLibraryTask(state, fact.taskId);
		// Polling ended before this; a recording may not say so.
		return showClock({
			...memory,
			thread: threadOf(memory, fact.loop),
			handles: [...memory.handles, {
				loop: fact.loop, handle: fact.handle, taskId: fact.taskId, library, outcome: fact,
			}],
		});
	},

	'task-suspended': giveBack,
	'task-finished': giveBack,

	'handle-finished'(memory, fact) {
		const handle = memory.handles.find(entry => entry.handle === fact.handle);
		const finished: StepMemory = {...memory, handles: memory.handles.filter(entry => entry !== handle)};
		return handle === undefined || handle.library
			? stopAt({...finished, folded: memory.folded + 1}, ['handle'], handle?.outcome ?? fact)
			: stopAt(finished, betweenLines, handle.outcome, handle.taskId);
	},

	'await-passed': (memory, fact) => stopAt(memory, withinLine, fact, fact.taskId),

	'thread-started': (memory, fact) => remember(memory, {thread: fact.thread, threads: fact.thread === 0 ? memory.threads : memory.threads + 1}),
	'thread-resumed': (memory, fact) => remember(memory, {thread: fact.thread}),
	// Whoever started or woke it goes on, which is the main thread unless a fact says otherwise.
	'thread-parked': memory => remember(memory, {thread: 0}),
	'thread-ended': memory => remember(memory, {thread: 0, threads: memory.threads - 1}),

	'line-reached'(memory, fact, _state, notes) {
		const here = memory.thread === fact.thread ? memory : {...memory, thread: fact.thread};
		const worth = !runsLoop(memory, fact.thread)
			&& (fact.calls || memory.lifeChanged || (fact.place.file === PROGRAM && notes.has(fact.place.line)));
		return stopAt(here, worth ? betweenLines : ['line'], fact, fact.taskId);
	},

	// Outside a loop it is seen at the next line.
	printed: (memory, fact) => runsLoop(memory, memory.thread)
		? stopAt({...memory, printed: fact}, withinLine, fact, fact.taskId)
		: undefined,

	edited: (memory, fact) => stopAt(memory, betweenLines, fact),

	// The end follows at once, and that is where one stops.
	deadlock: (memory, fact) => remember(memory, {verdict: fact}),
	limit: (memory, fact) => remember(memory, {verdict: fact}),
	ended: (memory, fact) => stopAt(memory, everySize, memory.verdict ?? fact),
};

/**
Folds one fact in: what to remember now, and whether one may stop at it, for which sizes of step.

`state` is the state after the fact. The stops of a run depend on its facts and the notes alone; only lines that a
coarser level of detail gathers are not among them, and these matter to no size but `line` while a loop runs.
*/
export const observe = (memory: StepMemory, fact: Fact, state: LoopState, notes: Notes): {readonly memory: StepMemory; readonly stop: Stop | null} => {
	const goesOn = memory.printed !== null && continuesPrint(memory.printed, fact);
	const before = memory.printed === null ? memory : {...memory, printed: goesOn && fact.type === 'printed' ? fact : null};
	if (goesOn) {
		return {memory: before, stop: null};
	}

	// The key says which fact the rule takes.
	const rule = rules[fact.type] as Rule<FactType> | undefined;
	return rule?.(before, fact, state, notes) ?? {memory: before, stop: null};
};

/** Whether lines may be gathered now without losing a stop larger than a line: they are stops outside a loop only. */
export const linesMayBeGathered = (memory: StepMemory): boolean => memory.loops.length > 0 && memory.threads === 0;

/** Whether lines may no longer be gathered after this fact. */
export const endsGathering = (fact: Fact): boolean => fact.type === 'loop-stopped' || fact.type === 'loop-closed' || fact.type === 'thread-started';

/** Whether a stop is about to be made whose position has been reached already. */
export const isStopDue = (memory: StepMemory): boolean => memory.clock !== null;
