import type {Instant} from '../library/instant.js';
import type {ArgumentText, Awaited, Cause, Change, ClockCause, Fact, FrameText, FutureOutcome, Label, Place, TaskOutcome} from '../loop/facts.js';
import {checksByType, count, flag, id, listOf, number, object, oneOf, orNull, text, variant, whole, within, type Check, type Variants} from './check.js';

const instant: Check<Instant> = object({s: whole, ns: within(0, 999_999_999), late: count});

const place: Check<Place> = object({file: id, line: count, column: count});

const argument: Check<ArgumentText> = object({name: text, text});

const frame: Check<FrameText> = object({function: text, place});

const kind = oneOf({step: true, wakeup: true, callback: true});

const cause: Check<Cause> = variant<Cause>({
	'task-created': {taskId: id, by: orNull(id)},
	'bare-yield': {taskId: id},
	'future-settled': {future: id, by: orNull(id)},
	'call-soon': {by: orNull(id)},
	'call-soon-threadsafe': {thread: id},
	'bad-await': {taskId: id},
	io: {io: id},
	signal: {signal: text},
	loop: {},
});

const clockCause: Check<ClockCause> = variant<ClockCause>({
	timer: {handle: id},
	io: {io: id},
	thread: {thread: id},
	blocked: {what: text},
	instructions: {},
	spin: {},
	input: {},
});

const label: Check<Label> = object({
	kind: oneOf({
		sleep: true, gather: true, wait: true, shield: true, 'as-completed': true, io: true, executor: true, lock: true, event: true, condition: true,
		semaphore: true, barrier: true, 'queue-get': true, 'queue-put': true, 'queue-join': true, 'task-group': true, timeout: true, close: true, other: true,
	}),
	subject: orNull(text),
	members: listOf(id),
	holder: orNull(id),
	seconds: orNull(number),
});

const futureOutcome: Check<FutureOutcome> = variant<FutureOutcome>({result: {value: text}, exception: {error: text}, cancelled: {}});

const taskOutcome: Check<TaskOutcome> = variant<TaskOutcome>({returned: {value: text}, raised: {error: text}, cancelled: {}, lost: {}});

const change: Check<Change> = variant<Change>({
	'ready-swapped': {loop: id, first: id, second: id},
	'timers-swapped': {loop: id, first: id, second: id},
	'timer-moved': {loop: id, handle: id, when: instant},
	'io-moved': {io: id, until: instant},
	'io-swapped': {first: id, second: id},
});

const awaited: Check<Awaited> = variant<Awaited>({
	lock: {place: orNull(place), taskId: orNull(id)},
	job: {job: id},
	task: {taskId: id},
	loop: {loop: id},
	select: {loop: id},
	exit: {},
});

const shapes: Variants<Fact> = {
	source: {file: id, path: text, text, hash: text, library: flag},

	'loop-opened': {loop: id},
	'loop-started': {loop: id, until: orNull(id)},
	'loop-stopping': {loop: id},
	'loop-stopped': {loop: id},
	'loop-closed': {loop: id},
	'iteration-started': {loop: id, iteration: count, timeout: orNull(number)},
	'polling-ended': {loop: id, todo: count},
	'clock-moved': {to: instant, cause: clockCause},
	'loop-blocked': {loop: id, what: text, place: orNull(place), from: instant, to: instant, taskId: orNull(id)},

	'handle-scheduled': {loop: id, handle: id, kind, taskId: orNull(id), callback: text, library: flag, future: orNull(id), cause},
	'handle-started': {loop: id, handle: id, iteration: count, time: number, kind, task: orNull(text), callback: text, taskId: orNull(id)},
	'handle-finished': {loop: id, handle: id},
	'handle-cancelled': {loop: id, handle: id},
	'handle-dropped': {loop: id, handle: id},
	'timer-armed': {
		loop: id, handle: id, when: instant, callback: text, library: flag, future: orNull(id), taskId: orNull(id),
		purpose: oneOf({sleep: true, timeout: true, callback: true}),
	},
	'timer-due': {loop: id, handle: id},
	'timer-dropped': {loop: id, handle: id},

	'io-waiting': {loop: id, io: id, what: text, until: orNull(instant), future: orNull(id), taskId: orNull(id)},
	'io-done': {loop: id, io: id, outcome: text},

	'future-created': {future: id, loop: id, by: orNull(id)},
	'future-settled': {future: id, outcome: futureOutcome, by: orNull(id)},
	'future-labelled': {future: id, label},
	'exception-unretrieved': {future: id, error: text},

	'coroutine-created': {coroutine: id, name: text, arguments: listOf(argument), place: orNull(place), by: orNull(id), library: flag},
	'coroutine-started': {coroutine: id, taskId: orNull(id)},
	'coroutine-finalised': {coroutine: id, awaited: flag, place: orNull(place)},

	'task-created': {
		taskId: id, loop: id, name: text, coroutine: orNull(id), function: text, arguments: listOf(argument),
		by: orNull(id), place: orNull(place), library: flag,
	},
	'task-renamed': {taskId: id, name: text},
	'task-run-started': {taskId: id, resumed: oneOf({start: true, result: true, exception: true, cancelled: true}), place: orNull(place)},
	'task-suspended': {taskId: id, future: orNull(id), place: orNull(place), stack: listOf(frame)},
	'task-cancel-requested': {taskId: id, by: orNull(id), message: orNull(text)},
	'task-finished': {taskId: id, outcome: taskOutcome},
	'await-passed': {taskId: id, on: oneOf({future: true, coroutine: true, other: true}), future: orNull(id), name: orNull(text), place},

	'job-queued': {job: id, pool: id, future: orNull(id), name: text, by: orNull(id)},
	'job-taken': {job: id, thread: id},
	'job-ended': {job: id, outcome: futureOutcome},
	'thread-started': {thread: id, name: text, pool: orNull(id), process: flag},
	'thread-parked': {thread: id, what: text, until: orNull(instant), holder: orNull(id)},
	'thread-resumed': {thread: id},
	'thread-ended': {thread: id},

	'line-reached': {count, place, function: text, depth: count, calls: flag, taskId: orNull(id), thread: id},
	printed: {stream: oneOf({stdout: true, stderr: true}), text, taskId: orNull(id), place: orNull(place)},
	raised: {error: text, place, taskId: orNull(id)},
	edited: {what: text, change: orNull(change)},
	limit: {what: text, message: text},
	deadlock: {
		loop: orNull(id), waiting: listOf(object({taskId: id, future: orNull(id)})),
		threads: listOf(object({thread: id, what: text, holder: orNull(id), place: orNull(place), taskId: orNull(id), loop: orNull(id), awaited: orNull(awaited)})),
	},
	ended: {exitCode: whole, error: orNull(text)},
};

/** The check of each type of fact. */
export const factChecks: ReadonlyMap<string, Check<unknown>> = checksByType<Fact>(shapes);
