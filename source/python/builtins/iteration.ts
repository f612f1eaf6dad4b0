import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {asyncIterator, asyncSend} from '../machine/awaiting.js';
import {call, callPrelude} from '../machine/calls.js';
import {searchEach} from '../machine/each.js';
import {importName} from '../machine/imports.js';
import {collect, getIterator, nativeItems, next, nextThen} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {IteratorObject} from '../machine/objects.js';
import {truth} from '../machine/operators.js';
import {Native, type Outcome} from '../native.js';
import {PyType, Stop} from '../type.js';
import {native, rawNative} from '../types/define.js';
import {stopIteration} from '../types/exception-fields.js';
import {asyncGeneratorType, callableIteratorType, listType} from '../types/identities.js';
import {BoundMethod, PyTuple, Ref, type Value} from '../values.js';

/** Whether a value can be called at all. */
const isCallable = (m: Machine, value: Value): boolean => value instanceof Native || value instanceof BoundMethod || value instanceof PyType
	|| m.as(value, 'function') !== undefined || m.as(value, 'class') !== undefined || findOnType(m, typeOf(m, value), '__call__') !== undefined;

/** Goes over an iterable until an item's truth is `wanted`. */
const search = (m: Machine, iterable: Value, wanted: boolean): Outcome => {
	const items = nativeItems(m, iterable);
	return items === null
		? m.chain(() => getIterator(m, iterable), (inner, iterator) => searchIterator(inner, iterator, wanted))
		: searchEach(m, (inner, index) => index < items.length ? truth(inner, items[index]!) : undefined, (_, result) => result === wanted ? wanted : undefined, () => !wanted);
};

/** A loop as long as items come without Python code; a frame goes on with it where one does not. */
const searchIterator = (m: Machine, iterator: Value, wanted: boolean): Outcome => searchEach(
	m,
	(inner, _index) => fetchTruth(inner, iterator),
	(_, result) => result === ended ? !wanted : (result === wanted ? wanted : undefined),
	() => !wanted,
);

/** Stands for the end of an iterator where only values can be handed on. */
const ended: Value = new PyTuple([]);

const fetchTruth = (m: Machine, iterator: Value): Outcome => nextThen(m, iterator, (inner, item) => truth(inner, item), () => ended);

const nextOf = (m: Machine, iterator: Value, fallback: Value | undefined): Outcome => {
	if (fallback !== undefined) {
		return nextThen(m, iterator, (_, item) => item, () => fallback);
	}

	const item = next(m, iterator);
	if (item instanceof Stop) {
		throw stopIteration(m, item.value);
	}

	return item;
};

const isIterator = (m: Machine, value: Value): boolean => findOnType(m, typeOf(m, value), '__next__') !== undefined;

export const iterationFunctions: readonly Native[] = [
	rawNative('iter', (m, args, keywords) => {
		if (keywords !== null && keywords.size > 0) {
			throw m.error('TypeError', 'iter() takes no keyword arguments');
		}

		if (args.length === 0 || args.length > 2) {
			throw m.error('TypeError', `iter expected at ${args.length === 0 ? 'least 1 argument' : 'most 2 arguments'}, got ${args.length}`);
		}

		if (args.length === 1) {
			return getIterator(m, args[0]!);
		}

		if (!isCallable(m, args[0]!)) {
			throw m.error('TypeError', 'iter(v, w): v must be callable');
		}

		return m.heap.allocate(new IteratorObject(m.epoch, callableIteratorType, args[0]!, 0, args[1]!));
	}),
	rawNative('next', (m, args, keywords) => {
		if (keywords !== null && keywords.size > 0) {
			throw m.error('TypeError', 'next() takes no keyword arguments');
		}

		if (args.length === 0 || args.length > 2) {
			throw m.error('TypeError', `next expected at ${args.length === 0 ? 'least 1 argument' : 'most 2 arguments'}, got ${args.length}`);
		}

		if (!isIterator(m, args[0]!)) {
			throw m.error('TypeError', `'${typeName(m, args[0]!)}' object is not an iterator`);
		}

		return nextOf(m, args[0]!, args[1]);
	}),
	native('any', 'iterable, /', (m, iterable) => search(m, iterable, true)),
	native('all', 'iterable, /', (m, iterable) => search(m, iterable, false)),
	rawNative('sorted', (m, args, keywords) => {
		if (args.length !== 1) {
			throw m.error('TypeError', `sorted expected 1 argument, got ${args.length}`);
		}

		return collect(m, args[0]!, (inner, items) => {
			const list = inner.newList(items);
			return inner.chain(() => call(inner, listType.find('sort')!, [list], keywords), () => list);
		});
	}),
	native('aiter', 'async_iterable, /', (m, value) => {
		const cls = typeOf(m, value);
		if (cls !== asyncGeneratorType && findOnType(m, cls, '__aiter__') === undefined) {
			throw m.error('TypeError', `'${typeName(m, value)}' object is not an async iterable`);
		}

		return asyncIterator(m, value);
	}),
	rawNative('anext', (m, args) => {
		if (args.length === 0 || args.length > 2) {
			throw m.error('TypeError', `anext expected at ${args.length === 0 ? 'least 1 argument' : 'most 2 arguments'}, got ${args.length}`);
		}

		const cls = typeOf(m, args[0]!);
		const method = findOnType(m, cls, '__anext__');
		if (method === undefined) {
			throw m.error('TypeError', `'${typeName(m, args[0]!)}' object is not an async iterator`);
		}

		const awaitable = cls === asyncGeneratorType ? asyncSend(m, args[0] as Ref, null) : call(m, method, [args[0]!]);
		return args.length === 1 ? awaitable : m.chain(() => awaitable, (inner, value) => callPrelude(inner, 'AnextAwaitable', [value, args[1]!]));
	}),
	native('__import__', 'name, globals=None, locals=None, fromlist=None, level=0', (m, name, globals, _locals, names, level) => {
		if (typeof name !== 'string') {
			throw m.error('TypeError', `__import__() argument 1 must be str, not ${typeName(m, name)}`);
		}

		const wanted = names === null ? [] : nativeItems(m, names) ?? [];
		return importName(m, name, wanted.length === 0 ? null : new PyTuple(wanted), Number(level), globals instanceof Ref ? globals : m.frame!.globals);
	}),
	...['exit', 'quit'].map(name => native(name, 'code=None', (m, code) => {
		throw m.error('SystemExit', null, code);
	})),
];

