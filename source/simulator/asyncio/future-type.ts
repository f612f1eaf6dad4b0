import {callPrelude} from '../../python/machine/calls.js';
import {mapEach} from '../../python/machine/each.js';
import {thrownHere} from '../../python/machine/generators.js';
import {makeException} from '../../python/machine/exceptions.js';
import type {Machine} from '../../python/machine/machine.js';
import {HostObject, IteratorObject} from '../../python/machine/objects.js';
import {fastRepr, reprOf} from '../../python/machine/text.js';
import {isClass, isInstance, isSubclass, typeName} from '../../python/machine/type-of.js';
import type {Outcome} from '../../python/native.js';
import {Stop} from '../../python/type.js';
import {define} from '../../python/types/define.js';
import {exceptionTypes} from '../../python/types/identities.js';
import {BoundMethod, PyTuple, Ref, type Value} from '../../python/values.js';
import {copyContext} from '../contexts.js';
import {callLibrary} from '../library.js';
import {runOf} from '../run.js';
import {describeCallback} from './callbacks.js';
import {createdAt} from './debug.js';
import {invalidState} from './errors.js';
import {
	addCallback, field, futureFields, futureOf, loopOfFuture, newFuture, noteMade, ownFuture, raisedNow, settleCancelled, settleException, settleResult, stateOf, takeCancelled, takeResult, unwatch,
} from './futures.js';
import {futureIteratorType, futureType} from './identities.js';
import {asLoop, runningLoopOr} from './running.js';

/*
What programs see of `asyncio.Future`: its methods, its repr, and what `await` makes of it.
*/

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

const marker = 'repr of a future';

/** Whether the repr of this future or task is being made further out: then it reads `...`. */
export const isShown = (m: Machine, future: Ref): boolean => {
	for (let {frame} = m; frame !== null; frame = frame.back) {
		if (frame.native?.name === marker && frame.keep === future) {
			return true;
		}
	}

	return false;
};

/** Makes a text that is part of the repr of a future. */
export const within = (m: Machine, future: Ref, part: (m: Machine) => Outcome, then: (m: Machine, text: string) => Outcome): Outcome =>
	mapEach(m, 1, inner => part(inner), (inner, [text]) => then(inner, text as string), marker, future);

/** What reprs of futures and tasks end with: result or exception. */
export const outcomeInfo = (m: Machine, ref: Ref, then: (m: Machine, parts: readonly string[]) => Outcome): Outcome => {
	const object = futureOf(m, ref);
	if (object.fields.get('state') !== 'FINISHED') {
		return then(m, []);
	}

	const exception = field(object, 'exception');
	return exception === null
		? within(m, ref, inner => shortened(inner, field(object, 'result')), (inner, text) => then(inner, [`result=${text}`]))
		: within(m, ref, inner => reprOf(inner, exception), (inner, text) => then(inner, [`exception=${text}`]));
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
			throw m.error('TypeError', 'Future() takes no positional arguments');
		}

		const given = keywords?.get('loop') ?? null;
		return newFuture(m, given === null ? runningLoopOr(m) : asLoop(m, given), cls as HostObject['cls']);
	},
	ownsArguments: true,
	classMethods: {
		__class_getitem__: ['item, /', (m, cls, item) => callPrelude(m, 'generic_alias', [cls, item])],
	},
	methods: {
		__init__: ['*, loop=None', (m, self, loop) => {
			if (futureOf(m, asRef(self)).fields.get('loop') === null) {
				initialise(m, asRef(self), loop === null ? runningLoopOr(m) : asLoop(m, loop));
			}

			return null;
		}],
		result: ['', (m, self) => takeResult(m, asRef(self))],
		exception: ['', (m, self) => {
			const ref = asRef(self);
			switch (stateOf(m, ref)) {
				case 'CANCELLED': {
					throw raisedNow(m, takeCancelled(m, ref));
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
		__repr__: ['', (m, self) => isShown(m, asRef(self)) ? '...' : outcomeInfo(m, asRef(self), (inner, parts) => {
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

/**
What `await future` iterates: it yields the future until that is done, then its result is the end. Asked again before a
task has taken the future, it raises; asked by another task that runs the same coroutine, it yields the future once more.
*/
export const iterateFuture = (m: Machine, future: Ref): Ref => m.heap.allocate(new IteratorObject(m.epoch, futureIteratorType, future, 0, null));

define(futureIteratorType, {
	next(m, iterator) {
		const object = m.as(iterator, 'iterator')!;
		const future = object.source as Ref;
		if (stateOf(m, future) === 'PENDING') {
			if (futureOf(m, future).fields.get('blocking') === true) {
				throw m.error('RuntimeError', 'await wasn\'t used with future');
			}

			ownFuture(m, future).fields.set('blocking', true);
			return future;
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
		throw: ['type, value=None, traceback=None, /', (m, _self, type, value) => {
			const given = value ?? type;
			if (m.as(given, 'exception') !== undefined) {
				throw thrownHere(m, given as Ref);
			}

			return m.chain(() => makeException(m, given), (inner, exception) => {
				throw thrownHere(inner, exception as Ref);
			});
		}],
		close: ['', () => null],
	},
});
