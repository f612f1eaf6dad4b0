import {PUSHED, type Outcome} from '../native.js';
import {op} from '../instructions.js';
import {asyncGeneratorType, coroutineType, exceptionTypes} from '../types/identities.js';
import {Code} from '../code.js';
import {Traceback, type Ref, type Value} from '../values.js';
import {findOnType, isInstance, typeOf} from './type-of.js';
import {callMember} from './calls.js';
import {setContext} from './exceptions.js';
import {resumedBy} from './frame.js';
import {Raise, type Machine} from './machine.js';
import type {GeneratorObject} from './objects.js';

const noun = (object: GeneratorObject): string =>
	object.cls === coroutineType ? 'coroutine' : (object.cls === asyncGeneratorType ? 'async generator' : 'generator');

/**
Puts a generator's frame on top of the running one. `value` becomes the result of the `yield` that it is suspended at.
`mode` says what its yields and its end mean below, see `resumedBy`.
*/
export const resumeGenerator = (m: Machine, ref: Ref, value: Value, mode: number): Outcome => {
	const object = m.heap.get(ref) as GeneratorObject;
	if (object.state !== 'created' && object.state !== 'suspended') {
		throw notResumable(m, object);
	}

	if (object.state === 'created' && value !== null) {
		throw m.error('TypeError', `can't send non-None value to a just-started ${noun(object)}`);
	}

	activate(m, ref, mode, value);
	return PUSHED;
};

const notResumable = (m: Machine, object: GeneratorObject): Raise => {
	if (object.state === 'running') {
		return m.error('ValueError', `${noun(object)} already executing`);
	}

	return object.cls === coroutineType
		? m.error('RuntimeError', 'cannot reuse already awaited coroutine')
		: m.error('StopIteration', null);
};

const activate = (m: Machine, ref: Ref, mode: number, value: Value | undefined): void => {
	const back = m.frame;
	const object = m.heap.own(ref) as GeneratorObject;
	const depth = (back === null ? 0 : back.depth) + (object.code.internal ? 0 : 1);
	if (depth > m.fixed.recursionLimit) {
		throw m.error('RecursionError', 'maximum recursion depth exceeded');
	}

	let frame = object.frame!;
	if (frame.epoch !== m.epoch) {
		frame = frame.copy(m.epoch);
	}

	frame.back = back;
	frame.height = back === null ? 0 : back.height + 1;
	frame.depth = depth;
	frame.resumed = mode;
	const first = object.state === 'created';
	object.frame = null;
	object.state = 'running';
	m.frame = frame;
	if (first) {
		begin(m, ref, object);
	} else {
		if (object.cls !== coroutineType) {
			m.watched--;
		}

		if (value !== undefined) {
			frame.slots[frame.sp++] = value;
		}
	}
};

const begin = (m: Machine, ref: Ref, object: GeneratorObject): void => {
	if (object.cls === coroutineType) {
		m.watched--;
		m.host.onCoroutineStarted(m, ref);
	} else if (object.finalizer !== null) {
		m.watched--;
	}
};

/** A generator that has not begun is closed, or gets an exception: none of its code will run. */
const endUnstarted = (m: Machine, ref: Ref): void => {
	const own = m.heap.own(ref) as GeneratorObject;
	own.state = 'finished';
	own.frame = null;
	begin(m, ref, own);
};

/** `generator.send(value)`: its next yield is the result, its end raises StopIteration. */
export const sendTo = (m: Machine, ref: Ref, value: Value): Outcome => resumeGenerator(m, ref, value, resumedBy.call);

/** What a suspended generator delegates to (`yield from`, `await`), undefined when it does not. */
export const delegate = (object: GeneratorObject): Value | undefined => {
	const {frame} = object;
	if (object.state !== 'suspended' || frame?.code.ops[frame.at] !== op.YIELD_VALUE || frame.code.ops[frame.at + 1] !== 1) {
		return undefined;
	}

	return frame.slots[frame.sp - 1];
};

/** The code of a function that has not begun: where it is then is the line of its `def`. */
const atDefinition = (code: Code): Code => Object.assign(Object.create(Code.prototype) as Code, code, {spans: Int32Array.of(code.firstLine, 0, code.firstLine, 10_000)});

/**
Raises an exception where the generator is suspended; what it awaits gets it first. The result is its next yield, as
for `resumeGenerator`.
*/
export const throwInto = (m: Machine, ref: Ref, exception: Ref, mode: number = resumedBy.call): Outcome => {
	const object = m.heap.get(ref) as GeneratorObject;
	switch (object.state) {
		case 'running': {
			throw notResumable(m, object);
		}

		case 'finished': {
			if (object.cls === coroutineType) {
				throw notResumable(m, object);
			}

			throw new Raise(exception);
		}

		case 'created': {
			endUnstarted(m, ref);
			if (!object.code.internal) {
				const raised = m.own(exception, 'exception');
				raised.traceback = new Traceback(atDefinition(object.code), 0, raised.traceback);
			}

			throw new Raise(exception, true);
		}

		case 'suspended': {
			const inner = delegate(object);
			activate(m, ref, mode, undefined);
			const frame = m.frame!;
			if (inner === undefined) {
				throw thrownHere(m, exception);
			}

			// YIELD_VALUE 1 is followed by its SEND: the delegation goes on there, whatever the inner one answers.
			frame.at = frame.pc;
			frame.pc += 2;
			return throwIntoInner(m, inner, exception);
		}
	}
};

/**
An exception comes up in the innermost of the generators that it was thrown into. Its context is what they handle, and
nothing that those outside do: whoever resumed them may be handling something else.
*/
export const thrownHere = (m: Machine, exception: Ref): Raise => {
	for (let frame = m.frame; frame !== null; frame = frame.back) {
		if (frame.handled !== null) {
			setContext(m, exception, frame.handled);
			break;
		}

		if (frame.resumed !== resumedBy.send) {
			break;
		}
	}

	return new Raise(exception, true);
};

const throwIntoInner = (m: Machine, inner: Value, exception: Ref): Outcome => {
	const object = m.as(inner, 'generator');
	const closing = isInstance(m, exception, exceptionTypes.GeneratorExit);
	if (object !== undefined) {
		return closing
			? m.chain(() => closeGenerator(m, inner as Ref), () => {
				throw new Raise(exception);
			})
			: throwInto(m, inner as Ref, exception, resumedBy.send);
	}

	const cls = typeOf(m, inner);
	const member = findOnType(m, cls, closing ? 'close' : 'throw');
	if (member === undefined) {
		throw thrownHere(m, exception);
	}

	return closing
		? m.chain(() => callMember(m, member, inner, cls, []), () => {
			throw new Raise(exception);
		})
		: callMember(m, member, inner, cls, [exception]);
};

/** `generator.close()`: the result is what it returned when it caught GeneratorExit, else None. */
export const closeGenerator = (m: Machine, ref: Ref): Outcome => {
	const object = m.heap.get(ref) as GeneratorObject;
	switch (object.state) {
		case 'finished': {
			return null;
		}

		case 'created': {
			endUnstarted(m, ref);
			return null;
		}

		case 'running': {
			throw notResumable(m, object);
		}

		case 'suspended': {
			const exit = m.newException(exceptionTypes.GeneratorExit, []);
			const what = noun(object);
			return m.chain(() => throwInto(m, ref, exit), inner => {
				throw inner.error('RuntimeError', `${what} ignored GeneratorExit`);
			}, (inner, exception) => {
				if (isInstance(inner, exception, exceptionTypes.GeneratorExit)) {
					return null;
				}

				if (isInstance(inner, exception, exceptionTypes.StopIteration)) {
					const {args} = inner.as(exception, 'exception')!;
					return args.items.length > 0 ? args.items[0]! : null;
				}

				throw new Raise(exception);
			});
		}
	}
};
