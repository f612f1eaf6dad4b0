import {compareInstants} from '../library/instant.js';
import {sortedHas} from '../library/sorted-set.js';
import {tableEntriesReversed, tableGet} from '../library/table.js';
import type {Fact, FactOf, FactType, Place} from '../loop/facts.js';
import {findLoop} from '../loop/questions.js';
import type {HandleRecord, LoopState} from '../loop/state.js';
import {clockText, durationText} from './format.js';
import {say, type Message} from './messages.js';
import {shortFunction, taskInSentence} from './names.js';
import {deadlocked, liveTimers} from './next.js';
import {reasonText, timeoutOf, timerOwner} from './reasons.js';
import {clean, cut} from './text.js';
import {shortWhat, waitOn, type Scene} from './waits.js';

/*
What each fact of a step is told as. One entry for every type of fact: the type checker names a missing one.
*/

/** How much it matters that this is told: 3 is what the step is about, 0 is only of interest when nothing else happened. */
export type Weight = 0 | 1 | 2 | 3;

/** `subject` is the task that the message's `who` names: null is the program, undefined nobody. */
export type Told = {readonly message: Message; readonly weight: Weight; readonly subject?: number | null};

/** A step: the states around it and what happened in it. */
export type Step = Scene & {
	readonly before: LoopState;
	readonly facts: readonly Fact[];
	/** The facts that scheduled or armed a handle in this step, by the handle's id. */
	readonly scheduled: ReadonlyMap<number, FactOf<'handle-scheduled'>>;
};

const VALUE_WIDTH = 60;

/** A value, an error, a printed text, on one line and not too long. */
const short = (text: string, width = VALUE_WIDTH): string => cut(clean(text.trimEnd().replaceAll('\n', ' ⏎ ')), width);

const nameOf = (taskId: number | null, {names, state, language}: Scene): string =>
	taskId === null ? language.program : taskInSentence(names, state, taskId);

const about = (taskId: number | null, weight: Weight, message: Message): Told => ({message, weight, subject: taskId});

const aside = (weight: Weight, message: Message): Told => ({message, weight});

/** The first of the facts of this type that belong together is told for all of them. */
const together = <T extends FactType>(fact: FactOf<T>, step: Step, same: (other: FactOf<T>) => boolean): ReadonlyArray<FactOf<T>> | null => {
	const belongs = (other: Fact): other is FactOf<T> => other.type === fact.type && same(other as FactOf<T>);
	return step.facts.find(belongs) === fact ? step.facts.filter(belongs) : null;
};

/** A handle as it is or was around this step. */
const handleOf = (id: number, step: Step): HandleRecord | undefined => tableGet(step.state.handles, id) ?? tableGet(step.before.handles, id);

/** The iteration in which what is scheduled now gets its turn: asyncio runs what joins now in the next one. */
const nextIteration = (loop: number, {state}: Step): number => (findLoop(state, loop)?.iteration ?? 0) + 1;

/** Why the handle was in Ready whose run this task's turn is. */
const reasonOfTurn = (fact: FactOf<'task-run-started'>, step: Step): string => {
	const started = step.facts.findLast((other): other is FactOf<'handle-started'> => other.type === 'handle-started' && other.taskId === fact.taskId);
	const handle = started?.handle ?? tableGet(step.before.tasks, fact.taskId)?.handle ?? null;
	if (handle === null) {
		return '';
	}

	return reasonText(step.scheduled.get(handle)?.cause ?? handleOf(handle, step)?.cause ?? null, step);
};

/** Whether the members of a gather finished in another order than that of its arguments. */
const reordered = (members: readonly number[], state: LoopState): boolean => {
	const missing = new Set(members);
	const ended: number[] = [];
	let looked = 0;
	// A task's last run is where it finished.
	for (const [, {taskId}] of tableEntriesReversed(state.runs)) {
		if (missing.size === 0 || ++looked > 5000) {
			break;
		}

		if (taskId !== null && missing.delete(taskId)) {
			ended.push(taskId);
		}
	}

	const known = members.filter(member => !missing.has(member));
	return known.some((member, index) => member !== ended.at(-1 - index));
};

const isCancellation = (error: string, taskId: number | null, {facts}: Step): boolean => error.startsWith('CancelledError')
	&& facts.some(fact => fact.type === 'task-run-started' && fact.resumed === 'cancelled' && fact.taskId === taskId);

const lineOf = (place: Place | null): number => place?.line ?? 0;

/** Methods that a statement awaits by itself. */
const protocols: ReadonlyMap<string, 'enter' | 'leave' | 'next'> = new Map([['__aenter__', 'enter'], ['__aexit__', 'leave'], ['__anext__', 'next']]);

/** Timers of the loop that have fallen due by now. */
const dueTimers = (loop: number, state: LoopState): number => {
	const record = findLoop(state, loop);
	let due = 0;
	if (record !== undefined) {
		for (const timer of liveTimers(record, state)) {
			if (compareInstants(timer.when!, state.clock) > 0) {
				break;
			}

			due++;
		}
	}

	return due;
};

const isLibraryTask = (taskId: number | null, {state}: Step): boolean => taskId !== null && tableGet(state.tasks, taskId)?.library === true;

const coroutineName = (id: number, step: Step): string =>
	shortFunction((tableGet(step.state.coroutines, id) ?? tableGet(step.before.coroutines, id))?.name ?? 'a coroutine');

/** Whether the coroutine began to run in this step, or a task was made of it. */
const isUsed = (coroutine: number, {state}: Step): boolean => !sortedHas(state.notStarted, coroutine);

const threadName = (id: number, {state}: Step): string => clean(tableGet(state.threads, id)?.name ?? `thread ${id}`);

const jobName = (id: number, {state}: Step): string => shortFunction(tableGet(state.jobs, id)?.name ?? 'a job');

/** Whom these timers belong to, as it was when the step began: a timer that has run has been forgotten. */
const ownersOf = (handles: readonly number[], step: Step): readonly string[] => handles.flatMap(handle => {
	const before = tableGet(step.before.handles, handle);
	const record = before ?? tableGet(step.state.handles, handle);
	return record === undefined ? [] : [timerOwner(record, before === undefined ? step : {...step, state: step.before})];
});

/** The owners of the timers that fell due in the step. */
const dueOwners = (step: Step): readonly string[] =>
	ownersOf(step.facts.filter((fact): fact is FactOf<'timer-due'> => fact.type === 'timer-due').map(({handle}) => handle), step);

type Tellers = {readonly [T in FactType]: (fact: FactOf<T>, step: Step) => Told | null};

const clockCauses: {readonly [T in FactOf<'clock-moved'>['cause']['type']]: (cause: Extract<FactOf<'clock-moved'>['cause'], {readonly type: T}>, time: string, step: Step) => Message} = {
	timer({handle}, time, step) {
		const due = dueOwners(step);
		const record = handleOf(handle, step);
		if (due.length <= 1 && record !== undefined && timeoutOf(record) !== null) {
			return {id: 'slept-until-timeout', parameters: {time, owner: timerOwner(record, step)}};
		}

		return {id: 'slept-until-timer', parameters: {time, owners: due.length > 0 ? due : ownersOf([handle], step)}};
	},
	io: ({io}, time, {state}) => ({id: 'slept-until-io', parameters: {time, what: shortWhat(tableGet(state.io, io)?.what ?? '')}}),
	thread: (_, time) => ({id: 'slept-until-thread', parameters: {time}}),
	blocked: ({what}, time, {before, state}) => ({id: 'held', parameters: {what: short(what), time, duration: durationText(before.clock, state.clock)}}),
	instructions: (_, time) => ({id: 'computed', parameters: {time}}),
	spin: (_, time) => ({id: 'time-given', parameters: {time}}),
};

const tellers: Tellers = {
	'source': ({path, library}) => aside(0, {id: 'file-read', parameters: {file: clean(path), library}}),
	// Only where one has come to: the lines before are those that ran.
	'line-reached': (fact, step) => step.facts.findLast(({type}) => type === 'line-reached') === fact
		? aside(0, {id: 'line-next', parameters: {line: fact.place.line, function: shortFunction(fact.function)}})
		: null,

	'printed'(fact, step) {
		const all = together(fact, step, ({stream, taskId}) => stream === fact.stream && taskId === fact.taskId);
		const text = all?.map(({text}) => text).join('') ?? '';
		// print("a") is one text in CPython's eyes and two in its stream's: an end of line alone is not worth telling.
		return all === null || text.trim() === ''
			? null
			: about(fact.taskId, 3, {id: 'printed', parameters: {who: nameOf(fact.taskId, step), text: short(text), lines: text.trimEnd().split('\n').length, error: fact.stream === 'stderr'}});
	},

	// That a cancelled task's await raises has been said.
	'raised': ({error, place, taskId}, step) => aside(isCancellation(error, taskId, step) ? 1 : 3, {id: 'raised', parameters: {error: short(error), line: place.line}}),
	'edited': ({what}) => aside(3, {id: 'edited', parameters: {what: short(what)}}),
	'limit': ({message}) => aside(3, {id: 'limit', parameters: {message: short(message, 200)}}),
	'deadlock': (_, step) => aside(3, {id: 'deadlock', parameters: {waiting: deadlocked(step)}}),
	'ended': ({exitCode, error}, {facts}) => facts.some(({type}) => type === 'deadlock' || type === 'limit') ? null : aside(3, {id: 'ended', parameters: {exitCode, error: error === null ? '' : short(error)}}),

	'loop-opened': () => aside(3, {id: 'loop-opened', parameters: {}}),
	'loop-started'(fact, step) {
		const {until} = fact;
		// The loop runs again for what asyncio does at the end of a run: told once.
		if (isLibraryTask(until, step)) {
			return together(fact, step, other => isLibraryTask(other.until, step)) === null ? null : aside(3, {id: 'loop-tidied', parameters: {}});
		}

		return aside(3, {id: 'loop-started', parameters: {until: until === null ? '' : tableGet(step.state.tasks, until) === undefined ? waitOn(until, step) : nameOf(until, step)}});
	},
	// Where the stop follows in the same step, that says it.
	'loop-stopping': (_, {facts}) => facts.some(({type}) => type === 'loop-stopped') ? null : aside(2, {id: 'loop-stopping', parameters: {}}),
	'loop-stopped'(fact, step) {
		const until = findLoop(step.before, fact.loop)?.until ?? null;
		return together(fact, step, ({loop}) => loop === fact.loop) === null ? null : aside(3, {id: 'loop-stopped', parameters: {until: until !== null && tableGet(step.state.tasks, until)?.state === 'finished' ? nameOf(until, step) : ''}});
	},
	'loop-closed': () => aside(3, {id: 'loop-closed', parameters: {}}),
	'iteration-started': ({iteration}) => aside(0, {id: 'iteration-started', parameters: {iteration}}),
	'polling-ended': ({todo}) => aside(0, {id: 'polling-ended', parameters: {ready: todo}}),

	// Where the loop was blocked, that is told with whom it kept waiting.
	'clock-moved': ({cause, to}, step) => cause.type === 'blocked' && step.facts.some(({type}) => type === 'loop-blocked')
		? null
		: aside(3, (clockCauses[cause.type] as (cause: FactOf<'clock-moved'>['cause'], time: string, step: Step) => Message)(cause, clockText(to), step)),
	'loop-blocked': ({loop, what, place, from, to}, step) => aside(3, {
		id: 'loop-blocked',
		parameters: {
			what: short(what), line: lineOf(place), duration: durationText(from, to), timers: dueTimers(loop, step.state),
			ready: Math.max(0, (findLoop(step.state, loop)?.ready.size ?? 0) - (findLoop(step.state, loop)?.cancelledReady ?? 0)),
		},
	}),

	'handle-scheduled'(fact, step) {
		const {cause, kind, taskId, library, callback, loop} = fact;
		if (taskId === null) {
			return library ? null : aside(2, {id: 'callback-scheduled', parameters: {callback: shortFunction(callback), iteration: nextIteration(loop, step)}});
		}

		// A turn that a running task set off matters; those that timers and answers set off are told with them.
		return kind === 'wakeup' && cause.type === 'future-settled' && cause.by !== taskId
			? about(taskId, cause.by === null ? 0 : 2, {id: 'joined-ready', parameters: {who: nameOf(taskId, step), reason: reasonText(cause, step), iteration: nextIteration(loop, step)}})
			: null;
	},
	'handle-started'({handle, taskId, callback}, step) {
		const library = step.scheduled.get(handle)?.library ?? handleOf(handle, step)?.library ?? false;
		return taskId === null
			? aside(library ? 0 : 3, {id: library ? 'own-callback-ran' : 'callback-ran', parameters: {callback: shortFunction(callback)}})
			: null;
	},
	'handle-finished': () => aside(0, {id: 'turn-over', parameters: {}}),
	'handle-cancelled'({handle}, step) {
		const record = handleOf(handle, step);
		return aside(record?.library === false ? 2 : 0, {id: 'handle-cancelled', parameters: {callback: shortFunction(record?.callback ?? '')}});
	},
	'handle-dropped'({handle}, step) {
		const record = handleOf(handle, step);
		return aside(record?.library === false ? 2 : 0, {id: 'handle-dropped', parameters: {callback: shortFunction(record?.callback ?? '')}});
	},
	'timer-armed'(fact, step) {
		const time = clockText(fact.when);
		switch (fact.purpose) {
			case 'sleep': {
				// Told by the suspension that follows.
				return null;
			}

			case 'timeout': {
				return about(fact.taskId, 2, {id: 'timeout-armed', parameters: {who: nameOf(fact.taskId, step), time}});
			}

			case 'callback': {
				return aside(2, {id: 'timer-armed', parameters: {callback: shortFunction(fact.callback), time}});
			}
		}
	},
	'timer-due'(fact, step) {
		const clockTells = step.facts.some(({type}) => type === 'clock-moved');
		return clockTells || together(fact, step, () => true) === null ? null : aside(1, {id: 'timers-due', parameters: {owners: dueOwners(step)}});
	},
	'timer-dropped': () => aside(0, {id: 'timer-dropped', parameters: {}}),

	'io-waiting': ({taskId, what, until}, step) => about(taskId, 2, {id: 'io-waiting', parameters: {who: nameOf(taskId, step), what: shortWhat(what), time: until === null ? '' : clockText(until)}}),
	'io-done'({io, outcome}, step) {
		// Where the loop slept until then, that tells it.
		const slept = step.facts.some(fact => fact.type === 'clock-moved' && fact.cause.type === 'io' && fact.cause.io === io);
		return slept && outcome === 'complete'
			? null
			: aside(2, {id: 'io-done', parameters: {what: shortWhat(tableGet(step.state.io, io)?.what ?? ''), outcome: outcome === 'complete' ? '' : short(outcome)}});
	},

	'future-created': () => aside(0, {id: 'future-created', parameters: {}}),
	'future-labelled': ({future}, step) => aside(0, {id: 'future-labelled', parameters: {what: waitOn(future, step)}}),
	'future-settled'({future, outcome}, step) {
		const label = tableGet(step.state.futures, future)?.label ?? null;
		if (label?.kind === 'gather' && outcome.type === 'result' && label.members.length > 0) {
			return aside(2, {id: 'gather-done', parameters: {count: label.members.length, reordered: reordered(label.members, step.state)}});
		}

		if (label?.kind === 'gather' && outcome.type === 'exception') {
			return aside(2, {id: 'gather-failed', parameters: {error: short(outcome.error)}});
		}

		return aside(0, {id: 'future-settled', parameters: {what: waitOn(future, step), outcome: outcome.type}});
	},
	'exception-unretrieved': ({error}) => aside(3, {id: 'exception-unretrieved', parameters: {error: short(error)}}),

	'coroutine-created': ({name, by, library, place, coroutine}, step) => library || place === null || isUsed(coroutine, step)
		? null
		: about(by, 1, {id: 'coroutine-created', parameters: {who: nameOf(by, step), name: `${shortFunction(name)}()`}}),
	'coroutine-started': ({coroutine}, step) => aside(0, {id: 'coroutine-started', parameters: {name: `${coroutineName(coroutine, step)}()`}}),
	'coroutine-finalised': ({coroutine, awaited, place}, step) => awaited
		? aside(0, {id: 'coroutine-gone', parameters: {name: `${coroutineName(coroutine, step)}()`}})
		: aside(3, {id: 'never-awaited', parameters: {name: `${coroutineName(coroutine, step)}()`, line: lineOf(place)}}),

	'task-created'(fact, step) {
		const all = together(fact, step, ({by, loop}) => by === fact.by && loop === fact.loop);
		return all === null
			? null
			: about(fact.by, fact.library ? 0 : 2, {id: 'task-created', parameters: {who: nameOf(fact.by, step), tasks: all.map(({taskId}) => nameOf(taskId, step)), iteration: nextIteration(fact.loop, step)}});
	},
	'task-renamed': ({name}) => aside(0, {id: 'task-renamed', parameters: {name: short(name)}}),
	'task-run-started'(fact, step) {
		const who = nameOf(fact.taskId, step);
		if (isLibraryTask(fact.taskId, step)) {
			return about(fact.taskId, 0, {id: 'turn', parameters: {who, reason: ''}});
		}

		switch (fact.resumed) {
			case 'start': {
				return about(fact.taskId, 2, {id: 'first-turn', parameters: {who}});
			}

			case 'result': {
				return about(fact.taskId, 2, {id: 'turn', parameters: {who, reason: reasonOfTurn(fact, step)}});
			}

			case 'exception': {
				return about(fact.taskId, 2, {id: 'turn-with-error', parameters: {who, reason: reasonOfTurn(fact, step)}});
			}

			case 'cancelled': {
				return about(fact.taskId, 2, {id: 'turn-cancelled', parameters: {who}});
			}
		}
	},
	'task-suspended'({taskId, future}, step) {
		const who = nameOf(taskId, step);
		const weight = isLibraryTask(taskId, step) ? 0 : 3;
		if (future === null) {
			return about(taskId, weight, {id: 'gave-way', parameters: {who, iteration: nextIteration(tableGet(step.state.tasks, taskId)?.loop ?? 1, step)}});
		}

		const timer = step.facts.find((fact): fact is FactOf<'timer-armed'> => fact.type === 'timer-armed' && fact.future === future && fact.purpose === 'sleep');
		return about(taskId, weight, timer === undefined
			? {id: 'waits', parameters: {who, what: waitOn(future, step)}}
			: {id: 'slept', parameters: {who, duration: durationText(step.state.clock, timer.when)}});
	},
	'task-cancel-requested': ({taskId, by}, step) => by === null
		? aside(2, {id: 'cancel-requested', parameters: {who: say(step.language, {id: 'a-callback', parameters: {}}), other: nameOf(taskId, step)}})
		: about(by, 2, {id: 'cancel-requested', parameters: {who: nameOf(by, step), other: nameOf(taskId, step)}}),
	'task-finished'({taskId, outcome}, step) {
		const who = nameOf(taskId, step);
		switch (outcome.type) {
			case 'returned': {
				return about(taskId, isLibraryTask(taskId, step) ? 0 : 3, {id: 'finished', parameters: {who, value: outcome.value === 'None' ? '' : short(outcome.value)}});
			}

			case 'raised': {
				return about(taskId, 3, {id: 'failed', parameters: {who, error: short(outcome.error)}});
			}

			case 'cancelled': {
				return about(taskId, 3, {id: 'was-cancelled', parameters: {who}});
			}
		}
	},
	'await-passed'({taskId, on, name, place}, step) {
		const who = nameOf(taskId, step);
		switch (on) {
			case 'future': {
				return about(taskId, 3, {id: 'await-passed-future', parameters: {who, line: place.line}});
			}

			case 'coroutine': {
				const protocol = name === null ? undefined : protocols.get(name.split('.').at(-1)!);
				return protocol !== undefined
					? about(taskId, 3, {id: 'await-passed-protocol', parameters: {who, what: protocol, line: place.line}})
					: about(taskId, 3, {id: 'await-passed-coroutine', parameters: {who, name: name === null ? '' : shortFunction(name)}});
			}

			case 'other': {
				return about(taskId, 3, {id: 'await-passed-other', parameters: {who, line: place.line}});
			}
		}
	},

	'job-queued': ({name, by}, step) => about(by, 2, {id: 'job-queued', parameters: {who: nameOf(by, step), name: shortFunction(name)}}),
	'job-taken': ({job, thread}, step) => aside(1, {id: 'job-taken', parameters: {name: jobName(job, step), thread: threadName(thread, step)}}),
	'job-ended': ({job, outcome}, step) => aside(2, {id: 'job-ended', parameters: {name: jobName(job, step), error: outcome.type === 'exception' ? short(outcome.error) : ''}}),
	'thread-started': ({thread, process}, step) => aside(1, {id: 'thread-started', parameters: {thread: threadName(thread, step), process}}),
	'thread-parked': ({thread, what, until}, step) => aside(1, {id: 'thread-parked', parameters: {thread: threadName(thread, step), what: short(what), time: until === null ? '' : clockText(until)}}),
	'thread-resumed': ({thread}, step) => aside(1, {id: 'thread-resumed', parameters: {thread: threadName(thread, step)}}),
	'thread-ended': ({thread}, step) => aside(1, {id: 'thread-ended', parameters: {thread: threadName(thread, step)}}),
};

/** What a fact of the step is told as, or null where another fact tells it. */
export const tell = (fact: Fact, step: Step): Told | null => (tellers[fact.type] as (fact: Fact, step: Step) => Told | null)(fact, step);
