import {codeFlags} from '../code.js';
import {compile} from '../compile/compile.js';
import {findOnType, type Class} from '../machine/type-of.js';
import {newFrame} from '../machine/calls.js';
import type {Machine} from '../machine/machine.js';
import {PUSHED, type Outcome} from '../native.js';
import {coroutineType, frameType, functionType, nativeType, tracebackType} from '../types/identities.js';
import {notImplemented, type PyTuple, type Ref, type Value} from '../values.js';
import {moduleMembers} from './module-table.js';

/** Runs source text of the library's own making in a namespace: how dataclasses and named tuples get functions with the right parameters. */
const execute = (m: Machine, source: Value, namespace: Value): Outcome => {
	const code = compile(source as string, {filename: '<string>', internal: true});
	const frame = newFrame(m, code, namespace as Ref);
	frame.namespace = namespace as Ref;
	m.frame = frame;
	return PUSHED;
};

/** The value of an expression that annotations hold as text. */
const evaluate = (m: Machine, source: Value, names: Value): Outcome => {
	const result = '.value';
	return m.chain(() => execute(m, `globals()['${result}'] = (${source as string})`, names), inner => inner.lookup(names as Ref, result)!);
};

/**
Makes a function of the library one that CPython has in C: as an attribute of a class it is not bound to the instances, and
its type is that of built-in functions.
*/
const asBuiltin = (m: Machine, fn: Value): Value => {
	m.own(fn as Ref, 'function').cls = nativeType;
	return fn;
};

/** Such a function as the Python function that it is, for those who ask for its parameters; None for one that is native. */
const asFunction = (m: Machine, fn: Value): Value => {
	const object = m.as(fn, 'function');
	if (object === undefined) {
		return null;
	}

	const made = object.copy(m.epoch);
	made.cls = functionType;
	return m.heap.allocate(made);
};

export const interpreterModule = moduleMembers('_interpreter', {
	functions: {
		as_builtin: ['function, /', asBuiltin],
		as_function: ['function, /', asFunction],
		/** Lets the generators of a generator function be awaited; anything else stays as it is. Whether it was one, or need not be. */
		mark_coroutine: ['function, /', (m, fn) => {
			const code = m.as(fn, 'function')?.code;
			if (code === undefined || (code.flags & (codeFlags.generator | codeFlags.coroutine | codeFlags.iterableCoroutine)) === 0) {
				return false;
			}

			if ((code.flags & codeFlags.generator) !== 0) {
				m.own(fn as Ref, 'function').code = code.asIterableCoroutine();
			}

			return true;
		}],
		execute: ['source, namespace, /', execute],
		evaluate: ['source, names, /', evaluate],
		/** Whether a class has all of these methods, none of them set to None: how abstract classes recognise others. */
		has_methods: ['cls, names, /', (m, cls, names) => (names as PyTuple).items.every(name => (findOnType(m, cls as Class, name as string) ?? null) !== null) ? true : notImplemented],
		/** A name of the prelude. */
		prelude: ['name, /', (m, name) => m.lookup(m.fixed.prelude, name as string)!],
	},
	values: {coroutine_type: coroutineType, frame_type: frameType, traceback_type: tracebackType},
});
