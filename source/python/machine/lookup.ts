import type {Outcome} from '../native.js';
import type {Int, Ref, Value} from '../values.js';
import {searchEach} from './each.js';
import {SlowKey, type HashTable, type Key} from './hash-table.js';
import {fastHash, hashFor, type HashUse} from './hashing.js';
import {keyOf} from './keys.js';
import type {Machine} from './machine.js';
import type {DictObject, SetObject} from './objects.js';
import {identicalOrEqual} from './operators.js';
import {orderOf, orderWith, orderWithout} from './sets.js';

/*
Looking up in dicts and sets. Most keys are found natively; a key that only Python code can compare is hashed by its
`__hash__`, and compared by `==` with the entries of the same hash, as CPython does.
*/

/** What a new entry for the key is filed under. */
export type Lookup = Key | SlowKey;

const tableOf = (m: Machine, container: Ref): HashTable => (m.heap.get(container) as DictObject | SetObject).table;

type Then = (m: Machine, position: number, lookup: Lookup) => Outcome;

/** Finds a key and goes on with its position (-1: it is not there). */
export const locate = (m: Machine, container: Ref, key: Value, use: HashUse, then: Then): Outcome => {
	const fast = keyOf(m, key);
	const table = tableOf(m, container);
	if (fast !== undefined) {
		const position = table.find(fast);
		if (position !== -1 || table.slow === 0) {
			return then(m, position, fast);
		}
	}

	return m.chain(() => hashFor(m, key, use), (inner, hash) => probe(inner, container, key, fast ?? new SlowKey(hash as Int), hash as Int, then));
};

/** The same for a key that comes from another table: its hash is known from there. */
export const locateEntry = (m: Machine, container: Ref, {key, lookup}: Entry, then: Then): Outcome =>
	lookup instanceof SlowKey ? probe(m, container, key, lookup, lookup.hash, then) : locate(m, container, key, 'key', then);

/** A key of a table with what it is filed under. */
export type Entry = {readonly key: Value; readonly lookup: Lookup};

/** The keys of a table, in order of insertion. */
export const entriesOf = (table: HashTable): Entry[] => {
	const entries: Entry[] = [];
	for (let at = table.nextPosition(0); at !== -1; at = table.nextPosition(at + 1)) {
		entries.push({key: table.keyAt(at)!, lookup: table.lookupAt(at)!});
	}

	return entries;
};

type Candidate = {readonly position: number; readonly key: Value};

/** Entries that may equal the key: those of the same hash that the index does not tell apart. */
const candidatesFor = (m: Machine, table: HashTable, lookup: Lookup, hash: Int): Candidate[] => {
	const found: Candidate[] = [];
	for (let at = table.nextPosition(0); at !== -1; at = table.nextPosition(at + 1)) {
		const entry = table.lookupAt(at)!;
		const key = table.keyAt(at)!;
		if (entry instanceof SlowKey ? entry.hash === hash : lookup instanceof SlowKey && fastHash(m, key) === hash) {
			found.push({position: at, key});
		}
	}

	return found;
};

const probe = (m: Machine, container: Ref, key: Value, lookup: Lookup, hash: Int, then: Then): Outcome => {
	const candidates = candidatesFor(m, tableOf(m, container), lookup, hash);
	return searchEach(
		m,
		(inner, index) => {
			const candidate = candidates[index];
			return candidate && identicalOrEqual(inner, candidate.key, key);
		},
		(inner, equal, index) => {
			const {position, key: entry} = candidates[index]!;
			const table = tableOf(inner, container);
			if (position >= table.end || table.keyAt(position) !== entry) {
				// The comparison has changed the table.
				return probe(inner, container, key, lookup, hash, then);
			}

			return equal === true ? then(inner, position, lookup) : undefined;
		},
		inner => then(inner, -1, lookup),
	);
};

/** Files a value: at its position, or as a new entry. `container` is the machine's to write. */
export const put = (table: HashTable, position: number, lookup: Lookup, key: Value, value: Value, epoch: number): void => {
	if (position !== -1) {
		table.values.set(position, value, epoch);
	} else if (lookup instanceof SlowKey) {
		table.appendSlow(lookup, key, value, epoch);
	} else {
		table.set(lookup, key, value, epoch);
	}
};

/** `dict[key] = value`, whatever the dict's class says. The result is None. */
export const setEntry = (m: Machine, dict: Ref, key: Value, value: Value): Outcome => {
	const fast = keyOf(m, key);
	const object = m.heap.own(dict) as DictObject;
	if (fast !== undefined && object.table.slow === 0) {
		if (object.table.set(fast, key, value, m.epoch) && object.table.sparse) {
			// Whoever iterates is about to learn that the size has changed, so positions may.
			object.table = object.table.compact(m.epoch);
		}

		return null;
	}

	return locate(m, dict, key, 'key', (inner, position, lookup) => {
		put((inner.heap.own(dict) as DictObject).table, position, lookup, key, value, inner.epoch);
		return null;
	});
};

/** The value of a dict's key, or `missing`. */
export const getEntry = (m: Machine, dict: Ref, key: Value, missing: (m: Machine) => Outcome): Outcome => {
	const {table} = m.heap.get(dict) as DictObject;
	if (table.slow === 0) {
		const fast = keyOf(m, key);
		if (fast !== undefined) {
			const value = table.get(fast);
			return value === undefined ? missing(m) : value;
		}
	}

	return locate(m, dict, key, 'key', (inner, position) => position === -1 ? missing(inner) : (inner.heap.get(dict) as DictObject).table.values.get(position));
};

/** Adds an element to a set. The result is None. */
export const addElement = (m: Machine, set: Ref, element: Value): Outcome => {
	const fast = keyOf(m, element);
	const object = m.heap.own(set) as SetObject;
	if (fast !== undefined && object.table.slow === 0) {
		fileElement(m, object, fast, element);
		return null;
	}

	return locate(m, set, element, 'element', fileMissing(set, element));
};

const fileMissing = (set: Ref, element: Value): Then => (m, position, lookup) => {
	if (position === -1) {
		fileElement(m, m.heap.own(set) as SetObject, lookup, element);
	}

	return null;
};

/** Adds an element of another table to a set. The result is None. */
export const addEntry = (m: Machine, set: Ref, entry: Entry): Outcome => locateEntry(m, set, entry, fileMissing(set, entry.key));

/** Files an element under its key, if it is not there. */
export const fileElement = (m: Machine, set: SetObject, lookup: Lookup, element: Value): void => {
	const order = orderOf(set);
	if (lookup instanceof SlowKey) {
		set.table.appendSlow(lookup, element, null, m.epoch);
		set.order = null;
		return;
	}

	if (!set.table.set(lookup, element, null, m.epoch)) {
		return;
	}

	set.order = orderWith(m, order, element);
	if (set.table.sparse) {
		set.table = set.table.compact(m.epoch);
	}
};

/** Removes an element that is there. */
export const removeElement = (m: Machine, set: SetObject, position: number): Value => {
	const element = set.table.keyAt(position)!;
	const order = orderOf(set);
	set.table.delete(position, m.epoch);
	set.order = orderWithout(m, order, element);
	return element;
};

/** Removes an entry; the result says whether it was there. */
export const removeEntry = (m: Machine, container: Ref, key: Value, use: HashUse): Outcome =>
	locate(m, container, key, use, (inner, position) => {
		if (position !== -1) {
			const object = inner.heap.own(container) as DictObject | SetObject;
			if (object.kind === 'set') {
				removeElement(inner, object, position);
			} else {
				object.table.delete(position, inner.epoch);
			}
		}

		return position !== -1;
	});

/** Whether a key is there. */
export const hasKey = (m: Machine, container: Ref, key: Value, use: HashUse): Outcome =>
	locate(m, container, key, use, (_, position) => position !== -1);
