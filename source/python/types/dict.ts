import {getAttribute} from '../machine/attributes.js';
import {findOnType, isInstance, typeOf} from '../machine/type-of.js';
import {call} from '../machine/calls.js';
import {EQ, equals} from '../machine/comparing.js';
import {mapEach, overItems, searchEach} from '../machine/each.js';
import {releaseAll} from '../machine/finalisation.js';
import {HashTable, SlowKey} from '../machine/hash-table.js';
import {keyOf} from '../machine/keys.js';
import {collect, getIterator, isIterable, nativeItems} from '../machine/iteration.js';
import {entriesOf, getEntry, hasKey, locate, locateEntry, put, removeEntry, setEntry, type Entry} from '../machine/lookup.js';
import {Raise, type Machine} from '../machine/machine.js';
import {DictObject, IteratorObject} from '../machine/objects.js';
import {getItem, identicalOrEqual, setItem} from '../machine/operators.js';
import {containerRepr} from '../machine/text.js';
import {Native, type Keywords, type Outcome} from '../native.js';
import type {PyType} from '../type.js';
import {PyTuple, Ref, notImplemented, type Value} from '../values.js';
import {define} from './define.js';
import {
	dictItemsType, dictKeyIteratorType, dictKeysType, dictType, dictValuesType, exceptionTypes, listReverseIteratorType,
} from './identities.js';
import {makeIterator} from './iterators.js';
import {checkCount} from './numbers.js';
import {comparisonsOf, methodsOf, newOf, type Method, type MethodTable} from './receivers.js';

const isDict = (m: Machine, value: Value): value is Ref => value instanceof Ref && m.heap.get(value).kind === 'dict';

const receive = (m: Machine, self: Value): Ref | undefined => isDict(m, self) ? self : undefined;

const read = (m: Machine, ref: Ref): HashTable => (m.heap.get(ref) as DictObject).table;
const write = (m: Machine, ref: Ref): DictObject => m.heap.own(ref) as DictObject;

const keysOf = (m: Machine, ref: Ref): Value[] => read(m, ref).keys.toArray().filter(key => key !== undefined);

const keyError = (m: Machine, key: Value): Raise => m.error('KeyError', null, key);

const makeDict = (m: Machine, cls: Value, table: HashTable): Ref =>
	m.heap.allocate(new DictObject(m.epoch, cls as PyType | Ref, table, cls instanceof Ref ? new Map() : null));

/** A dict with the same entries, of the built-in type. */
const copyDict = (m: Machine, ref: Ref): Ref => makeDict(m, dictType, read(m, ref).compact(m.epoch));

/** Takes over another dict's entries. */
const mergeDict = (m: Machine, self: Ref, other: Ref): Outcome => {
	const table = read(m, other);
	if (table.slow === 0 && read(m, self).slow === 0) {
		const own = write(m, self).table;
		for (let at = table.nextPosition(0); at !== -1; at = table.nextPosition(at + 1)) {
			own.set(table.lookupAt(at)!, table.keyAt(at)!, table.values.get(at), m.epoch);
		}

		return null;
	}

	const entries = entriesOf(table);
	return mapEach(m, entries.length, (inner, index) => {
		const position = positionOf(read(inner, other), entries[index]!);
		const value = position === -1 ? null : read(inner, other).values.get(position);
		return locateEntry(inner, self, entries[index]!, (last, place, lookup) => {
			put(write(last, self).table, place, lookup, entries[index]!.key, value, last.epoch);
			return null;
		});
	}, () => null);
};

/** Whether a dict's own entries are what iterating over it gives. */
const isPlain = (m: Machine, value: Value): value is Ref => isDict(m, value) && findOnType(m, typeOf(m, value), '__iter__') instanceof Native;

/** Entries from any object with `keys`: `self[key] = other[key]` for each. */
const mergeMapping = (m: Machine, self: Ref, other: Value, keysMethod: Value): Outcome =>
	m.chain(() => call(m, keysMethod, []), (inner, keys) => collect(inner, keys, (last, names) =>
		mapEach(last, names.length, (each, index) => each.chain(() => getItem(each, other, names[index]!), (end, value) => setEntry(end, self, names[index]!, value)), () => null)));

const notAPair = (m: Machine, index: number): Raise => {
	const raise = m.error('TypeError', 'object is not iterable');
	m.own(raise.exception, 'exception').attributes = new Map([['__notes__', m.newList([`Cannot convert dictionary update sequence element #${index} to a sequence`])]]);
	return raise;
};

const mergePair = (m: Machine, self: Ref, pair: Value, index: number): Outcome => {
	if (!isIterable(m, pair)) {
		throw notAPair(m, index);
	}

	return collect(m, pair, (inner, parts) => {
		if (parts.length !== 2) {
			throw inner.error('ValueError', `dictionary update sequence element #${index} has length ${parts.length}; 2 is required`);
		}

		return setEntry(inner, self, parts[0]!, parts[1]!);
	});
};

const mergePairs = (m: Machine, self: Ref, pairs: Value): Outcome => {
	const items = nativeItems(m, pairs);
	return items === null
		? m.chain(() => getIterator(m, pairs), (inner, iterator) =>
			overItems(inner, iterator, (each, pair, index) => mergePair(each, self, pair, index), () => undefined, () => null))
		: mapEach(m, items.length, (inner, index) => mergePair(inner, self, items[index]!, index), () => null);
};

/** Entries from what `dict(…)` takes: a dict, an object with `keys`, or pairs. */
export const mergeAny = (m: Machine, self: Ref, other: Value): Outcome => {
	if (isPlain(m, other)) {
		return mergeDict(m, self, other);
	}

	return m.chain(() => getAttribute(m, other, 'keys'), (inner, method) => mergeMapping(inner, self, other, method), (inner, exception) => {
		if (isInstance(inner, exception, exceptionTypes.AttributeError)) {
			return mergePairs(inner, self, other);
		}

		throw new Raise(exception);
	});
};

const mergeArguments = (name: string) => (m: Machine, args: readonly Value[], keywords: Keywords): Outcome => {
	const [self, ...others] = args;
	checkCount(m, name, others, 1, null);
	const addKeywords = (inner: Machine): Outcome => {
		const {table} = write(inner, self as Ref);
		for (const [key, value] of keywords ?? []) {
			table.set(keyOf(inner, key)!, key, value, inner.epoch);
		}

		return null;
	};

	return others.length === 0 ? addKeywords(m) : m.chain(() => mergeAny(m, self as Ref, others[0]!), addKeywords);
};

const getOrMissing: Method<Ref> = (m, self, key) => getEntry(m, self, key, inner => {
	const cls = typeOf(inner, self);
	const missing = cls instanceof Ref ? findOnType(inner, cls, '__missing__') : undefined;
	if (missing === undefined) {
		throw keyError(inner, key);
	}

	return call(inner, missing, [self, key]);
});

/** Whether two dicts have equal entries; values may be compared by Python code. */
const compareDicts = (m: Machine, self: Ref, other: Ref): Outcome => {
	const fast = equals(m, self, other);
	if (fast !== undefined && typeOf(m, self) === dictType && typeOf(m, other) === dictType) {
		return fast;
	}

	if (read(m, self).size !== read(m, other).size) {
		return false;
	}

	const entries = entriesOf(read(m, self));
	return searchEach(
		m,
		(inner, index) => index < entries.length ? locateEntry(inner, other, entries[index]!, (first, position) => {
			const own = position === -1 ? -1 : positionOf(read(first, self), entries[index]!);
			return own === -1 ? false : identicalOrEqual(first, read(first, self).values.get(own), read(first, other).values.get(position));
		}) : undefined,
		(_, equal) => equal === true ? undefined : false,
		() => true,
	);
};

/** Where an entry is, by the identity of its key. */
const positionOf = (table: HashTable, {key, lookup}: Entry): number => {
	if (!(lookup instanceof SlowKey)) {
		return table.find(lookup);
	}

	let at = table.nextPosition(0);
	while (at !== -1 && table.keyAt(at) !== key) {
		at = table.nextPosition(at + 1);
	}

	return at;
};

const view = (type: PyType): MethodTable<Ref>[string] => ['', (m, self) => m.heap.allocate(new IteratorObject(m.epoch, type, self, 0, null))];

const methods: MethodTable<Ref> = {
	...comparisonsOf<Ref>((m, comparison, self, other) => isDict(m, other)
		? m.chain(() => compareDicts(m, self, other), (_, equal) => equal === (comparison === EQ))
		: undefined, false),
	__or__: ['value, /', (m, self, other) => {
		if (!isDict(m, other)) {
			return notImplemented;
		}

		const result = copyDict(m, self);
		return m.chain(() => mergeDict(m, result, other), () => result);
	}],
	__ror__: ['value, /', (m, self, other) => {
		if (!isDict(m, other)) {
			return notImplemented;
		}

		const result = copyDict(m, other);
		return m.chain(() => mergeDict(m, result, self), () => result);
	}],
	__ior__: ['value, /', (m, self, other) => m.chain(() => mergeAny(m, self, other), () => self)],
	__contains__: ['key, /', (m, self, key) => hasKey(m, self, key, 'key')],
	__getitem__: ['key, /', getOrMissing],
	__setitem__: ['key, value, /', setEntry],
	__delitem__: ['key, /', (m, self, key) => m.chain(() => removeEntry(m, self, key, 'key'), (inner, found) => {
		if (found !== true) {
			throw keyError(inner, key);
		}

		return null;
	})],
	__len__: ['', (m, self) => read(m, self).size],
	__iter__: ['', (m, self) => makeIterator(m, dictKeyIteratorType, self)],
	__reversed__: ['', (m, self) => makeIterator(m, listReverseIteratorType, m.newList(keysOf(m, self)))],
	__repr__: ['', (m, self) => containerRepr(m, self)],
	__sizeof__: ['', (m, self) => 64 + (read(m, self).size * 24)],
	clear: ['', (m, self) => {
		releaseAll(m, () => [...keysOf(m, self), ...read(m, self).values]);
		write(m, self).table = HashTable.empty(m.epoch);
		return null;
	}],
	copy: ['', (m, self) => copyDict(m, self)],
	get: ['key, default=None, /', (m, self, key, fallback) => getEntry(m, self, key, () => fallback)],
	items: view(dictItemsType),
	keys: view(dictKeysType),
	values: view(dictValuesType),
	pop: ['key, default?, /', (m, self, key, fallback: Value | undefined) => {
		const missing = (inner: Machine): Value => {
			if (fallback === undefined) {
				throw keyError(inner, key);
			}

			return fallback;
		};

		return read(m, self).size === 0 ? missing(m) : locate(m, self, key, 'key', (inner, position) =>
			position === -1 ? missing(inner) : write(inner, self).table.delete(position, inner.epoch));
	}],
	popitem: ['', (m, self) => {
		const {table} = write(m, self);
		let position = table.end - 1;
		while (position >= 0 && table.keyAt(position) === undefined) {
			position--;
		}

		if (position < 0) {
			throw m.error('KeyError', 'popitem(): dictionary is empty');
		}

		const key = table.keyAt(position)!;
		return new PyTuple([key, table.delete(position, m.epoch)]);
	}],
	setdefault: ['key, default=None, /', (m, self, key, fallback) => getEntry(m, self, key, inner => inner.chain(() => setEntry(inner, self, key, fallback), () => fallback))],
};

define(dictType, {
	construct(m, cls, args, keywords) {
		if (cls instanceof Ref) {
			return makeDict(m, cls, HashTable.empty(m.epoch));
		}

		const dict = makeDict(m, dictType, HashTable.empty(m.epoch));
		return m.chain(() => mergeArguments('dict')(m, [dict, ...args], keywords), () => dict);
	},
	values: {__new__: newOf(dictType, false), __doc__: 'Values by key, in order of insertion.', __hash__: null},
	methods: methodsOf(dictType, receive, methods),
	raw: {
		__init__: mergeArguments('dict'),
		update: mergeArguments('update'),
	},
	classMethods: {
		fromkeys: ['iterable, value=None, /', (m, cls, iterable, value) => collect(m, iterable!, (inner, keys) =>
			inner.chain(() => call(inner, cls!, []), (next, made) => mapEach(
				next, keys.length,
				(each, index) => typeOf(each, made) === dictType ? setEntry(each, made as Ref, keys[index]!, value!) : setItem(each, made, keys[index]!, value!),
				() => made,
			)))],
	},
});
