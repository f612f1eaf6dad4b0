import type {Class} from '../machine/type-of.js';
import {mapEach, overItems} from '../machine/each.js';
import {HashTable} from '../machine/hash-table.js';
import {keyOf} from '../machine/keys.js';
import {unhashable} from '../machine/hashing.js';
import {collect, getIterator, nativeItems} from '../machine/iteration.js';
import {addElement, addEntry, entriesOf, fileElement, hasKey, locateEntry, removeElement, removeEntry, type Entry} from '../machine/lookup.js';
import type {Machine} from '../machine/machine.js';
import {SetObject, type DictObject} from '../machine/objects.js';
import {elementsOf, entryOf, orderOf, sameElement, type SetOrder} from '../machine/sets.js';
import type {Outcome} from '../native.js';
import {
	copySet as copyOrder, differSets, discardAll, intersectSets, mergeSets, setEntries, subtractSets, tidySet, toggleAll, updateSetFromDict,
	type SetEntry,
} from '../set-order.js';
import {Ref, type Value} from '../values.js';
import {setType} from './identities.js';

/*
Sets as wholes. Where both sides keep CPython's table, the result's table is made as CPython makes it, and says the
order; else elements go one by one, with Python code where it compares them.
*/

export const isSet = (m: Machine, value: Value): value is Ref => value instanceof Ref && m.heap.get(value).kind === 'set';

export const readSet = (m: Machine, ref: Ref): SetObject => m.heap.get(ref) as SetObject;
export const writeSet = (m: Machine, ref: Ref): SetObject => m.heap.own(ref) as SetObject;

export const makeSet = (m: Machine, cls: Class): Ref =>
	m.heap.allocate(new SetObject(m.epoch, cls, HashTable.empty(m.epoch), null, cls instanceof Ref ? new Map() : null));

/** The CPython table of a set that only has elements with hashes of CPython's. */
const plainOrder = (set: SetObject): SetOrder | undefined => set.table.slow > 0 ? undefined : orderOf(set) ?? undefined;

/** Gives a set new contents by its CPython table. */
const fill = (m: Machine, ref: Ref, order: SetOrder): void => {
	const set = writeSet(m, ref);
	set.table = HashTable.empty(m.epoch);
	for (const {element} of setEntries(order)) {
		set.table.set(keyOf(m, element)!, element, null, m.epoch);
	}

	set.order = order;
};

/** Adds elements one by one. The result is None. */
export const addAll = (m: Machine, ref: Ref, elements: readonly Value[]): Outcome => {
	const set = writeSet(m, ref);
	for (let index = 0; index < elements.length; index++) {
		const key = set.table.slow === 0 ? keyOf(m, elements[index]!) : undefined;
		if (key === undefined) {
			return mapEach(m, elements.length - index, (inner, step) => addElement(inner, ref, elements[index + step]!), () => null);
		}

		fileElement(m, set, key, elements[index]!);
	}

	return null;
};

/** A set with the same elements. */
export const copyOf = (m: Machine, ref: Ref, cls: Class): Ref => {
	const set = readSet(m, ref);
	const copy = makeSet(m, cls);
	const own = writeSet(m, copy);
	const order = plainOrder(set);
	if (order === undefined) {
		own.table = set.table.compact(m.epoch);
	} else {
		fill(m, copy, copyOrder(order, sameElement(m)));
	}

	return copy;
};

/** Elements with their hashes of CPython, where all have such. */
const sharedEntriesOf = (elements: readonly Value[]): ReadonlyArray<SetEntry<Value>> | undefined => {
	const entries: Array<SetEntry<Value>> = [];
	for (const element of elements) {
		const entry = entryOf(element);
		if (entry === undefined) {
			return undefined;
		}

		entries.push(entry);
	}

	return entries;
};

/** `set |= other` for any iterable: sets and dicts make room for all at once. The result is None. */
export const updateFrom = (m: Machine, ref: Ref, other: Value): Outcome => {
	const object = other instanceof Ref ? m.heap.get(other) : undefined;
	const order = plainOrder(readSet(m, ref));
	if (object?.kind === 'set') {
		const source = plainOrder(object);
		if (order !== undefined && source !== undefined) {
			extend(m, ref, elementsOf(object), mergeSets(order, source, sameElement(m)));
			return null;
		}

		return addEntries(m, ref, entriesOf(object.table));
	}

	if (object?.kind === 'dict' && !(object.cls instanceof Ref)) {
		const entries = entriesOf((object as DictObject).table);
		const keys = entries.map(entry => entry.key);
		const shared = order === undefined || object.table.slow > 0 ? undefined : sharedEntriesOf(keys);
		if (shared !== undefined) {
			extend(m, ref, keys, updateSetFromDict(order!, shared, sameElement(m)));
			return null;
		}

		return addEntries(m, ref, entries);
	}

	const items = nativeItems(m, other);
	return items === null
		? m.chain(() => getIterator(m, other), (inner, iterator) => overItems(inner, iterator, (each, item) => addElement(each, ref, item), () => undefined, () => null))
		: addAll(m, ref, items);
};

/** Adds elements of another table. The result is None. */
const addEntries = (m: Machine, ref: Ref, entries: readonly Entry[]): Outcome =>
	mapEach(m, entries.length, (inner, index) => addEntry(inner, ref, entries[index]!), () => null);

/** Adds elements whose place the CPython table says already. */
const extend = (m: Machine, ref: Ref, elements: readonly Value[], order: SetOrder): void => {
	const set = writeSet(m, ref);
	for (const element of elements) {
		set.table.set(keyOf(m, element)!, element, null, m.epoch);
	}

	set.order = order;
};

/** The entries that are in the container, or those that are not. */
const select = (m: Machine, entries: readonly Entry[], container: Ref, wanted: boolean, then: (m: Machine, chosen: readonly Entry[]) => Outcome): Outcome =>
	mapEach(m, entries.length, (inner, index) => locateEntry(inner, container, entries[index]!, (_, position) => position !== -1), (inner, found) =>
		then(inner, entries.filter((_, index) => (found[index] === true) === wanted)));

const fromEntries = (m: Machine, cls: Class, entries: readonly Entry[]): Outcome => {
	const result = makeSet(m, cls);
	return m.chain(() => addEntries(m, result, entries), () => result);
};

type Combine = (left: SetOrder, right: SetOrder) => SetOrder;

/** A result by CPython's tables, where both sets keep one. */
const combined = (m: Machine, left: Ref, right: Ref, cls: Class, combine: Combine): Ref | undefined => {
	const first = plainOrder(readSet(m, left));
	const second = plainOrder(readSet(m, right));
	if (first === undefined || second === undefined) {
		return undefined;
	}

	const result = makeSet(m, cls);
	fill(m, result, combine(first, second));
	return result;
};

/** `left | right`, of two sets; the result's class is given. */
export const unite = (m: Machine, left: Ref, right: Ref, cls: Class): Outcome => {
	const result = copyOf(m, left, cls);
	return m.chain(() => updateFrom(m, result, right), () => result);
};

/** `left & right`, of two sets. */
export const intersect = (m: Machine, left: Ref, right: Ref, cls: Class): Outcome =>
	combined(m, left, right, cls, (x, y) => intersectSets(x, y, sameElement(m)))
	?? select(m, entriesOf(readSet(m, left).table), right, true, (inner, chosen) => fromEntries(inner, cls, chosen));

/** `left - right`, of two sets. */
export const subtract = (m: Machine, left: Ref, right: Ref, cls: Class): Outcome =>
	combined(m, left, right, cls, (x, y) => subtractSets(x, y, sameElement(m)))
	?? select(m, entriesOf(readSet(m, left).table), right, false, (inner, chosen) => fromEntries(inner, cls, chosen));

/** `left ^ right`, of two sets. */
export const differ = (m: Machine, left: Ref, right: Ref, cls: Class): Outcome =>
	combined(m, left, right, cls, (x, y) => differSets(x, y, sameElement(m)))
	?? select(m, entriesOf(readSet(m, left).table), right, false, (inner, first) =>
		select(inner, entriesOf(readSet(inner, right).table), left, false, (last, second) => fromEntries(last, cls, [...first, ...second])));

/** Goes on with another operand as a set: itself, or one made of the iterable. */
const withSet = (m: Machine, value: Value, then: (m: Machine, set: Ref) => Outcome): Outcome => {
	if (isSet(m, value)) {
		return then(m, value);
	}

	const made = makeSet(m, setType);
	return m.chain(() => updateFrom(m, made, value), inner => then(inner, made));
};

/** `left & iterable`: of what is no set every item is asked for, in its order. */
export const intersectIterable = (m: Machine, left: Ref, other: Value, cls: Class): Outcome => isSet(m, other)
	? intersect(m, left, other, cls)
	: collect(m, other, (inner, items) => {
		for (const item of items) {
			// Here CPython's message does not tell what for.
			unhashable(inner, item);
		}

		return mapEach(inner, items.length, (each, index) => hasKey(each, left, items[index]!, 'element'), (last, found) => {
			const result = makeSet(last, cls);
			return last.chain(() => addAll(last, result, items.filter((_, index) => found[index] === true)), () => result);
		});
	});

/** Takes an iterable's items out of a set. The result is None. */
export const removeAll = (m: Machine, ref: Ref, other: Value): Outcome => {
	if (isSet(m, other)) {
		if (changeBy(m, ref, other, (x, y) => discardAll(x, y, sameElement(m)))) {
			return null;
		}

		const entries = entriesOf(readSet(m, other).table);
		return mapEach(m, entries.length, (each, index) => locateEntry(each, ref, entries[index]!, (inner, position) => {
			if (position !== -1) {
				removeElement(inner, writeSet(inner, ref), position);
			}

			return null;
		}), () => null);
	}

	return collect(m, other, (inner, items) => mapEach(inner, items.length, (each, index) => removeEntry(each, ref, items[index]!, 'element'), last => {
		const set = writeSet(last, ref);
		const order = plainOrder(set);
		set.order = order === undefined ? null : tidySet(order);
		return null;
	}));
};

/** Changes a set by both CPython tables; false where one of them is missing. */
const changeBy = (m: Machine, ref: Ref, other: Ref, combine: Combine): boolean => {
	const first = plainOrder(readSet(m, ref));
	const second = plainOrder(readSet(m, other));
	if (first === undefined || second === undefined) {
		return false;
	}

	fill(m, ref, combine(first, second));
	return true;
};

/** `set ^= other`, of any iterable. The keys of a dict are toggled one by one, other items as a set of them. The result is None. */
export const toggleFrom = (m: Machine, ref: Ref, other: Value): Outcome => {
	const object = other instanceof Ref ? m.heap.get(other) : undefined;
	if (object?.kind !== 'dict' || object.cls instanceof Ref) {
		return withSet(m, other, (inner, right) => toggleSet(inner, ref, right));
	}

	const entries = entriesOf(object.table);
	return mapEach(m, entries.length, (each, index) => locateEntry(each, ref, entries[index]!, (inner, position, lookup) => {
		const set = writeSet(inner, ref);
		if (position === -1) {
			fileElement(inner, set, lookup, entries[index]!.key);
		} else {
			removeElement(inner, set, position);
		}

		return null;
	}), () => null);
};

/** `set ^= other`, of two sets. The result is None. */
export const toggleSet = (m: Machine, ref: Ref, other: Ref): Outcome => {
	if (changeBy(m, ref, other, (x, y) => toggleAll(x, y, sameElement(m)))) {
		return null;
	}

	return m.chain(() => differ(m, ref, other, setType), (inner, made) => {
		become(inner, ref, made as Ref);
		return null;
	});
};

/** Replaces a set's contents by another's. */
export const become = (m: Machine, ref: Ref, other: Ref): void => {
	const set = writeSet(m, ref);
	const source = readSet(m, other);
	set.table = source.table.compact(m.epoch);
	set.order = source.order;
};
