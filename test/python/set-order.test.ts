import {expect, test} from 'vitest';
import {hashFloat, hashInt, hashTuple, noneHash} from '../../source/python/number/hash.js';
import type {Int} from '../../source/python/number/int.js';
import {
	addToSet, clearSet, copySet, differSets, discardAll, discardFromSet, emptySetTable, intersectSets, intersectWith, mergeSets, popFromSet,
	setEntries, type SetEntry, setFromEntries, type SetTable, subtractSets, toggleAll, updateSetFromDict,
} from '../../source/python/set-order.js';
import {testRecorded} from './recorded-values.js';

type Ints = SetTable<Int>;

const same = (left: unknown, right: unknown): boolean => left === right;
const entryOf = (element: Int): SetEntry<Int> => ({hash: hashInt(element), element});
const entriesOf = (elements: readonly Int[]): ReadonlyArray<SetEntry<Int>> => elements.map(entryOf);
const elementsOf = <T>(set: SetTable<T>): readonly T[] => Array.from(setEntries(set), ({element}) => element);

/** One element, or several. */
type Operand = Int & readonly Int[];

/** By step: the set that a step makes of it, another set and an operand. */
const steps: Readonly<Record<string, (set: Ints, other: Ints, operand: Operand) => Ints>> = {
	add: (set, _, operand) => addToSet(set, entryOf(operand), same),
	discard: (set, _, operand) => discardFromSet(set, entryOf(operand), same),
	clear: set => clearSet(set),
	copy: (_, other) => copySet(other, same),
	from: (_, __, operand) => setFromEntries(entriesOf(operand), same),
	display: (_, __, operand) => mergeSets(emptySetTable as Ints, setFromEntries(entriesOf(operand), same), same),
	dict: (set, _, operand) => updateSetFromDict(set, entriesOf(operand), same),
	update: (set, other) => mergeSets(set, other, same),
	or: (set, other) => mergeSets(copySet(set, same), other, same),
	and: (set, other) => intersectSets(set, other, same),
	subtract: (set, other) => subtractSets(set, other, same),
	xor: (set, other) => differSets(set, other, same),
	intersection_update: (set, other) => intersectWith(set, other, same),
	difference_update: (set, other) => discardAll(set, other, same),
	symmetric_difference_update: (set, other) => toggleAll(set, other, same),
};

testRecorded('sets', {
	setSteps(program: ReadonlyArray<readonly [string, 0 | 1, Operand]>) {
		const sets: [Ints, Ints] = [emptySetTable, emptySetTable];
		const seen: unknown[] = [];
		for (const [step, at, operand] of program) {
			if (step === 'pop') {
				const popped = popFromSet(sets[at]);
				sets[at] = popped?.set ?? sets[at];
				seen.push(...(popped === undefined ? [] : [[popped.entry.element]]));
			} else {
				sets[at] = steps[step]!(sets[at], sets[1 - at]!, operand);
			}

			seen.push(elementsOf(sets[at]));
		}

		return seen;
	},
});

// On a 64-bit machine: hashes of all 64 bits, and negative ones.
test('hashes of 64 bits decide the order', () => {
	const elements: readonly Int[] = [2n ** 61n, -1, 2 ** 40, -7, 2n ** 64n, 10, -(2n ** 53n), 3, 2n ** 53n, 18, 26];
	expect(elementsOf(setFromEntries(entriesOf(elements), same))).toEqual([
		2 ** 40, 2n ** 61n, -(2n ** 53n), 3, 2n ** 53n, 2n ** 64n, 10, 18, -7, 26, -1,
	]);
});

test('None, floats and tuples have CPython\'s places too', () => {
	const entries = [
		{hash: noneHash, element: 'None'},
		{hash: hashFloat(1.5), element: '1.5'},
		{hash: hashTuple([1, 2]), element: '(1, 2)'},
		{hash: hashTuple([]), element: '()'},
		{hash: hashFloat(-0.25), element: '-0.25'},
		{hash: hashTuple([hashTuple([0]), noneHash]), element: '((0,), None)'},
	];
	expect(elementsOf(setFromEntries(entries, same))).toEqual(['None', '1.5', '-0.25', '(1, 2)', '((0,), None)', '()']);
});

test('a kept set is not changed by what is made of it', () => {
	const set = setFromEntries(entriesOf([5, 1, 9]), same);
	const before = structuredClone(set);
	let later = set;
	for (let element = 0; element < 200; element++) {
		later = addToSet(discardFromSet(later, entryOf(element - 3), same), entryOf(element), same);
	}

	expect(set).toEqual(before);
	expect(addToSet(set, entryOf(9), same)).toBe(set);
	expect(discardFromSet(set, entryOf(4), same)).toBe(set);
});
