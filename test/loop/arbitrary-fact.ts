import fc from 'fast-check';
import type {ArgumentText, Awaited, Cause, Change, ClockCause, Fact, FactOf, FactType, FrameText, FutureOutcome, Label, Place, TaskOutcome} from '../../source/loop/facts.js';

/*
Facts of every type, of all shapes, with ids so small that they often mean the same thing: in a sequence of them most
contradict each other.
*/

const id = fc.integer({min: 1, max: 5});
/** Mostly the first: there is seldom more than one. */
const loop = fc.oneof({weight: 9, arbitrary: fc.constant(1)}, {weight: 1, arbitrary: id});
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, {nil: null, freq: 3});
const text = fc.string({unit: 'binary', maxLength: 12});
const flag = fc.boolean();
const count = fc.nat(9);
const number = fc.double({noNaN: true, noDefaultInfinity: true}).map(value => value === 0 ? 0 : value);
const instant = fc.record({s: fc.nat(3), ns: fc.constantFrom(0, 1, 999_999_999), late: fc.nat(2)});
const place: fc.Arbitrary<Place> = fc.record({file: id, line: count, column: count});
const argument: fc.Arbitrary<ArgumentText> = fc.record({name: text, text});
const frame: fc.Arbitrary<FrameText> = fc.record({function: text, place});

/** A union by `type`: one arbitrary for the rest of each variant. */
type Rests<T extends {readonly type: string}> = {readonly [K in T['type']]: {readonly [F in keyof Omit<Extract<T, {readonly type: K}>, 'type'>]: fc.Arbitrary<Extract<T, {readonly type: K}>[F]>}};

const variants = <T extends {readonly type: string}>(rests: Rests<T>): ReadonlyArray<fc.Arbitrary<T>> => Object.entries<Record<string, fc.Arbitrary<unknown>>>(rests)
	.map(([type, fields]) => fc.record({type: fc.constant(type), ...fields}, {noNullPrototype: true}) as unknown as fc.Arbitrary<T>);

const variant = <T extends {readonly type: string}>(rests: Rests<T>): fc.Arbitrary<T> => fc.oneof(...variants(rests));

const kind = fc.constantFrom('step' as const, 'wakeup' as const, 'callback' as const);

const cause = variant<Cause>({
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

const clockCause = variant<ClockCause>({
	timer: {handle: id}, io: {io: id}, thread: {thread: id}, blocked: {what: text}, instructions: {}, spin: {}, input: {},
});

const label: fc.Arbitrary<Label> = fc.record({
	kind: fc.constantFrom<Label['kind']>('sleep', 'gather', 'wait', 'shield', 'as-completed', 'io', 'executor', 'lock', 'event', 'condition', 'semaphore', 'barrier', 'queue-get', 'queue-put', 'queue-join', 'task-group', 'timeout', 'close', 'other'),
	subject: orNull(text),
	members: fc.array(id, {maxLength: 4}),
	holder: orNull(id),
	seconds: orNull(number),
});

const futureOutcome = variant<FutureOutcome>({result: {value: text}, exception: {error: text}, cancelled: {}});

const taskOutcome = variant<TaskOutcome>({returned: {value: text}, raised: {error: text}, cancelled: {}, lost: {}});

const change = variant<Change>({
	'ready-swapped': {loop, first: id, second: id},
	'timers-swapped': {loop, first: id, second: id},
	'timer-moved': {loop, handle: id, when: instant},
	'io-moved': {io: id, until: instant},
	'io-swapped': {first: id, second: id},
});

const awaited = variant<Awaited>({
	lock: {place: orNull(place), taskId: orNull(id)}, job: {job: id}, task: {taskId: id}, loop: {loop: id}, select: {loop: id}, exit: {},
});

const rests: Rests<Fact> = {
	source: {file: id, path: text, text, hash: text, library: flag},
	'loop-opened': {loop},
	'loop-started': {loop, until: orNull(id)},
	'loop-stopping': {loop},
	'loop-stopped': {loop},
	'loop-closed': {loop},
	'iteration-started': {loop, iteration: count, timeout: orNull(number)},
	'polling-ended': {loop, todo: count},
	'clock-moved': {to: instant, cause: clockCause},
	'loop-blocked': {loop, what: text, place: orNull(place), from: instant, to: instant, taskId: orNull(id)},
	'handle-scheduled': {loop, handle: id, kind, taskId: orNull(id), callback: text, library: flag, future: orNull(id), cause},
	'handle-started': {loop, handle: id, iteration: count, time: number, kind, task: orNull(text), callback: text, taskId: orNull(id)},
	'handle-finished': {loop, handle: id},
	'handle-cancelled': {loop, handle: id},
	'handle-dropped': {loop, handle: id},
	'timer-armed': {
		loop, handle: id, when: instant, callback: text, library: flag, future: orNull(id), taskId: orNull(id),
		purpose: fc.constantFrom('sleep' as const, 'timeout' as const, 'callback' as const),
	},
	'timer-due': {loop, handle: id},
	'timer-dropped': {loop, handle: id},
	'io-waiting': {loop, io: id, what: text, until: orNull(instant), future: orNull(id), taskId: orNull(id)},
	'io-done': {loop, io: id, outcome: text},
	'future-created': {future: id, loop, by: orNull(id)},
	'future-settled': {future: id, outcome: futureOutcome, by: orNull(id)},
	'future-labelled': {future: id, label},
	'exception-unretrieved': {future: id, error: text},
	'coroutine-created': {coroutine: id, name: text, arguments: fc.array(argument, {maxLength: 2}), place: orNull(place), by: orNull(id), library: flag},
	'coroutine-started': {coroutine: id, taskId: orNull(id)},
	'coroutine-finalised': {coroutine: id, awaited: flag, place: orNull(place)},
	'task-created': {
		taskId: id, loop, name: text, coroutine: orNull(id), function: text, arguments: fc.array(argument, {maxLength: 2}),
		by: orNull(id), place: orNull(place), library: flag,
	},
	'task-renamed': {taskId: id, name: text},
	'task-run-started': {taskId: id, resumed: fc.constantFrom('start' as const, 'result' as const, 'exception' as const, 'cancelled' as const), place: orNull(place)},
	'task-suspended': {taskId: id, future: orNull(id), place: orNull(place), stack: fc.array(frame, {maxLength: 2})},
	'task-cancel-requested': {taskId: id, by: orNull(id), message: orNull(text)},
	'task-finished': {taskId: id, outcome: taskOutcome},
	'await-passed': {taskId: id, on: fc.constantFrom('future' as const, 'coroutine' as const, 'other' as const), future: orNull(id), name: orNull(text), place},
	'job-queued': {job: id, pool: id, future: orNull(id), name: text, by: orNull(id)},
	'job-taken': {job: id, thread: id},
	'job-ended': {job: id, outcome: futureOutcome},
	'thread-started': {thread: id, name: text, pool: orNull(id), process: flag},
	'thread-parked': {thread: id, what: text, until: orNull(instant), holder: orNull(id)},
	'thread-resumed': {thread: id},
	'thread-ended': {thread: id},
	'line-reached': {count, place, function: text, depth: count, calls: flag, taskId: orNull(id), thread: id},
	printed: {stream: fc.constantFrom('stdout' as const, 'stderr' as const), text, taskId: orNull(id), place: orNull(place)},
	raised: {error: text, place, taskId: orNull(id)},
	edited: {what: text, change: orNull(change)},
	limit: {what: text, message: text},
	deadlock: {
		loop: orNull(loop), waiting: fc.array(fc.record({taskId: id, future: orNull(id)}), {maxLength: 3}),
		threads: fc.array(fc.record({thread: id, what: text, holder: orNull(id), place: orNull(place), taskId: orNull(id), loop: orNull(loop), awaited: orNull(awaited)}), {maxLength: 2}),
	},
	ended: {exitCode: fc.integer(), error: orNull(text)},
};

/** Any fact, each type as often as any other. */
export const arbitraryFact: fc.Arbitrary<Fact> = variant<Fact>(rests);

/** A fact of this type. */
export const arbitraryFactOf = <T extends FactType>(type: T): fc.Arbitrary<FactOf<T>> =>
	fc.record({type: fc.constant(type), ...rests[type]}, {noNullPrototype: true}) as unknown as fc.Arbitrary<FactOf<T>>;
