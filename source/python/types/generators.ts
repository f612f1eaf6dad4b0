import {className, isClass, isSubclass, typeName, type Class} from '../machine/type-of.js';
import {asyncSend, asyncThrow, closeAsyncStep, startAsyncStep, throwIntoAsyncStep} from '../machine/awaiting.js';
import {instantiate} from '../machine/calls.js';
import {makeException} from '../machine/exceptions.js';
import {resumedBy} from '../machine/frame.js';
import {closeGenerator, delegate, resumeGenerator, sendTo, throwInto} from '../machine/generators.js';
import type {Machine} from '../machine/machine.js';
import {IteratorObject, type GeneratorObject} from '../machine/objects.js';
import type {Outcome} from '../native.js';
import type {Stop} from '../type.js';
import {PyTuple, Traceback, type Ref, type Value} from '../values.js';
import {define, type TypeTable} from './define.js';
import {frameValue} from './code.js';
import {
	asendType, asyncGeneratorType, athrowType, coroutineType, coroutineWrapperType, exceptionTypes, generatorType,
} from './identities.js';
import {unstop} from './iterators.js';
import {addressText} from './object.js';

const of = (m: Machine, self: Value): GeneratorObject => m.as(self, 'generator')!;

/** What `throw(…)` was given, as an exception: an instance, or a class with its value. */
const thrown = (m: Machine, type: Value, value: Value, traceback: Value, then: (m: Machine, exception: Ref) => Outcome): Outcome => {
	if (traceback !== null && !(traceback instanceof Traceback)) {
		throw m.error('TypeError', 'throw() third argument must be a traceback object');
	}

	const go = (inner: Machine, exception: Value): Outcome => {
		if (traceback !== null) {
			inner.own(exception as Ref, 'exception').traceback = traceback;
		}

		return then(inner, exception as Ref);
	};

	if (isClass(m, type) && isSubclass(m, type, exceptionTypes.BaseException)) {
		if (m.as(value, 'exception') !== undefined) {
			return go(m, value);
		}

		const args = value === null ? [] : (value instanceof PyTuple ? value.items : [value]);
		return m.chain(() => instantiate(m, type, args, null), go);
	}

	if (m.as(type, 'exception') === undefined) {
		throw m.error('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${isClass(m, type) ? className(m, type as Class) : typeName(m, type)}`);
	}

	if (value !== null) {
		throw m.error('TypeError', 'instance exception may not have a separate value');
	}

	return m.chain(() => makeException(m, type), go);
};

/** Members that generators, coroutines and async generators share, under their own prefixes. */
const shared = (noun: string, prefix: string, awaiting: string): TypeTable => ({
	methods: {
		__repr__: ['', (m, self) => `<${noun} object ${of(m, self).qualname} at ${addressText(m, self)}>`],
	},
	settable: {
		__name__: {
			get: (m, self) => of(m, self).name,
			set(m, self, value) {
				if (typeof value !== 'string') {
					throw m.error('TypeError', '__name__ must be set to a string object');
				}

				m.own(self as Ref, 'generator').name = value;
			},
		},
		__qualname__: {
			get: (m, self) => of(m, self).qualname,
			set(m, self, value) {
				if (typeof value !== 'string') {
					throw m.error('TypeError', '__qualname__ must be set to a string object');
				}

				m.own(self as Ref, 'generator').qualname = value;
			},
		},
	},
	properties: {
		[`${prefix}_code`]: (m, self) => of(m, self).code,
		[`${prefix}_running`]: (m, self) => of(m, self).state === 'running',
		[`${prefix}_suspended`]: (m, self) => of(m, self).state === 'suspended',
		[`${prefix}_frame`](m, self) {
			const {frame, code, state} = of(m, self);
			if (state === 'finished') {
				return null;
			}

			return frame === null ? frameValue(m, code, 0, null) : frameValue(m, code, frame.at, frame.globals, state === 'created');
		},
		[`${prefix}_${awaiting}`]: (m, self) => delegate(of(m, self)) ?? null,
	},
});

const sendAndThrow: NonNullable<TypeTable['methods']> = {
	send: ['value, /', (m, self, value) => {
		const object = of(m, self);
		if (object.state === 'finished' && object.cls === generatorType) {
			throw m.error('StopIteration', null);
		}

		return sendTo(m, self as Ref, value);
	}],
	throw: ['type, value=None, traceback=None, /', (m, self, type, value, traceback) => thrown(m, type, value, traceback, (inner, exception) => throwInto(inner, self as Ref, exception))],
	close: ['', (m, self) => closeGenerator(m, self as Ref)],
};

const generatorTable = shared('generator', 'gi', 'yieldfrom');
define(generatorType, {
	...generatorTable,
	methods: {
		...generatorTable.methods,
		...sendAndThrow,
		__iter__: ['', (_, self) => self],
		__next__: ['', (m, self) => {
			if (of(m, self).state === 'finished') {
				throw m.error('StopIteration', null);
			}

			return sendTo(m, self as Ref, null);
		}],
	},
});

const coroutineTable = shared('coroutine', 'cr', 'await');
define(coroutineType, {
	...coroutineTable,
	methods: {
		...coroutineTable.methods,
		...sendAndThrow,
		__await__: ['', (m, self) => m.heap.allocate(new IteratorObject(m.epoch, coroutineWrapperType, self, 0, null))],
	},
});

const innerOf = (m: Machine, self: Value): Ref => m.as(self, 'iterator')!.source as Ref;

/** What `coroutine.__await__()` returns: an iterator that drives the coroutine. */
define(coroutineWrapperType, {
	next: (m, iterator) => resumeGenerator(m, innerOf(m, iterator), null, resumedBy.call),
	methods: {
		__iter__: ['', (_, self) => self],
		__next__: ['', (m, self) => sendTo(m, innerOf(m, self), null)],
		send: ['value, /', (m, self, value) => sendTo(m, innerOf(m, self), value)],
		throw: ['type, value=None, traceback=None, /', (m, self, type, value, traceback) => thrown(m, type, value, traceback, (inner, exception) => throwInto(inner, innerOf(inner, self), exception))],
		close: ['', (m, self) => closeGenerator(m, innerOf(m, self))],
	},
});

const asyncTable = shared('async_generator', 'ag', 'await');
define(asyncGeneratorType, {
	...asyncTable,
	properties: {
		...asyncTable.properties,
		// Not its frame counts, but whether somebody awaits an item.
		ag_running: (m, self) => of(m, self).busy !== null,
	},
	methods: {
		...asyncTable.methods,
		__aiter__: ['', (_, self) => self],
		__anext__: ['', (m, self) => asyncSend(m, self as Ref, null)],
		asend: ['value, /', (m, self, value) => asyncSend(m, self as Ref, value)],
		athrow: ['type, value=None, traceback=None, /', (m, self, type, value, traceback) => thrown(m, type, value, traceback, (inner, exception) => asyncThrow(inner, self as Ref, exception))],
		aclose: ['', (m, self) => asyncThrow(m, self as Ref, null)],
	},
});

/** The awaitables of async generators, driven by hand: what `await` does with them is in `awaiting.ts`. */
const step = (m: Machine, self: Value, value: Value): Outcome | Stop => {
	const object = m.as(self, 'iterator')!;
	return startAsyncStep(m, self as Ref, object, value, resumedBy.call);
};

for (const type of [asendType, athrowType]) {
	define(type, {
		next: (m, iterator) => step(m, iterator, null),
		methods: {
			__await__: ['', (_, self) => self],
			__iter__: ['', (_, self) => self],
			__next__: ['', (m, self) => unstop(m, step(m, self, null))],
			send: ['value, /', (m, self, value) => unstop(m, step(m, self, value))],
			throw: ['type, value=None, traceback=None, /', (m, self, type_, value, traceback) => thrown(m, type_, value, traceback, (inner, exception) => throwIntoAsyncStep(inner, self as Ref, exception))],
			close: ['', (m, self) => closeAsyncStep(m, self as Ref)],
		},
	});
}

