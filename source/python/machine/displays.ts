import type {Outcome} from '../native.js';
import type {Ref, Value} from '../values.js';
import {dictType} from '../types/identities.js';
import {fullName} from '../types/object.js';
import {findOnType, typeName, typeOf, bindMember} from './attributes.js';
import {call} from './calls.js';
import {collect, getIterator, nativeItems, nextThen} from './iteration.js';
import {NOTHING} from './deliver.js';
import type {Machine} from './machine.js';
import type {DictObject} from './objects.js';
import {setItem} from './operators.js';

/** Fills a dict whose keys need Python code to be hashed or compared, from entry `index` on. */
export const buildSlowMap = (m: Machine, dict: Ref, entries: readonly Value[], index: number): Outcome =>
	index >= entries.length
		? dict
		: m.chain(() => setItem(m, dict, entries[index]!, entries[index + 1]!), inner => buildSlowMap(inner, dict, entries, index + 2));

/** Adds the entries of a mapping: `{**mapping}`. The result is to be ignored. */
export const updateDict = (m: Machine, dict: Ref, mapping: Value): Outcome => {
	const source = m.as(mapping, 'dict');
	if (source === undefined && findOnType(m, typeOf(m, mapping), 'keys') === undefined) {
		throw m.error('TypeError', `'${typeName(m, mapping)}' object is not a mapping`);
	}

	const update = findOnType(m, dictType, 'update')!;
	return call(m, update, [dict, mapping]);
};

const functionName = (m: Machine, callable: Value): string => {
	const fn = m.as(callable, 'function');
	return fn === undefined ? ((callable as {readonly name?: string} | null)?.name ?? typeName(m, callable)) : fn.qualname;
};

/** Adds keyword arguments: `f(**mapping)`. A name given twice is an error that names the function. */
export const mergeKeywords = (m: Machine, dict: Ref, mapping: Value, callable: Value): Outcome => {
	const merge = (inner: Machine, entries: DictObject): Outcome => {
		const {table} = inner.own(dict, 'dict');
		entries.table.forEach((key, value) => {
			if (typeof key !== 'string') {
				throw inner.error('TypeError', 'keywords must be strings');
			}

			if (!table.set(key, key, value, inner.epoch)) {
				throw inner.error('TypeError', `${functionName(inner, callable)}() got multiple values for keyword argument '${key}'`);
			}
		});
		return null;
	};

	const source = m.as(mapping, 'dict');
	if (source !== undefined) {
		return merge(m, source);
	}

	if (findOnType(m, typeOf(m, mapping), 'keys') === undefined) {
		throw m.error('TypeError', `${functionName(m, callable)}() argument after ** must be a mapping, not ${typeName(m, mapping)}`);
	}

	const copy = m.newDict();
	return m.chain(() => updateDict(m, copy, mapping), inner => merge(inner, inner.get(copy) as DictObject));
};

const pushReversed = (m: Machine, items: readonly Value[]): Value => {
	const frame = m.repush(m.frame!);
	for (let index = items.length - 1; index >= 0; index--) {
		frame.slots[frame.sp++] = items[index];
	}

	return NOTHING;
};

const checkCount = (m: Machine, items: readonly Value[], count: number, total: number | null): void => {
	if (items.length < count) {
		throw m.error('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`);
	}

	if (items.length > count) {
		throw m.error('ValueError', total === null ? `too many values to unpack (expected ${count})` : `too many values to unpack (expected ${count}, got ${total})`);
	}
};

const notIterable = (m: Machine, value: Value): void => {
	const cls = typeOf(m, value);
	if (findOnType(m, cls, '__iter__') === undefined && findOnType(m, cls, '__getitem__') === undefined && m.as(value, 'generator') === undefined) {
		throw m.error('TypeError', `cannot unpack non-iterable ${typeName(m, value)} object`);
	}
};

/** Pushes exactly `count` items, the first on the top. Always arranges the frame by itself. */
export const unpack = (m: Machine, value: Value, count: number): Outcome => {
	notIterable(m, value);
	const items = nativeItems(m, value);
	if (items !== null) {
		checkCount(m, items, count, items.length);
		return pushReversed(m, items);
	}

	// One item more than needed is fetched, to see that there are too many; the rest is left.
	const fetch = (inner: Machine, iterator: Value, got: readonly Value[]): Outcome => nextThen(inner, iterator, (next, item) => {
		if (got.length === count) {
			checkCount(next, [...got, item], count, null);
		}

		return fetch(next, iterator, [...got, item]);
	}, next => {
		checkCount(next, got, count, null);
		return pushReversed(next, got);
	});
	return m.chain(() => getIterator(m, value), (inner, iterator) => fetch(inner, iterator, []));
};

/** Pushes `before` items, a list with the rest, and `after` items, the first on the top. */
export const unpackWithRest = (m: Machine, value: Value, before: number, after: number): Outcome => {
	notIterable(m, value);
	return collect(m, value, (inner, items) => {
		if (items.length < before + after) {
			throw inner.error('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
		}

		const rest = inner.newList(items.slice(before, items.length - after));
		return pushReversed(inner, [...items.slice(0, before), rest, ...items.slice(items.length - after)]);
	});
};

/** Pushes the manager's exit method; the result is what its enter method returned (for `async with` an awaitable). */
export const contextManager = (m: Machine, manager: Value, asynchronous: boolean): Outcome => {
	const cls = typeOf(m, manager);
	const [enterName, exitName] = asynchronous ? ['__aenter__', '__aexit__'] as const : ['__enter__', '__exit__'] as const;
	const enter = findOnType(m, cls, enterName);
	const exit = findOnType(m, cls, exitName);
	if (enter === undefined || exit === undefined) {
		const other = findOnType(m, cls, asynchronous ? '__enter__' : '__aenter__') !== undefined && findOnType(m, cls, asynchronous ? '__exit__' : '__aexit__') !== undefined;
		const protocol = asynchronous ? 'asynchronous context manager' : 'context manager';
		const hint = other ? (asynchronous ? ' but it supports the context manager protocol. Did you mean to use \'with\'?' : ' but it supports the asynchronous context manager protocol. Did you mean to use \'async with\'?') : '';
		// CPython looks for the exit method first.
		const missing = exit === undefined ? exitName : enterName;
		throw m.error('TypeError', `'${fullName(m, cls).replace(/^(?:__main__|builtins)\./, '')}' object does not support the ${protocol} protocol (missed ${missing} method)${hint}`);
	}

	return m.chain(() => bindMember(m, exit, manager, cls), (inner, bound) => {
		const frame = inner.repush(inner.frame!);
		frame.slots[frame.sp++] = bound;
		return inner.chain(() => bindMember(inner, enter, manager, cls), (last, method) => call(last, method, []));
	});
};

