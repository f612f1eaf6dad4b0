import fc from 'fast-check';
import {expect, test} from 'vitest';
import {deal, isTooSmall, layoutFor, minimumSize} from '../../source/view/layout.js';

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

test('every size from the minimum up is filled exactly', () => {
	fc.assert(fc.property(sizes, fc.boolean(), fc.boolean(), (size, workers, notStarted) => {
		const {bands} = layoutFor(size, {workers, notStarted});
		expect(bands.reduce((sum, {height}) => sum + height + 1, 2)).toBe(size.rows);
		for (const {panes, height} of bands) {
			expect(panes.reduce((sum, {width}) => sum + width, panes.length - 1)).toBe(size.columns);
			expect(Math.min(height, ...panes.map(({width}) => width))).toBeGreaterThan(0);
		}
	}));
});

test('80×24 has three entries a column, six lines of source and room for reasons', () => {
	const {bands} = layoutFor({columns: 80, rows: 24}, {workers: false, notStarted: false});
	expect(bands.map(({id, height}) => [id, height])).toEqual([['queues', 5], ['tasks', 3], ['program', 6], ['narration', 4]]);
});

test('what is too small', () => {
	expect([isTooSmall({columns: 60, rows: 16}), isTooSmall({columns: 59, rows: 50}), isTooSmall({columns: 200, rows: 15})]).toEqual([false, true, true]);
});
