import type {Outcome} from '../native.js';
import type {PyType} from '../type.js';
import {PyTuple, type Ref, type Value} from '../values.js';
import {dictType, listType} from '../types/identities.js';
import {fullName} from '../types/object.js';
import {getAttribute, bindMember} from './attributes.js';
import {findOnType, typeName, typeOf} from './type-of.js';
import {call} from './calls.js';
import {collect, getIterator, isIterable, nativeItems, nextThen} from './iteration.js';
import {strOf} from './text.js';
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

/** A callable as messages about its arguments have it: by its qualified name, with its module. */
export const functionText = (m: Machine, callable: Value): Outcome => {
	const fn = m.as(callable, 'function');
	if (fn !== undefined) {
		const module = fn.fields?.get('__module__') ?? m.lookup(fn.globals, '__name__');
		return typeof module === 'string' && module !== 'builtins' ? `${module}.${fn.qualname}()` : `${fn.qualname}()`;
	}

	const read = (inner: Machine, name: string, then: (m: Machine, value: Value) => Outcome): Outcome =>
		inner.chain(() => getAttribute(inner, callable, name), then, last => then(last, null));
	return read(m, '__qualname__', (inner, qualname) => typeof qualname === 'string'
		? read(inner, '__module__', (_, module) => typeof module === 'string' && module !== 'builtins' ? `${module}.${qualname}()` : `${qualname}()`)
		: strOf(inner, callable));
};

const complainOf = (m: Machine, callable: Value, complaint: string): Outcome =>
	m.chain(() => functionText(m, callable), (inner, text) => {
		throw inner.error('TypeError', `${text as string} ${complaint}`);
	});

/** The items of `f(*iterable)`. */
export const spreadItems = (m: Machine, callable: Value, iterable: Value, then: (m: Machine, items: Value[]) => Outcome): Outcome =>
	isIterable(m, iterable) ? collect(m, iterable, then) : complainOf(m, callable, `argument after * must be an iterable, not ${typeName(m, iterable)}`);

/** Adds keyword arguments: `f(**mapping)`. A name given twice is an error that names the function. */
export const mergeKeywords = (m: Machine, dict: Ref, mapping: Value, callable: Value): Outcome => {
	const merge = (inner: Machine, entries: DictObject): Outcome => {
		const {table} = inner.own(dict, 'dict');
		let twice: string | null = null;
		entries.table.forEach((key, value) => {
			if (typeof key !== 'string') {
				throw inner.error('TypeError', 'keywords must be strings');
			}

			if (!table.set(key, key, value, inner.epoch)) {
				twice ??= key;
			}
		});
		return twice === null ? null : complainOf(inner, callable, `got multiple values for keyword argument '${String(twice)}'`);
	};

	const source = m.as(mapping, 'dict');
	if (source !== undefined) {
		return merge(m, source);
	}

	if (findOnType(m, typeOf(m, mapping), 'keys') === undefined) {
		return complainOf(m, callable, `argument after ** must be a mapping, not ${typeName(m, mapping)}`);
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
		// Only of these does CPython know the length beforehand.
		const sized = value instanceof PyTuple || [listType, dictType].includes(typeOf(m, value) as PyType);
		checkCount(m, items, count, sized ? items.length : null);
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

