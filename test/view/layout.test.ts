import fc from 'fast-check';
import {expect, test} from 'vitest';
import {deal, isTooSmall, layoutFor, minimumSize, moreIds, type Box, type MoreId, type Need, type PaneId, type Wish} from '../../source/view/layout.js';

test.each([
	['by weight', 12, [[1, 99, 1], [1, 99, 2], [1, 99, 3]], [2, 4, 6]],
	['not below the least', 5, [[3, 99, 1], [1, 99, 9]], [3, 2]],
	['not above the most', 12, [[1, 2, 5], [1, 99, 1]], [2, 10]],
	['equal claims to the earlier', 5, [[1, 9, 1], [1, 9, 1]], [3, 2]],
	['the leasts where there is less', 1, [[2, 9, 1], [2, 9, 1]], [2, 2]],
])('dealing out %s', (_name, total, shares, expected) => {
	expect(deal(total, shares.map(([least, most, weight]) => ({least: least!, most: most!, weight: weight!})))).toEqual(expected);
});

const sizes = fc.record({columns: fc.integer({min: minimumSize.columns, max: 400}), rows: fc.integer({min: minimumSize.rows, max: 120})});

const wish: fc.Arbitrary<Wish> = fc.record({least: fc.integer({min: 2, max: 8}), wish: fc.integer({min: 1, max: 60})});

const needs: fc.Arbitrary<Need> = fc.record({
	workers: fc.boolean(), notStarted: fc.boolean(), queues: fc.integer({min: 2, max: 40}), waiting: fc.integer({min: 1, max: 20}), source: fc.integer({min: 1, max: 200}), sourceWidth: fc.integer({min: 1, max: 500}),
	more: fc.dictionary(fc.constantFrom(...moreIds), wish), instead: fc.constantFrom(null, ...moreIds),
});

/** What stands in each cell: every one is in exactly one box, its rule or the line before it. */
const cellsOf = (boxes: readonly Box[]): ReadonlyMap<string, number> => {
	const cells = new Map<string, number>();
	for (const {x, y, width, height} of boxes) {
		for (let row = y; row <= y + height; row++) {
			for (let column = Math.max(0, x - 1); column < x + width; column++) {
				const key = `${column} ${row}`;
				cells.set(key, (cells.get(key) ?? 0) + 1);
			}
		}
	}

	return cells;
};

test('every size from the minimum up is filled exactly, by panes that are each there once', () => {
	fc.assert(fc.property(sizes, needs, (size, need) => {
		const {boxes} = layoutFor(size, need);
		const cells = cellsOf(boxes);
		expect(cells.size).toBe(size.columns * (size.rows - 2));
		expect(Math.max(...cells.values())).toBe(1);
		expect(new Set(boxes.map(({id}) => id)).size).toBe(boxes.length);
		expect(Math.min(...boxes.flatMap(({width, height}) => [width, height]))).toBeGreaterThan(0);
	}), {numRuns: 200});
});

const small: Need = {workers: false, notStarted: false, queues: 6, waiting: 3, source: 30, sourceWidth: 100, more: {}, instead: null};

const every: Need = {...small, more: Object.fromEntries(moreIds.map((id): [MoreId, Wish] => [id, {least: 4, wish: 10}]))};

const idsAt = (columns: number, rows: number, need: Need = every): readonly PaneId[] => layoutFor({columns, rows}, need).boxes.map(({id}) => id);

test('80×24 has three entries a column, six lines of source and room for reasons', () => {
	const {boxes} = layoutFor({columns: 80, rows: 24}, every);
	expect(boxes.map(({id, height}) => [id, height])).toEqual([
		['ready', 5], ['io', 5], ['timers', 5], ['running', 3], ['waiting', 3], ['source', 6], ['output', 6], ['why', 4],
	]);
});

test('what is always there is there at every size, and the others come in their order', () => {
	fc.assert(fc.property(sizes, size => {
		const ids = idsAt(size.columns, size.rows);
		for (const id of ['ready', 'io', 'timers', 'running', 'waiting', 'source', 'output', 'why'] as const) {
			expect(ids).toContain(id);
		}

		const others = moreIds.filter(id => id !== 'timeline' && ids.includes(id));
		expect(others).toEqual(moreIds.filter(id => id !== 'timeline').slice(0, others.length));
	}), {numRuns: 100});
});

test('a higher terminal never shows less', () => {
	fc.assert(fc.property(sizes, size => {
		const [ids, larger] = [idsAt(size.columns, size.rows), idsAt(size.columns, size.rows + 1)];
		// The timeline is worth more than what it takes the place of.
		expect(ids.includes('timeline') && !larger.includes('timeline')).toBe(false);
		expect(larger.includes('timeline') && !ids.includes('timeline') ? ids.length : larger.length).toBeGreaterThanOrEqual(ids.length);
	}), {numRuns: 100});
});

test('200×60 and larger have room for everything', () => {
	for (const [columns, rows] of [[200, 60], [400, 120], [160, 50]] as const) {
		expect(moreIds.filter(id => !idsAt(columns, rows).includes(id))).toEqual([]);
	}
});

test('a program with short lines leaves its room to the panes beside it', () => {
	const widthOf = (sourceWidth: number, id: PaneId): number => layoutFor({columns: 160, rows: 50}, {...every, sourceWidth}).boxes.find(box => box.id === id)!.width;
	expect([widthOf(200, 'source'), widthOf(70, 'source'), widthOf(20, 'source')]).toEqual([72, 70, 64]);
	expect(widthOf(20, 'tree')).toBeGreaterThan(widthOf(200, 'tree'));
});

test('what there is no room for takes the place of the output when somebody goes to it', () => {
	const ids = idsAt(80, 24, {...every, instead: 'tree'});
	expect(ids).toContain('tree');
	expect(ids).not.toContain('output');
});

test('what is too small', () => {
	expect([isTooSmall({columns: 60, rows: 16}), isTooSmall({columns: 59, rows: 50}), isTooSmall({columns: 200, rows: 15})]).toEqual([false, true, true]);
});
