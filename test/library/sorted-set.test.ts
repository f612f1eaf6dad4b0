import fc from 'fast-check';
import {expect, test} from 'vitest';
import {ascending, emptySortedSet, sortedAdd, sortedAt, sortedDelete, sortedDifference, sortedFirst, sortedFrom, sortedFromSorted, sortedHas, sortedKeys, sortedKeysReversed, sortedLast, sortedRank, sortedTake, sortedToArray, type SortedSet} from '../../source/library/sorted-set.js';

type Command = {readonly type: 'add' | 'delete'; readonly key: number; readonly back: number};

/** `back` chooses which of the versions made so far is changed: 0 the newest, so that versions fork as well. */
const command = (keys: number): fc.Arbitrary<Command> => fc.record({
	type: fc.constantFrom('add', 'delete'),
	key: fc.nat(keys),
	back: fc.oneof({weight: 4, arbitrary: fc.constant(0)}, {weight: 1, arbitrary: fc.nat(20)}),
});

const sortedModel = (model: ReadonlySet<number>): number[] => [...model].sort(ascending);

/** Sizes are right, and the balance that keeps the paths short holds everywhere. */
const isSound = <K>(tree: SortedSet<K>['root']): boolean => {
	if (tree === null) {
		return true;
	}

	const [left, right] = [tree.left?.size ?? 0, tree.right?.size ?? 0];
	return tree.size === left + right + 1
		&& left + 1 <= 3 * (right + 1) && right + 1 <= 3 * (left + 1)
		&& isSound(tree.left) && isSound(tree.right);
};

const checkVersions = (commands: readonly Command[], start: readonly number[]): void => {
	const versions: Array<{readonly set: SortedSet<number>; readonly model: ReadonlySet<number>}> = [
		{set: sortedFrom(start, ascending), model: new Set(start)},
	];
	for (const {type, key, back} of commands) {
		const {set, model} = versions[Math.max(0, versions.length - 1 - back)]!;
		const copy = new Set(model);
		if (type === 'add') {
			copy.add(key);
		} else {
			copy.delete(key);
		}

		versions.push({set: type === 'add' ? sortedAdd(set, key) : sortedDelete(set, key), model: copy});
	}

	// After everything was done, every version still is what it was when it was made.
	for (const {set, model} of versions) {
		const keys = sortedModel(model);
		expect(sortedToArray(set)).toEqual(keys);
		expect(set.size).toBe(keys.length);
		expect(isSound(set.root)).toBe(true);
	}
};

test('every version equals its model after any operations on newer ones', () => {
	fc.assert(fc.property(fc.array(command(40), {maxLength: 120}), commands => {
		checkVersions(commands, []);
	}), {numRuns: 150});
});

test('every version equals its model in trees of several levels', () => {
	fc.assert(fc.property(fc.array(command(3000), {maxLength: 60}), commands => {
		checkVersions(commands, Array.from({length: 2500}, (_, index) => index));
	}), {numRuns: 25});
});

test('every version survives being emptied from either end and filled again', () => {
	fc.assert(fc.property(fc.integer({min: 1, max: 2200}), fc.boolean(), (count, fromFront) => {
		const full = sortedFrom(Array.from({length: count}, (_, index) => index), ascending);
		const versions = [full];
		for (let index = 0; index < count; index++) {
			versions.push(sortedDelete(versions[index]!, fromFront ? index : count - 1 - index));
		}

		expect(versions[count]!.size).toBe(0);
		let again = versions[Math.floor(count / 2)]!;
		for (let index = 0; index < count; index++) {
			again = sortedAdd(again, index);
		}

		expect(sortedToArray(again)).toEqual(sortedToArray(full));
		for (let index = 0; index <= count; index += Math.max(1, Math.floor(count / 50))) {
			expect(isSound(versions[index]!.root)).toBe(true);
			expect(versions[index]!.size).toBe(count - index);
			expect(sortedFirst(versions[index]!)).toBe(index === count ? undefined : (fromFront ? index : 0));
			expect(sortedLast(versions[index]!)).toBe(index === count ? undefined : (fromFront ? count - 1 : count - 1 - index));
		}
	}), {numRuns: 15});
});

test('reads in order, from a key on, backwards and in part', () => {
	fc.assert(fc.property(fc.uniqueArray(fc.nat(500), {maxLength: 200}), fc.nat(500), fc.nat(20), (keys, from, count) => {
		const set = sortedFrom(keys, ascending);
		const sorted = sortedModel(new Set(keys));
		expect([...sortedKeys(set)]).toEqual(sorted);
		expect([...sortedKeys(set, from)]).toEqual(sorted.filter(key => key >= from));
		expect([...sortedKeysReversed(set)]).toEqual([...sorted].reverse());
		expect([...sortedKeysReversed(set, from)]).toEqual(sorted.filter(key => key <= from).reverse());
		expect(sortedTake(set, count)).toEqual(sorted.slice(0, count));
		expect(sortedRank(set, from)).toBe(sorted.filter(key => key < from).length);
		expect(sortedHas(set, from)).toBe(keys.includes(from));
		expect(sortedFirst(set)).toBe(sorted[0]);
		expect(sortedLast(set)).toBe(sorted.at(-1));
	}));
});

test('the comparator decides what is the same key, and the key that came first stays', () => {
	const byLength = (a: string, b: string): number => a.length - b.length;
	const set = sortedAdd(sortedAdd(sortedAdd(emptySortedSet(byLength), 'three'), 'two'), 'other');
	expect(sortedToArray(set)).toEqual(['two', 'three']);
	expect(sortedAdd(set, 'old')).toBe(set);
	expect(sortedDelete(set, 'longer than all')).toBe(set);
	expect(sortedToArray(sortedDelete(set, 'one'))).toEqual(['three']);
});

test('keys are found by their index', () => {
	fc.assert(fc.property(fc.uniqueArray(fc.nat(500), {maxLength: 200}), keys => {
		const set = sortedFrom(keys, ascending);
		const model = keys.toSorted(ascending);
		expect([...model, undefined].map((_, index) => sortedAt(set, index))).toEqual([...model, undefined]);
		expect(sortedAt(set, -1)).toBe(undefined);
	}));
});

test('a set of keys in order is balanced and goes on as any other', () => {
	fc.assert(fc.property(fc.nat(300), fc.nat(400), (size, key) => {
		const keys = Array.from({length: size}, (_, index) => index);
		const set = sortedAdd(sortedFromSorted(keys, ascending), key);
		expect(isSound(set.root)).toBe(true);
		expect(sortedToArray(set)).toEqual(key < size ? keys : [...keys, key]);
	}));
});

test('what differs between two sets, versions of each other or not', () => {
	const keys = fc.array(fc.nat(300), {maxLength: 60});
	fc.assert(fc.property(keys, keys, keys, keys, (start, taken, put, other) => {
		const before = sortedFrom(start, ascending);
		const after = put.reduce((set, key) => sortedAdd(set, key), taken.reduce((set, key) => sortedDelete(set, key), before));
		for (const [left, right] of [[before, after], [after, before], [before, sortedFrom(other, ascending)]] as const) {
			const [inLeft, inRight] = [sortedToArray(left), sortedToArray(right)];
			expect(sortedDifference(left, right)).toEqual({removed: inLeft.filter(key => !inRight.includes(key)), added: inRight.filter(key => !inLeft.includes(key))});
		}
	}));
});

test('a difference of two versions costs what changed, not what there is', () => {
	let compared = 0;
	const compare = (a: number, b: number): number => {
		compared++;
		return a - b;
	};

	const large = sortedFromSorted(Array.from({length: 100_000}, (_, index) => index), compare);
	const after = sortedAdd(sortedDelete(sortedDelete(large, 5), 60_000), 100_000);
	compared = 0;
	expect(sortedDifference(large, after)).toEqual({removed: [5, 60_000], added: [100_000]});
	expect(compared).toBeLessThan(2000);
});
