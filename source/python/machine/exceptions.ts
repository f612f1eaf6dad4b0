import {PUSHED, type Outcome} from '../native.js';
import {ValueProblem} from '../problem.js';
import {setFields} from '../types/exception-fields.js';
import {exceptionTypes, asyncGeneratorType, coroutineType} from '../types/identities.js';
import {PyBytes, PyTuple, Ref, Traceback, type Value} from '../values.js';
import {op} from '../instructions.js';
import {className, isClass, isInstance, isSubclass, typeName, type Class} from './type-of.js';
import {callPrelude, instantiate} from './calls.js';
import type {Frame} from './frame.js';
import {stopValue} from './iteration.js';
import {Raise, type Machine} from './machine.js';
import type {ExceptionObject, GeneratorObject} from './objects.js';
import {deliver} from './deliver.js';

/** The exception that the running code is handling, found along the frames; null when there is none. */
export const handledException = (m: Machine): Ref | null => {
	for (let frame = m.frame; frame !== null; frame = frame.back) {
		if (frame.handled !== null) {
			return frame.handled;
		}
	}

	return null;
};

/** Notes what was being handled when an exception is raised. A chain never leads back to the exception itself. */
export const setContext = (m: Machine, exception: Ref, handled: Ref | null): void => {
	if (handled === null || handled === exception) {
		return;
	}

	for (let at: Ref | null = handled; at !== null;) {
		const {context} = m.heap.get(at) as ExceptionObject;
		if (context === exception) {
			m.own(at, 'exception').context = null;
			break;
		}

		at = context;
	}

	m.own(exception, 'exception').context = handled;
};

/** What `raise value` raises: an instance, or one made of a class. */
export const makeException = (m: Machine, value: Value): Outcome => {
	if (m.as(value, 'exception') !== undefined) {
		return value;
	}

	if (isClass(m, value) && isSubclass(m, value, exceptionTypes.BaseException)) {
		return m.chain(() => instantiate(m, value, [], null), (inner, instance) => {
			if (inner.as(instance, 'exception') === undefined) {
				throw inner.error('TypeError', `calling ${className(inner, value)} should have returned an instance of BaseException, not ${typeName(inner, instance)}`);
			}

			return instance;
		});
	}

	throw m.error('TypeError', 'exceptions must derive from BaseException');
};

/** `raise value from cause`; cause undefined: no `from`. Never returns a value. */
export const raiseValue = (m: Machine, value: Value, cause: Value | undefined): Outcome =>
	m.chain(() => makeException(m, value), (inner, exception) => {
		const ref = exception as Ref;
		if (cause === undefined || cause === null) {
			if (cause === null) {
				const own = inner.own(ref, 'exception');
				own.cause = null;
				own.suppressContext = true;
			}

			setContext(inner, ref, handledException(inner));
			throw new Raise(ref);
		}

		if (inner.as(cause, 'exception') === undefined && !isClass(inner, cause)) {
			throw inner.error('TypeError', 'exception causes must derive from BaseException');
		}

		return inner.chain(() => makeException(inner, cause), (last, made) => {
			const own = last.own(ref, 'exception');
			own.cause = made as Ref;
			own.suppressContext = true;
			setContext(last, ref, handledException(last));
			throw new Raise(ref);
		});
	});

/** Whether an exception is caught by an `except` clause of this type or tuple of types. */
export const matches = (m: Machine, exception: Ref, type: Value): boolean => {
	const types = type instanceof PyTuple ? type.items : [type];
	return types.some(one => {
		if (!(isClass(m, one) && isSubclass(m, one, exceptionTypes.BaseException))) {
			throw m.error('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
		}

		return isInstance(m, exception, one as Class);
	});
};

/**
What an `except*` clause takes out of an exception: pushes the rest and hands back the part that matches, either may be
None. The part is what is being handled from here on.
*/
export const matchGroup = (m: Machine, frame: Frame, exception: Ref | null, type: Value): Outcome => {
	for (const one of type instanceof PyTuple ? type.items : [type]) {
		if (!(isClass(m, one) && isSubclass(m, one, exceptionTypes.BaseException))) {
			throw m.error('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
		}

		if (isSubclass(m, one, exceptionTypes.BaseExceptionGroup)) {
			throw m.error('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
		}
	}

	// The group around an exception that was raised alone comes from this line.
	const here = new Traceback(frame.code, frame.at, null);
	return m.chain(() => exception === null ? new PyTuple([null, null]) : callPrelude(m, 'match_group', [exception, type, here]), (inner, result) => {
		const [rest, match] = (result as PyTuple).items as [Value, Ref | null];
		const own = inner.repush(inner.frame!);
		if (match !== null) {
			own.handled = match;
		}

		own.slots[own.sp++] = rest;
		return match;
	});
};

const argumentsOf = ({message, detail}: ValueProblem): Value[] => {
	switch (detail?.type) {
		case 'errno': {
			return [detail.errno, detail.text];
		}

		case 'unicode': {
			return [detail.encoding, typeof detail.object === 'string' ? detail.object : new PyBytes(detail.object), detail.start, detail.end, detail.reason];
		}

		case undefined: {
			return [message];
		}
	}
};

/** What a native threw, as an exception of Python. Errors of ours go on. */
export const toException = (m: Machine, error: unknown): Ref => {
	if (error instanceof Raise) {
		const {traceback, context} = m.heap.get(error.exception) as ExceptionObject;
		if (traceback === null && context === null && !error.again) {
			setContext(m, error.exception, handledException(m));
		}

		return error.exception;
	}

	if (error instanceof ValueProblem) {
		const args = argumentsOf(error);
		const exception = m.newException(exceptionTypes[error.type], args);
		if (error.detail?.type === 'unicode') {
			const [encoding, object, start, end, reason] = args;
			setFields(m, exception, {encoding, object, start, end, reason});
		}

		setContext(m, exception, handledException(m));
		return exception;
	}

	if (error instanceof RangeError && /call stack|string length|array length|BigInt|maximum size|allocation failed|typed array/i.test(error.message)) {
		return /call stack/i.test(error.message)
			? m.error('RecursionError', 'maximum recursion depth exceeded').exception
			: m.error('MemoryError', null).exception;
	}

	throw error;
};

const findHandler = (frame: Frame): {readonly target: number; readonly depth: number} | undefined => {
	// Inner ranges come first in the table.
	for (const entry of frame.code.exceptions) {
		if (frame.at >= entry.start && frame.at < entry.end) {
			return entry;
		}
	}

	return undefined;
};

/** Removes frames until one handles the exception; that one goes on with its handler. */
export const unwind = (m: Machine, raised: Ref): void => {
	let exception = raised;
	for (;;) {
		const top = m.frame;
		if (top === null) {
			m.failure = exception;
			return;
		}

		if (top.native !== null) {
			m.frame = top.back;
			if (top.native.raise === undefined) {
				continue;
			}

			try {
				const outcome = top.native.raise(m, top, exception);
				if (outcome !== PUSHED) {
					deliver(m, outcome, 'return');
				}

				return;
			} catch (error: unknown) {
				exception = toException(m, error);
				continue;
			}
		}

		const frame = top.epoch === m.epoch ? top : top.copy(m.epoch);
		m.frame = frame;
		frame.discard = false;
		const operation = frame.code.ops[frame.at]!;
		if ((operation === op.FOR_ITER || operation === op.SEND || operation === op.SEND_FIRST) && isInstance(m, exception, exceptionTypes.StopIteration)) {
			// The end of an iterator that is Python code.
			frame.sp--;
			if (operation !== op.FOR_ITER) {
				frame.slots[frame.sp++] = stopValue(m, exception);
			}

			frame.pc = frame.code.ops[frame.at + 1]!;
			return;
		}

		if (!frame.code.internal && operation !== op.RERAISE && operation !== op.END_ASYNC_FOR && !isBareRaise(m, frame, exception)) {
			const own = m.own(exception, 'exception');
			const fresh = own.traceback === null;
			own.traceback = new Traceback(frame.code, frame.at, own.traceback);
			if (fresh) {
				m.host.onRaise(m, frame, exception);
			}
		}

		const handler = findHandler(frame);
		if (handler !== undefined) {
			frame.sp = frame.code.slotNames.length + handler.depth;
			frame.slots.length = Math.max(frame.slots.length, frame.sp);
			frame.slots[frame.sp++] = exception;
			frame.pc = handler.target;
			if (!frame.code.internal && !frame.caught.includes(exception)) {
				frame.caught = [...frame.caught.slice(1 - mostCaught), exception];
			}

			return;
		}

		keepLocals(m, frame, [exception, ...frame.caught]);
		m.frame = frame.back;
		if (frame.generator !== null) {
			exception = leaveGenerator(m, frame.generator, exception);
		}
	}
};

/** So many of the exceptions that a frame has caught are known when it is left. */
const mostCaught = 8;

/**
A frame is left that is part of the tracebacks of these exceptions, which keep what it held as long as they are there
themselves: generators that are among that go with the last of them.
*/
export const keepLocals = (m: Machine, frame: Frame, exceptions: readonly Ref[]): void => {
	const locals = frame.slots.slice(0, frame.code.slotNames.length).flatMap(value => value instanceof Ref ? value : []);
	const kept = (ref: Ref): boolean => {
		const object = m.heap.get(ref);
		switch (object.kind) {
			case 'generator': {
				return true;
			}

			case 'cell': {
				return object.value instanceof Ref && kept(object.value);
			}

			case 'instance': {
				return object.attributes instanceof Map && [...object.attributes.values()].some(value => m.as(value, 'generator') !== undefined);
			}

			default: {
				return false;
			}
		}
	};

	if (!locals.some(kept)) {
		return;
	}

	for (const exception of new Set(exceptions)) {
		if (m.heap.has(exception)) {
			const own = m.own(exception, 'exception');
			own.locals = [...own.locals, ...locals];
		}
	}
};

/** `raise` alone goes on with an exception as it was: its own line is no part of the traceback. */
const isBareRaise = (m: Machine, {code: {ops}, at}: Frame, exception: Ref): boolean =>
	ops[at] === op.RAISE_VARARGS && ops[at + 1] === 0 && (m.heap.get(exception) as ExceptionObject).traceback !== null;

/** A generator is left by an exception: it is finished, and StopIteration may not pass for its end. */
const leaveGenerator = (m: Machine, ref: Ref, exception: Ref): Ref => {
	const object = m.own(ref, 'generator') as GeneratorObject;
	object.state = 'finished';
	object.frame = null;
	object.busy = null;
	const asynchronous = object.cls === asyncGeneratorType;
	const stops = isInstance(m, exception, exceptionTypes.StopIteration);
	if (!stops && !(asynchronous && isInstance(m, exception, exceptionTypes.StopAsyncIteration))) {
		return exception;
	}

	const what = object.cls === coroutineType ? 'coroutine' : (asynchronous ? 'async generator' : 'generator');
	const replacement = m.error('RuntimeError', `${what} raised ${stops ? 'StopIteration' : 'StopAsyncIteration'}`).exception;
	const own = m.own(replacement, 'exception');
	own.cause = exception;
	own.context = exception;
	own.suppressContext = true;
	// Its traceback goes on from where the generator was left.
	own.traceback = m.as(exception, 'exception')!.traceback;
	return replacement;
};

