import {codeFlags} from '../code.js';
import type {Outcome} from '../native.js';
import {PyType, STOP, type Stop} from '../type.js';
import {asendType, asyncGeneratorType, athrowType, coroutineType, exceptionTypes, generatorType} from '../types/identities.js';
import {Ref, type Value} from '../values.js';
import {missingAttribute} from './attributes.js';
import {findOnType, isInstance, typeName, typeOf} from './type-of.js';
import {callMember} from './calls.js';
import {resumedBy, type NativeCode} from './frame.js';
import {delegate, resumeGenerator, throwInto} from './generators.js';
import {next} from './iteration.js';
import {release} from './finalisation.js';
import {Raise, type Machine} from './machine.js';
import {IteratorObject, type GeneratorObject} from './objects.js';

const forms = [
	(name: string) => `'${name}' object can't be awaited`,
	(name: string) => `'async with' received an object from __aenter__ that does not implement __await__: ${name}`,
	(name: string) => `'async with' received an object from __aexit__ that does not implement __await__: ${name}`,
	(name: string) => `'async for' received an invalid object from __anext__: ${name}`,
];

/** What `await value` iterates: the coroutine itself, or what `__await__` returns. `form` chooses the message, see GET_AWAITABLE. */
export const awaitableIterator = (m: Machine, value: Value, form: number): Outcome => {
	const cls = typeOf(m, value);
	if (cls === coroutineType) {
		const coroutine = m.get(value as Ref) as GeneratorObject;
		if (delegate(coroutine) !== undefined) {
			throw m.error('RuntimeError', 'coroutine is being awaited already');
		}

		return value;
	}

	if (cls === asendType || cls === athrowType || (cls === generatorType && ((m.get(value as Ref) as GeneratorObject).code.flags & codeFlags.iterableCoroutine) !== 0)) {
		return value;
	}

	const member = findOnType(m, cls, '__await__');
	if (member === undefined) {
		const refused = m.error('TypeError', forms[form]!(typeName(m, value)));
		if (form === 3) {
			const own = m.own(refused.exception, 'exception');
			own.cause = m.error('TypeError', forms[0]!(typeName(m, value))).exception;
			own.context = own.cause;
			own.suppressContext = true;
		}

		throw refused;
	}

	return m.chain(() => callMember(m, member, value, cls, []), (inner, iterator) => {
		const type = typeOf(inner, iterator);
		if (type === coroutineType) {
			throw inner.error('TypeError', '__await__() returned a coroutine');
		}

		if (type !== generatorType && !(type instanceof PyType && type.next !== null) && findOnType(inner, type, '__next__') === undefined) {
			throw inner.error('TypeError', `__await__() returned non-iterator of type '${typeName(inner, iterator)}'`);
		}

		return iterator;
	});
};

/** One turn of an await or yield from: what the iterator yields, or a Stop with its result. */
export const sendToIterator = (m: Machine, iterator: Value, value: Value): Outcome | Stop => {
	if (iterator instanceof Ref) {
		const object = m.heap.get(iterator);
		if (object.kind === 'generator' && object.cls !== asyncGeneratorType) {
			return object.state === 'finished' && object.cls === generatorType ? STOP : resumeGenerator(m, iterator, value, resumedBy.send);
		}

		if (object.kind === 'iterator' && (object.cls === asendType || object.cls === athrowType)) {
			return startAsyncStep(m, iterator, object, value, resumedBy.asyncSend);
		}
	}

	if (value === null) {
		return next(m, iterator);
	}

	const cls = typeOf(m, iterator);
	const member = findOnType(m, cls, 'send');
	if (member === undefined) {
		throw missingAttribute(m, iterator, 'send');
	}

	return callMember(m, member, iterator, cls, [value]);
};

/*
The awaitables of an async generator: `source` is the generator, `extra` what is sent or thrown, `at` 0 before the first
turn, 1 while it waits, 2 when it is over. One that `async for` awaits at once is at 3 before that: nobody can drop it.
*/

/** Whether this is an awaitable of an async generator that nobody has awaited yet. */
export const isUnawaitedStep = (object: IteratorObject): boolean => object.at === 0 && (object.cls === asendType || object.cls === athrowType);

/** It goes on to `at`: from then on its end is nothing to be told. */
export const moveStep = (m: Machine, step: Ref, at: 1 | 2): void => {
	const own = m.own(step, 'iterator');
	if (own.at === 0) {
		m.watched--;
	}

	own.at = at;
};

const newStep = (m: Machine, cls: PyType, generator: Ref, extra: Value): Ref => {
	tellLoop(m, generator);
	m.watched++;
	return m.heap.allocate(new IteratorObject(m.epoch, cls, generator, 0, extra));
};

/** The loop hears of an async generator when its first awaitable is made; from then on its end is noticed. */
const tellLoop = (m: Machine, generator: Ref): void => {
	const {state, finalizer} = m.heap.get(generator) as GeneratorObject;
	if (state === 'created' && finalizer === null) {
		const hook = m.host.onAsyncGenerator(m, generator);
		if (hook !== null) {
			m.own(generator, 'generator').finalizer = hook;
			m.watched++;
		}
	}
};

/** `agen.asend(value)`, and with None `agen.__anext__()`. */
export const asyncSend = (m: Machine, generator: Ref, value: Value): Ref => newStep(m, asendType, generator, value);

/** `agen.athrow(exception)`; `closing`: `agen.aclose()`, whose exception is made when it runs. */
export const asyncThrow = (m: Machine, generator: Ref, exception: Ref | null): Ref => newStep(m, athrowType, generator, exception);

/** What an awaitable of an async generator is called by. */
export const stepMethod = ({cls, extra}: IteratorObject): string => cls === asendType ? 'asend' : extra === null ? 'aclose' : 'athrow';

/** One that has begun and is not under way any more is over. */
const isOver = (step: Ref, {at}: IteratorObject, {busy}: GeneratorObject): boolean => at === 2 || (at === 1 && busy !== step);

const reused = (m: Machine, {cls}: IteratorObject): Raise =>
	m.error('RuntimeError', `cannot reuse already awaited ${cls === asendType ? '__anext__()/asend()' : 'aclose()/athrow()'}`);

const alreadyRunning = (m: Machine, step: Ref, {cls, extra}: IteratorObject): Raise => {
	moveStep(m, step, 2);
	return m.error('RuntimeError', `${cls === asendType ? 'anext' : (extra === null ? 'aclose' : 'athrow')}(): asynchronous generator is already running`);
};

/** `throw(…)` of such an awaitable, by hand or through an await: it is under way then, if the generator has not ended by it. */
export const throwIntoAsyncStep = (m: Machine, step: Ref, exception: Ref): Outcome => {
	const object = m.get(step) as IteratorObject;
	const generator = object.source as Ref;
	const state = m.get(generator) as GeneratorObject;
	if (isOver(step, object, state)) {
		throw reused(m, object);
	}

	if (object.at === 0 && state.busy !== null) {
		throw alreadyRunning(m, step, object);
	}

	moveStep(m, step, 1);
	if (state.state === 'suspended') {
		m.own(generator, 'generator').busy = step;
	}

	return throwInto(m, generator, exception);
};

/** `close()` of such an awaitable: the generator is left by GeneratorExit. */
export const closeAsyncStep = (m: Machine, step: Ref): Outcome => {
	const object = m.get(step) as IteratorObject;
	if (isOver(step, object, m.get(object.source as Ref) as GeneratorObject)) {
		return null;
	}

	return m.chain(() => throwIntoAsyncStep(m, step, m.newException(exceptionTypes.GeneratorExit, [])), inner => {
		throw inner.error('RuntimeError', 'coroutine ignored GeneratorExit');
	}, (inner, exception) => {
		moveStep(inner, step, 2);
		if ([exceptionTypes.GeneratorExit, exceptionTypes.StopIteration, exceptionTypes.StopAsyncIteration].some(type => isInstance(inner, exception, type))) {
			return null;
		}

		throw new Raise(exception);
	});
};

/** Runs the generator on, for an await (`mode` asyncSend) or for a call of `send` (`mode` call). */
export const startAsyncStep = (m: Machine, step: Ref, object: IteratorObject, value: Value, mode: number): Outcome | Stop => {
	const generator = object.source as Ref;
	const state = m.get(generator) as GeneratorObject;
	const closing = object.cls === athrowType && object.extra === null;
	if (isOver(step, object, state)) {
		throw reused(m, object);
	}

	if (object.at === 1) {
		if (!closing) {
			return resumeGenerator(m, generator, value, mode);
		}

		m.pushNative(closeCode);
		return resumeGenerator(m, generator, value, resumedBy.native);
	}

	if (state.busy !== null) {
		throw alreadyRunning(m, step, object);
	}

	moveStep(m, step, 1);
	if (object.cls === asendType) {
		if (state.state === 'finished') {
			throw m.error('StopAsyncIteration', null);
		}

		// It is not busy when this refuses.
		const outcome = resumeGenerator(m, generator, value ?? object.extra, mode);
		m.own(generator, 'generator').busy = step;
		return outcome;
	}

	if (state.state === 'finished') {
		return STOP;
	}

	if (state.state === 'created' && closing) {
		const own = m.own(generator, 'generator');
		own.state = 'finished';
		own.frame = null;
		if (state.finalizer !== null) {
			m.watched--;
		}

		return STOP;
	}

	if (state.closed) {
		throw m.error('StopAsyncIteration', null);
	}

	const own = m.own(generator, 'generator');
	own.closed = closing;
	// What is thrown into one that has not begun leaves it at once.
	own.busy = own.state === 'created' ? null : step;
	return closing ? closeAsync(m, generator) : throwInto(m, generator, object.extra as Ref, mode);
};

/** Stands below a generator that is being closed: its awaits are passed on, another yield is an error, and its end is the end. */
const closeCode: NativeCode = {
	name: 'aclose',
	resume(m, _frame, value, delivery) {
		if (delivery === 'async-yield') {
			throw m.error('RuntimeError', 'async generator ignored GeneratorExit');
		}

		return value;
	},
	raise(m, _frame, exception) {
		if (isInstance(m, exception, exceptionTypes.GeneratorExit) || isInstance(m, exception, exceptionTypes.StopAsyncIteration)) {
			// What the generator held goes with the exception that closed it.
			release(m, exception);
			throw m.error('StopIteration', null);
		}

		throw new Raise(exception);
	},
};

const closeAsync = (m: Machine, generator: Ref): Outcome => {
	const exit = m.newException(exceptionTypes.GeneratorExit, []);
	m.pushNative(closeCode);
	return throwInto(m, generator, exit, resumedBy.native);
};

/** `aiter(value)`. */
export const asyncIterator = (m: Machine, value: Value): Outcome => {
	const cls = typeOf(m, value);
	if (cls === asyncGeneratorType) {
		return value;
	}

	const member = findOnType(m, cls, '__aiter__');
	if (member === undefined) {
		throw m.error('TypeError', `'async for' requires an object with __aiter__ method, got ${typeName(m, value)}`);
	}

	return m.chain(() => callMember(m, member, value, cls, []), (inner, iterator) => {
		if (typeOf(inner, iterator) !== asyncGeneratorType && findOnType(inner, typeOf(inner, iterator), '__anext__') === undefined) {
			release(inner, iterator);
			throw inner.error('TypeError', `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(inner, iterator)}`);
		}

		return iterator;
	});
};

/** What `async for` awaits for its next item. */
export const anextAwaitable = (m: Machine, iterator: Value): Outcome => {
	const cls = typeOf(m, iterator);
	if (cls === asyncGeneratorType) {
		tellLoop(m, iterator as Ref);
		return m.heap.allocate(new IteratorObject(m.epoch, asendType, iterator as Ref, 3, null));
	}

	const member = findOnType(m, cls, '__anext__');
	if (member === undefined) {
		throw m.error('TypeError', `'async for' requires an iterator with __anext__ method, got ${typeName(m, iterator)}`);
	}

	return m.chain(() => callMember(m, member, iterator, cls, []), (inner, value) => awaitableIterator(inner, value, 3));
};

