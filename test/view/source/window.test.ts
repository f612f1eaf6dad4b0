import fc from 'fast-check';
import {expect, test} from 'vitest';
import {calmWindow, scrolledWindow} from '../../../source/view/source/window.js';

const boxes = fc.record({lines: fc.integer({min: 1, max: 500}), height: fc.integer({min: 1, max: 60}), notes: fc.integer({min: 0, max: 20}), share: fc.double({min: 0, max: 0.999, noNaN: true})})
	.map(({lines, height, notes, share}) => ({lines, height, room: Math.max(1, height - Math.min(notes, Math.max(0, height - 3))), center: Math.floor(share * lines)}));

test('the place is always in sight, and no row is left empty that could show a line', () => {
	fc.assert(fc.property(boxes, ({lines, height, room, center}) => {
		const {first, end} = calmWindow(center, {height, room}, lines);
		expect(first).toBeLessThanOrEqual(center);
		expect(end).toBeGreaterThan(center);
		expect(end - first).toBe(Math.min(room, lines));
		expect(end).toBeLessThanOrEqual(lines);
	}));
});

test('from line to line the window stays where it is, or moves by half of its height', () => {
	fc.assert(fc.property(fc.integer({min: 2, max: 300}), fc.integer({min: 4, max: 40}), (lines, height) => {
		let moves = 0;
		for (let center = 1; center < lines; center++) {
			const before = calmWindow(center - 1, {height, room: height}, lines).first;
			const {first} = calmWindow(center, {height, room: height}, lines);
			expect(first - before).toBeLessThanOrEqual(Math.floor(height / 2));
			moves += first === before ? 0 : 1;
		}

		expect(moves).toBeLessThanOrEqual(Math.ceil(lines / Math.floor(height / 2)));
	}));
});

test.each([
	[0, {first: 0, end: 5}],
	[7, {first: 7, end: 12}],
	[99, {first: 15, end: 20}],
])('scrolled to line %i', (from, expected) => {
	expect(scrolledWindow(from, 5, 20)).toEqual(expected);
});
