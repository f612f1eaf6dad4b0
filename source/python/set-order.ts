/**
The order of CPython's sets: its hash table as a value. A set iterates over the slots of that table, so the order depends on the hashes, on what was added and removed before, and on when the table grew; the rules are those of `Objects/setobject.c`, 3.10 to 3.14.

What a statement does to a set is more than its elements:
- `{1, 2, 3}` with 3 to 30 elements, all constant, merges a constant frozenset into an empty set; other displays and comprehensions add one by one. Where such a display is only iterated over or searched (`for x in {1, 2, 3}`), it is the frozenset itself.
- `set(other)`, `other.copy()` and the first operand of `|` merge into an empty set; `set(iterable)` adds one by one.
- A set with one element whose order is not CPython's (a str, whose hash differs from run to run) has no such order at all.
*/
import {emptyTable, type Table, tableEntries, tableGet, tableSet, tableValues} from '../library/table.js';
import type {Int} from './number/int.js';

export type SetEntry<T> = {
	/** CPython's hash, from -2⁶³ to 2⁶³ - 1. */
	readonly hash: Int;
	readonly element: T;
};

/** Whether two elements with equal hashes are equal. */
export type Same<T> = (left: T, right: T) => boolean;

/** What is left in the slot of a removed element: searches go on past it. */
type Dummy = {readonly hash: undefined};

export type SetTable<T> = {
	readonly slots: Table<SetEntry<T> | Dummy>;

	/** The number of slots, a power of two, less one. */
	readonly mask: number;

	/** Slots in use, those of removed elements included. */
	readonly fill: number;

	/** Elements. */
	readonly used: number;

	/** The slot at which `pop` goes on searching; it stays when the set is cleared. */
	readonly finger: number;
};

const smallestMask = 7;
const neighbours = 9;
const perturbShift = 5;
const largeSet = 50_000;
const dummy: Dummy = {hash: undefined};

export const emptySetTable: SetTable<never> = {slots: emptyTable, mask: smallestMask, fill: 0, used: 0, finger: 0};

/** @yields the entries in CPython's order */
export function * setEntries<T>(set: SetTable<T>): Generator<SetEntry<T>, void> {
	for (const slot of tableValues(set.slots)) {
		if (slot.hash !== undefined) {
			yield slot;
		}
	}
}

export function setHas<T>(set: SetTable<T>, entry: SetEntry<T>, same: Same<T>): boolean {
	return search(set, entry, same).isFound;
}

/** The set with the element; the set itself when it is in it. */
export function addToSet<T>(set: SetTable<T>, entry: SetEntry<T>, same: Same<T>): SetTable<T> {
	const {slot, unused, isFound} = search(set, entry, same);
	if (isFound) {
		return set;
	}

	if (slot !== unused) {
		// A removed element's slot was passed on the way: it is taken, and the table does not fill up.
		return {...set, slots: tableSet<SetEntry<T> | Dummy>(set.slots, slot, entry), used: set.used + 1};
	}

	const grown = {
		...set,
		slots: tableSet<SetEntry<T> | Dummy>(set.slots, slot, entry),
		fill: set.fill + 1,
		used: set.used + 1,
	};
	return grown.fill * 5 < grown.mask * 3 ? grown : resize(grown, roomFor(grown));
}

/** The set without the element; the set itself when it is not in it. */
export function discardFromSet<T>(set: SetTable<T>, entry: SetEntry<T>, same: Same<T>): SetTable<T> {
	const {slot, isFound} = search(set, entry, same);
	return isFound ? removeSlot(set, slot) : set;
}

/** `set.pop()`: the entry it takes and the set without it; `undefined` when there is none. */
export function popFromSet<T>(set: SetTable<T>): {readonly entry: SetEntry<T>; readonly set: SetTable<T>} | undefined {
	const first = firstEntry(set, set.finger & set.mask) ?? firstEntry(set, 0);
	return first === undefined
		? undefined
		: {entry: first.entry, set: {...removeSlot(set, first.slot), finger: first.slot + 1}};
}

/** `set.clear()`; also what `set -= set` and `set ^= set` do. */
export function clearSet<T>(set: SetTable<T>): SetTable<T> {
	return {...emptySetTable, finger: set.finger};
}

/** `set(iterable)`, and a set comprehension. */
export function setFromEntries<T>(entries: Iterable<SetEntry<T>>, same: Same<T>): SetTable<T> {
	let set: SetTable<T> = emptySetTable;
	for (const entry of entries) {
		set = addToSet(set, entry, same);
	}

	return set;
}

/** `set.update(other)` and `set |= other` with another set. */
export function mergeSets<T>(set: SetTable<T>, other: SetTable<T>, same: Same<T>): SetTable<T> {
	if (other.used === 0 || other === set) {
		return set;
	}

	const roomy = makeRoom(set, other.used);
	if (roomy.fill > 0) {
		return addAll(roomy, setEntries(other), same);
	}

	// An empty table of the same size takes the slots as they are.
	return roomy.mask === other.mask && other.fill === other.used
		? {...other, finger: roomy.finger}
		: {...roomy, ...insertClean(setEntries(other), roomy.mask)};
}

/** `set.update(mapping)` with the keys of a dict: room for all is made at once. */
export function updateSetFromDict<T>(set: SetTable<T>, keys: ReadonlyArray<SetEntry<T>>, same: Same<T>): SetTable<T> {
	return addAll(makeRoom(set, keys.length), keys, same);
}

/** `set.copy()`, `set(other)`, and the first operand of `|`. */
export function copySet<T>(set: SetTable<T>, same: Same<T>): SetTable<T> {
	return mergeSets(emptySetTable as SetTable<T>, set, same);
}

/** `left & right`, of two sets. */
export function intersectSets<T>(left: SetTable<T>, right: SetTable<T>, same: Same<T>): SetTable<T> {
	const [larger, smaller] = right.used > left.used ? [right, left] : [left, right];
	return addAll(emptySetTable as SetTable<T>, filterEntries(smaller, entry => setHas(larger, entry, same)), same);
}

/** `set &= other` and `set.intersection_update(other)`, with another set. */
export function intersectWith<T>(set: SetTable<T>, other: SetTable<T>, same: Same<T>): SetTable<T> {
	return {...intersectSets(set, other, same), finger: set.finger};
}

/** `left - right`, of two sets. */
export function subtractSets<T>(left: SetTable<T>, right: SetTable<T>, same: Same<T>): SetTable<T> {
	return Math.floor(left.used / 4) > right.used
		? discardAll(copySet(left, same), right, same)
		: addAll(emptySetTable as SetTable<T>, filterEntries(left, entry => !setHas(right, entry, same)), same);
}

/** `left ^ right`, of two sets. */
export function differSets<T>(left: SetTable<T>, right: SetTable<T>, same: Same<T>): SetTable<T> {
	return toggleAll(copySet(right, same), left, same);
}

/** `set -= other` and `set.difference_update(other)`, with another set. */
export function discardAll<T>(set: SetTable<T>, other: SetTable<T>, same: Same<T>): SetTable<T> {
	const relevant = Math.floor(other.used / 8) > set.used ? intersectSets(set, other, same) : other;
	let rest = set;
	for (const entry of setEntries(relevant)) {
		rest = discardFromSet(rest, entry, same);
	}

	return tidySet(rest);
}

/** `set ^= other` and `set.symmetric_difference_update(other)`, with another set. */
export function toggleAll<T>(set: SetTable<T>, other: SetTable<T>, same: Same<T>): SetTable<T> {
	let result = set;
	for (const entry of setEntries(other)) {
		const without = discardFromSet(result, entry, same);
		result = without === result ? addToSet(result, entry, same) : without;
	}

	return result;
}

/** What `difference_update` ends with: many removed elements are cleared away. */
export function tidySet<T>(set: SetTable<T>): SetTable<T> {
	return set.fill - set.used > Math.floor(set.mask / 4) ? resize(set, roomFor(set)) : set;
}

function addAll<T>(set: SetTable<T>, entries: Iterable<SetEntry<T>>, same: Same<T>): SetTable<T> {
	let result = set;
	for (const entry of entries) {
		result = addToSet(result, entry, same);
	}

	return result;
}

function * filterEntries<T>(set: SetTable<T>, keeps: (entry: SetEntry<T>) => boolean): Generator<SetEntry<T>, void> {
	for (const entry of setEntries(set)) {
		if (keeps(entry)) {
			yield entry;
		}
	}
}

function makeRoom<T>(set: SetTable<T>, count: number): SetTable<T> {
	return (set.fill + count) * 5 >= set.mask * 3 ? resize(set, (set.used + count) * 2) : set;
}

function roomFor({used}: SetTable<unknown>): number {
	return used > largeSet ? used * 2 : used * 4;
}

/** A table with more slots than `least`, and without what removed elements left. */
function resize<T>(set: SetTable<T>, least: number): SetTable<T> {
	let size = smallestMask + 1;
	while (size <= least) {
		size *= 2;
	}

	return {...set, ...insertClean(setEntries(set), size - 1)};
}

/** Entries known to differ from one another, in an empty table. */
function insertClean<T>(entries: Iterable<SetEntry<T>>, mask: number): Pick<SetTable<T>, 'slots' | 'mask' | 'fill' | 'used'> {
	let slots: Table<SetEntry<T> | Dummy> = emptyTable;
	let used = 0;
	for (const entry of entries) {
		slots = tableSet(slots, findSlot(entry.hash, mask, slot => tableGet(slots, slot) === undefined), entry);
		used++;
	}

	return {slots, mask, fill: used, used};
}

function removeSlot<T>(set: SetTable<T>, slot: number): SetTable<T> {
	return {...set, slots: tableSet<SetEntry<T> | Dummy>(set.slots, slot, dummy), used: set.used - 1};
}

function firstEntry<T>(set: SetTable<T>, from: number): {readonly slot: number; readonly entry: SetEntry<T>} | undefined {
	for (const [slot, entry] of tableEntries(set.slots, from)) {
		if (entry.hash !== undefined) {
			return {slot, entry};
		}
	}

	return undefined;
}

/**
Where an element is (`slot`), or else where it goes: to the last removed element's slot that was passed, or to the unused one that ends the search.
*/
function search<T>(
	set: SetTable<T>,
	{hash, element}: SetEntry<T>,
	same: Same<T>,
): {readonly slot: number; readonly unused: number; readonly isFound: boolean} {
	let isFound = false;
	let free: number | undefined;
	const end = findSlot(hash, set.mask, slot => {
		const entry = tableGet(set.slots, slot);
		if (entry === undefined) {
			return true;
		}

		if (entry.hash === undefined) {
			free = slot;
			return false;
		}

		isFound = entry.hash === hash && same(entry.element, element);
		return isFound;
	});
	return {slot: isFound ? end : free ?? end, unused: end, isFound};
}

/** Goes through slots in the order in which CPython does: nine neighbours, then a jump that ever more bits of the hash decide. */
function findSlot(hash: Int, mask: number, isWanted: (slot: number) => boolean): number {
	// The hash as two words of 32 bits, in two's complement.
	let low = typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
	let high = typeof hash === 'number' ? Math.floor(hash / 4_294_967_296) | 0 : Number(BigInt.asIntN(32, hash >> 32n));

	let start = low & mask;
	for (;;) {
		const end = start + neighbours <= mask ? start + neighbours : start;
		for (let slot = start; slot <= end; slot++) {
			if (isWanted(slot)) {
				return slot;
			}
		}

		low = (low >>> perturbShift) | (high << (32 - perturbShift));
		high >>>= perturbShift;
		start = ((start * 5) + 1 + (low >>> 0)) & mask;
	}
}
