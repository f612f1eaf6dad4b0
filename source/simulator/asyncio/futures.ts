import {sortedDelete, sortedKeys} from '../../library/sorted-set.js';
import type {FutureOutcome} from '../../loop/facts.js';
import {className, isInstance, isSubclass, isClass, typeName} from '../../python/machine/type-of.js';
import {makeException} from '../../python/machine/exceptions.js';
import {Raise, type Machine} from '../../python/machine/machine.js';
import {HostObject, IteratorObject} from '../../python/machine/objects.js';
import {fastRepr, reprOf} from '../../python/machine/text.js';
import type {Outcome} from '../../python/native.js';
import {Stop} from '../../python/type.js';
import {define} from '../../python/types/define.js';
import {exceptionTypes} from '../../python/types/identities.js';
import {BoundMethod, PyTuple, Ref, Traceback, emptyTuple, type Value} from '../../python/values.js';
import {copyContext} from '../contexts.js';
import {callLibrary} from '../library.js';
import {forgetAwaited} from '../network/polling.js';
import {runOf} from '../run.js';
import {callbackName, describeCallback, isLibraryCallback} from './callbacks.js';
import {createdAt, isDebugging, placesNow} from './debug.js';
import {cancelledError, invalidState} from './errors.js';
import {futureIteratorType, futureType, taskType} from './identities.js';
import {runningLoopOr} from './running.js';
import {taskWakeup} from './tasks.js';

/*
asyncio.Future: pending, cancelled or finished. Its callbacks are never run on the spot: each is handed to `call_soon`
when the future completes.
*/

export type FutureState = 'PENDING' | 'CANCELLED' | 'FINISHED';

export const futureOf = (m: Machine, ref: Ref): HostObject => m.get(ref) as HostObject;
export const ownFuture = (m: Machine, ref: Ref): HostObject => m.own(ref, 'host');
export const field = (object: HostObject, name: string): Value => object.fields.get(name) ?? null;
export const isFuture = (m: Machine, value: Value): value is Ref => value instanceof Ref && isInstance(m, value, futureType);
export const stateOf = (m: Machine, ref: Ref): FutureState => futureOf(m, ref).fields.get('state') as FutureState;
export const loopOfFuture = (m: Machine, ref: Ref): Ref => futureOf(m, ref).fields.get('loop') as Ref;

/** A short text of a value for the screen; values that need Python code to be shown are named by their type. */
export const shortRepr = (m: Machine, value: Value): string => {
	const text = fastRepr(m, value) ?? `<${typeName(m, value)}>`;
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const errorText = (m: Machine, exception: Ref): string => {
	const object = m.as(exception, 'exception')!;
	const name = className(m, object.cls);
	const [first, second] = object.args.items;
	const inner = object.fields?.get('exceptions');
	if (inner instanceof PyTuple && isInstance(m, exception, exceptionTypes.BaseExceptionGroup)) {
		return `${name}: ${String(first)} (${inner.items.length} sub-exception${inner.items.length === 1 ? '' : 's'})`;
	}

	if (second !== undefined && isInstance(m, exception, exceptionTypes.OSError)) {
		const file = object.fields?.get('filename') ?? null;
		return `${name}: [Errno ${String(first)}] ${String(second)}${file === null ? '' : `: ${shortRepr(m, file)}`}`;
	}

	return first === undefined ? name : `${name}: ${typeof first === 'string' ? first : shortRepr(m, first)}`;
};

/** The common fields of a future or task. */
export const futureFields = (loop: Ref): Map<string, Value> => new Map<string, Value>([
	['loop', loop], ['state', 'PENDING'], ['result', null], ['exception', null], ['callbacks', emptyTuple],
	['blocking', false], ['watched', false], ['message', null],
]);

export const newFuture = (m: Machine, loop: Ref, cls: HostObject['cls'] = futureType): Ref => {
	const run = runOf(m);
	const id = run.number('future');
	const ref = m.heap.allocate(new HostObject(m.epoch, cls, id, futureFields(loop), new Map()));
	noteMade(m, ref, loop);
	run.emit({type: 'future-created', future: id, loop: run.loopId(m, loop), by: run.taskId});
	return ref;
};

/** In debug mode a future remembers where it was made. */
export const noteMade = (m: Machine, ref: Ref, loop: Ref): void => {
	if (isDebugging(m, loop)) {
		ownFuture(m, ref).fields.set('made', placesNow(m));
	}
};

/** Completes a future: tells it, and hands its callbacks to the loop. */
const settle = (m: Machine, ref: Ref, state: FutureState, outcome: FutureOutcome): void => {
	const run = runOf(m);
	const object = ownFuture(m, ref);
	object.fields.set('state', state);
	const callbacks = (object.fields.get('callbacks') as PyTuple).items;
	object.fields.set('callbacks', emptyTuple);
	if (run.world.network.awaited.length > 0) {
		forgetAwaited(m, ref);
	}

	// A task's own end is told by `task-finished`, which settles it.
	if (!isInstance(m, ref, taskType)) {
		run.emit({type: 'future-settled', future: object.hostId, outcome, by: run.taskId});
	}

	const loop = object.fields.get('loop') as Ref;
	for (const entry of callbacks) {
		const [callback, context] = (entry as PyTuple).items as readonly [Value, Value];
		scheduleCallback(m, loop, ref, callback, context);
	}
};

const scheduleCallback = (m: Machine, loop: Ref, future: Ref, callback: Value, context: Value): void => {
	const run = runOf(m);
	const waking = callback instanceof BoundMethod && callback.callable === taskWakeup ? callback.self as Ref : null;
	checkOpen(m, loop);
	run.schedule(loop, {
		callback, args: [future], context,
		kind: waking === null ? 'callback' : 'wakeup',
		taskId: waking === null ? null : futureOf(m, waking).hostId,
		name: callbackName(m, callback), library: isLibraryCallback(m, callback), future: futureOf(m, future).hostId,
		cause: {type: 'future-settled', future: futureOf(m, future).hostId, by: run.taskId},
	});
};

export const checkOpen = (m: Machine, loop: Ref): void => {
	if (m.as(loop, 'host')!.fields.get('closed') === true) {
		throw m.error('RuntimeError', 'Event loop is closed');
	}
};

/** `future.set_result`, for tasks as well. */
export const settleResult = (m: Machine, ref: Ref, value: Value): void => {
	ownFuture(m, ref).fields.set('result', value);
	settle(m, ref, 'FINISHED', {type: 'result', value: shortRepr(m, value)});
};

/** `future.set_exception` with an instance, for tasks as well. It will be reported when nobody ever asks for it. */
export const settleException = (m: Machine, ref: Ref, exception: Ref): void => {
	const object = ownFuture(m, ref);
	object.fields.set('exception', exception);
	object.fields.set('traceback', m.as(exception, 'exception')!.traceback);
	object.fields.set('watched', true);
	m.watched++;
	settle(m, ref, 'FINISHED', {type: 'exception', error: errorText(m, exception)});
};

/** `Future.cancel`: true when it was pending. */
export const settleCancelled = (m: Machine, ref: Ref, message: Value): boolean => {
	unwatch(m, ref);
	if (stateOf(m, ref) !== 'PENDING') {
		return false;
	}

	ownFuture(m, ref).fields.set('message', message);
	cancelIo(m, ref);
	settle(m, ref, 'CANCELLED', {type: 'cancelled'});
	return true;
};

/** A wait for I/O that was cancelled leaves nothing behind. */
const cancelIo = (m: Machine, future: Ref): void => {
	const run = runOf(m);
	for (const pending of sortedKeys(run.world.io)) {
		if (pending.args[0] === future) {
			run.change({io: sortedDelete(run.world.io, pending)});
			run.emit({type: 'io-done', loop: run.loopId(m, pending.loop), io: pending.io, outcome: 'cancelled'});
			return;
		}
	}
};

/** Somebody has seen the exception: its end need not be watched any more. */
export const unwatch = (m: Machine, ref: Ref): void => {
	if (futureOf(m, ref).fields.get('watched') === true) {
		ownFuture(m, ref).fields.set('watched', false);
		m.watched--;
	}
};

export const addCallback = (m: Machine, ref: Ref, callback: Value, context: Value): void => {
	if (stateOf(m, ref) === 'PENDING') {
		const object = ownFuture(m, ref);
		object.fields.set('callbacks', new PyTuple([...(object.fields.get('callbacks') as PyTuple).items, new PyTuple([callback, context])]));
	} else {
		scheduleCallback(m, loopOfFuture(m, ref), ref, callback, context);
	}
};

/** The CancelledError that `result()` raises; the one that the task was left by, the first time. */
const takeCancelled = (m: Machine, ref: Ref): Ref => {
	const object = futureOf(m, ref);
	const kept = object.fields.get('cancelled');
	if (kept instanceof Ref) {
		ownFuture(m, ref).fields.delete('cancelled');
		return kept;
	}

	return cancelledError(m, field(object, 'message'));
};

/**
The exception of a future as it is raised: with the traceback that it had when the future got it. CPython forgets that
then, so that whoever asks after that sees only his own way.
*/
export const takeException = (m: Machine, ref: Ref): Ref => {
	const {fields} = ownFuture(m, ref);
	const exception = fields.get('exception') as Ref;
	const traceback = fields.get('traceback') ?? null;
	m.own(exception, 'exception').traceback = traceback instanceof Traceback ? traceback : null;
	fields.delete('traceback');
	return exception;
};

/** What `result()` returns or raises. */
export const takeResult = (m: Machine, ref: Ref): Value => {
	const object = futureOf(m, ref);
	switch (object.fields.get('state') as FutureState) {
		case 'CANCELLED': {
			throw new Raise(takeCancelled(m, ref));
		}

		case 'PENDING': {
			throw invalidState(m, 'Result is not set.');
		}

		case 'FINISHED': {
			unwatch(m, ref);
			const exception = field(object, 'exception');
			if (exception !== null) {
				throw new Raise(takeException(m, ref));
			}

			return field(object, 'result');
		}
	}
};

const setException = (m: Machine, self: Ref, value: Value): Outcome => {
	if (!(m.as(value, 'exception') !== undefined || (isClass(m, value) && isSubclass(m, value, exceptionTypes.BaseException)))) {
		throw m.error('TypeError', 'invalid exception object');
	}

	return m.chain(() => makeException(m, value), (inner, made) => {
		let exception = made as Ref;
		if (isInstance(inner, exception, exceptionTypes.StopIteration)) {
			const replacement = inner.error('RuntimeError', 'StopIteration interacts badly with generators and cannot be raised into a Future').exception;
			const own = inner.own(replacement, 'exception');
			own.cause = exception;
			own.context = exception;
			own.suppressContext = true;
			exception = replacement;
		}

		settleException(inner, self, exception);
		return null;
	});
};

/** The callbacks as a future's repr shows them. */
export const callbackInfo = (m: Machine, ref: Ref): string => {
	const callbacks = (futureOf(m, ref).fields.get('callbacks') as PyTuple).items.map(entry => describeCallback(m, (entry as PyTuple).items[0]!));
	if (callbacks.length === 0) {
		return '';
	}

	return callbacks.length > 2 ? `cb=[${callbacks[0]!}, <${callbacks.length - 2} more>, ${callbacks.at(-1)!}]` : `cb=[${callbacks.join(', ')}]`;
};

/** What reprs of futures and tasks end with: result or exception. */
export const outcomeInfo = (m: Machine, ref: Ref, then: (m: Machine, parts: readonly string[]) => Outcome): Outcome => {
	const object = futureOf(m, ref);
	if (object.fields.get('state') !== 'FINISHED') {
		return then(m, []);
	}

	const exception = field(object, 'exception');
	return exception === null
		? m.chain(() => shortened(m, field(object, 'result')), (inner, text) => then(inner, [`result=${text as string}`]))
		: m.chain(() => reprOf(m, exception), (inner, text) => then(inner, [`exception=${text as string}`]));
};

/** As `reprlib.repr`: what is short is shown as it is. */
const shortened = (m: Machine, value: Value): Outcome => {
	const text = value instanceof Ref || value instanceof PyTuple ? undefined : fastRepr(m, value);
	return text !== undefined && text.length <= 30 ? text : callLibrary(m, 'reprlib', 'repr', [value]);
};

const asRef = (value: Value): Ref => value as Ref;

/** `Future.__init__` for a class of the program: from now on it belongs to a loop. */
const initialise = (m: Machine, ref: Ref, loop: Ref): void => {
	const run = runOf(m);
	const object = ownFuture(m, ref);
	object.fields.set('loop', loop);
	noteMade(m, ref, loop);
	run.emit({type: 'future-created', future: object.hostId, loop: run.loopId(m, loop), by: run.taskId});
};

define(futureType, {
	construct(m, cls, args, keywords) {
		if (cls instanceof Ref) {
			// What `__init__` of a class of the program hands on decides, see there.
			return m.heap.allocate(new HostObject(m.epoch, cls, runOf(m).number('future'), futureFields(null as unknown as Ref), new Map()));
		}

		if (args.length > 0) {
			throw m.error('TypeError', `Future() takes at most 0 positional arguments (${args.length} given)`);
		}

		const given = keywords?.get('loop') ?? null;
		return newFuture(m, given === null ? runningLoopOr(m) : given as Ref, cls as HostObject['cls']);
	},
	ownsArguments: true,
	methods: {
		__init__: ['*, loop=None', (m, self, loop) => {
			if (futureOf(m, asRef(self)).fields.get('loop') === null) {
				initialise(m, asRef(self), loop === null ? runningLoopOr(m) : loop as Ref);
			}

			return null;
		}],
		result: ['', (m, self) => takeResult(m, asRef(self))],
		exception: ['', (m, self) => {
			const ref = asRef(self);
			switch (stateOf(m, ref)) {
				case 'CANCELLED': {
					throw new Raise(takeCancelled(m, ref));
				}

				case 'PENDING': {
					throw invalidState(m, 'Exception is not set.');
				}

				case 'FINISHED': {
					unwatch(m, ref);
					return field(futureOf(m, ref), 'exception');
				}
			}
		}],
		set_result: ['result, /', (m, self, value) => {
			const ref = asRef(self);
			if (stateOf(m, ref) !== 'PENDING') {
				throw invalidState(m, 'invalid state');
			}

			settleResult(m, ref, value);
			return null;
		}],
		set_exception: ['exception, /', (m, self, value) => {
			const ref = asRef(self);
			if (stateOf(m, ref) !== 'PENDING') {
				throw invalidState(m, 'invalid state');
			}

			return setException(m, ref, value);
		}],
		cancel: ['msg=None', (m, self, message) => settleCancelled(m, asRef(self), message)],
		cancelled: ['', (m, self) => stateOf(m, asRef(self)) === 'CANCELLED'],
		done: ['', (m, self) => stateOf(m, asRef(self)) !== 'PENDING'],
		add_done_callback: ['fn, /, *, context=None', (m, self, callback, context) => {
			addCallback(m, asRef(self), callback, context ?? copyContext(m));
			return null;
		}],
		remove_done_callback: ['fn, /', (m, self, callback) => {
			const object = futureOf(m, asRef(self));
			const callbacks = (object.fields.get('callbacks') as PyTuple).items;
			const kept = callbacks.filter(entry => !sameCallback((entry as PyTuple).items[0]!, callback));
			ownFuture(m, asRef(self)).fields.set('callbacks', new PyTuple(kept));
			return callbacks.length - kept.length;
		}],
		get_loop: ['', (m, self) => loopOfFuture(m, asRef(self))],
		_make_cancelled_error: ['', (m, self) => takeCancelled(m, asRef(self))],
		__iter__: ['', (m, self) => iterateFuture(m, asRef(self))],
		__await__: ['', (m, self) => iterateFuture(m, asRef(self))],
		__repr__: ['', (m, self) => outcomeInfo(m, asRef(self), (inner, parts) => {
			const callbacks = callbackInfo(inner, asRef(self));
			return `<${typeName(inner, self)} ${[stateOf(inner, asRef(self)).toLowerCase(), ...parts, ...(callbacks === '' ? [] : [callbacks])].join(' ')}${createdAt(futureOf(inner, asRef(self)).fields.get('made'))}>`;
		})],
	},
	properties: {
		_state: (m, self) => stateOf(m, asRef(self)),
		_loop: (m, self) => loopOfFuture(m, asRef(self)),
		_exception: (m, self) => field(futureOf(m, asRef(self)), 'exception'),
		_result: (m, self) => field(futureOf(m, asRef(self)), 'result'),
		_callbacks(m, self) {
			const {items} = futureOf(m, asRef(self)).fields.get('callbacks') as PyTuple;
			return items.length === 0 ? null : m.newList([...items]);
		},
		_id: (m, self) => futureOf(m, asRef(self)).hostId,
		_source_traceback(m, self) {
			const made = futureOf(m, asRef(self)).fields.get('made');
			return made instanceof PyTuple ? callLibrary(m, 'asyncio._stacks', 'summary', [made]) : null;
		},
	},
	settable: {
		_asyncio_future_blocking: {
			get: (m, self) => field(futureOf(m, asRef(self)), 'blocking'),
			set(m, self, value) {
				ownFuture(m, asRef(self)).fields.set('blocking', value ?? false);
			},
		},
		_cancel_message: {
			get: (m, self) => field(futureOf(m, asRef(self)), 'message'),
			set(m, self, value) {
				ownFuture(m, asRef(self)).fields.set('message', value ?? null);
			},
		},
		_log_traceback: {
			get: (m, self) => field(futureOf(m, asRef(self)), 'watched'),
			set(m, self, value) {
				if (value === true) {
					throw m.error('ValueError', '_log_traceback can only be set to False');
				}

				unwatch(m, asRef(self));
			},
		},
	},
});

const sameCallback = (a: Value, b: Value): boolean =>
	a === b || (a instanceof BoundMethod && b instanceof BoundMethod && a.callable === b.callable && a.self === b.self);

/** What `await future` iterates: `at` 0 yields the future unless it is done, then its result is the end. */
export const iterateFuture = (m: Machine, future: Ref): Ref => m.heap.allocate(new IteratorObject(m.epoch, futureIteratorType, future, 0, null));

define(futureIteratorType, {
	next(m, iterator) {
		const object = m.as(iterator, 'iterator')!;
		const future = object.source as Ref;
		if (stateOf(m, future) === 'PENDING') {
			if (object.at === 0) {
				m.own(iterator, 'iterator').at = 1;
				ownFuture(m, future).fields.set('blocking', true);
				return future;
			}

			throw m.error('RuntimeError', 'await wasn\'t used with future');
		}

		return new Stop(takeResult(m, future));
	},
	methods: {
		__iter__: ['', (_m, self) => self],
		send: ['value, /', (m, self) => {
			const item = futureIteratorType.next!(m, asRef(self));
			if (item instanceof Stop) {
				throw m.error('StopIteration', null, item.value);
			}

			return item;
		}],
		__next__: ['', (m, self) => {
			const item = futureIteratorType.next!(m, asRef(self));
			if (item instanceof Stop) {
				throw m.error('StopIteration', null, item.value);
			}

			return item;
		}],
	},
});

