import fc from 'fast-check';
import {expect, test} from 'vitest';
import {emptyTable, tableAppend, tableDelete, tableEntries, tableEntriesReversed, tableFrom, tableGet, tableSet, tableValues, tableValuesReversed, type Table} from '../../source/library/table.js';

type Command =
	| {readonly type: 'set'; readonly key: number; readonly value: number; readonly back: number}
	| {readonly type: 'delete'; readonly key: number; readonly back: number}
	| {readonly type: 'append'; readonly value: number; readonly back: number};

/** Keys near each other and keys that need more levels. */
const key = fc.oneof(fc.nat(70), fc.nat(70), fc.nat(70_000), fc.constantFrom(31, 32, 1023, 1024, 32_767, 32_768, (2 ** 30) - 1));

/** `back` chooses which of the versions made so far is changed, so that versions fork as well. */
const back = fc.oneof({weight: 4, arbitrary: fc.constant(0)}, {weight: 1, arbitrary: fc.nat(20)});

const command: fc.Arbitrary<Command> = fc.oneof(
	fc.record({type: fc.constant('set' as const), key, value: fc.nat(), back}),
	fc.record({type: fc.constant('delete' as const), key, back}),
	fc.record({type: fc.constant('append' as const), value: fc.nat(), back}),
);

type Version = {readonly table: Table<number>; readonly model: ReadonlyMap<number, number>; readonly next: number};

const apply = ({table, model, next}: Version, command: Command): Version => {
	const copy = new Map(model);
	switch (command.type) {
		case 'set': {
			copy.set(command.key, command.value);
			return {table: tableSet(table, command.key, command.value), model: copy, next: Math.max(next, command.key + 1)};
		}

		case 'delete': {
			copy.delete(command.key);
			return {table: tableDelete(table, command.key), model: copy, next};
		}

		case 'append': {
			if (next === 2 ** 30) {
				return {table, model, next};
			}

			copy.set(next, command.value);
			return {table: tableAppend(table, command.value), model: copy, next: next + 1};
		}
	}
};

const inOrder = (model: ReadonlyMap<number, number>): Array<readonly [number, number]> => [...model].sort(([a], [b]) => a - b);

test('every version equals its model after any operations on newer ones', () => {
	fc.assert(fc.property(fc.array(command, {maxLength: 100}), commands => {
		const versions: Version[] = [{table: emptyTable, model: new Map(), next: 0}];
		for (const each of commands) {
			versions.push(apply(versions[Math.max(0, versions.length - 1 - each.back)]!, each));
		}

		for (const {table, model, next} of versions) {
			const entries = inOrder(model);
			expect([...tableEntries(table)]).toEqual(entries);
			expect([table.size, table.next]).toEqual([entries.length, next]);
			for (const [key, value] of entries) {
				expect(tableGet(table, key)).toBe(value);
				expect(tableGet(table, key + 1)).toBe(model.get(key + 1));
			}
		}
	}), {numRuns: 200});
});

test('a content has one shape, however it came about', () => {
	fc.assert(fc.property(fc.array(command, {maxLength: 60}), commands => {
		let version: Version = {table: emptyTable, model: new Map(), next: 0};
		for (const each of commands) {
			version = apply(version, each);
		}

		expect(tableFrom([...version.model].reverse(), version.next)).toStrictEqual(version.table);
	}));
});

test('reads from a key on, forwards and backwards', () => {
	fc.assert(fc.property(fc.array(fc.tuple(key, fc.nat()), {maxLength: 60}), key, (pairs, from) => {
		const table = tableFrom(pairs);
		const entries = inOrder(new Map(pairs));
		const above = entries.filter(([key]) => key >= from);
		const below = entries.filter(([key]) => key <= from).reverse();
		expect([...tableEntries(table, from)]).toEqual(above);
		expect([...tableValues(table, from)]).toEqual(above.map(([, value]) => value));
		expect([...tableEntriesReversed(table, from)]).toEqual(below);
		expect([...tableValuesReversed(table, from)]).toEqual(below.map(([, value]) => value));
		expect([...tableValuesReversed(table)]).toEqual(entries.map(([, value]) => value).reverse());
	}));
});

test.each([-1, 0.5, Number.NaN, 2 ** 30])('%s is no key', bad => {
	const table = tableAppend(emptyTable as Table<string>, 'a');
	expect(() => tableSet(table, bad, 'b')).toThrow(RangeError);
	expect(tableGet(table, bad)).toBeUndefined();
	expect(tableDelete(table, bad)).toBe(table);
});

test('what is deleted costs nothing: a window that moves on holds a handful of nodes', () => {
	let table: Table<number> = emptyTable;
	for (let index = 0; index < 50_000; index++) {
		table = tableDelete(tableAppend(table, index), index - 10);
	}

	const countNodes = (node: readonly unknown[]): number => {
		let count = 1;
		for (const child of node) {
			count += Array.isArray(child) ? countNodes(child) : 0;
		}

		return count;
	};

	expect(table.size).toBe(10);
	expect(countNodes(table.root)).toBeLessThan(10);
});
