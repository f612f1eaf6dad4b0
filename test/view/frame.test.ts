import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {frameOf, frameRows} from '../../source/view/frame.js';
import {menuFoot, menuItemRow, menuTitle} from '../../source/view/menu.js';
import {paint, paintRow} from '../../source/view/paint.js';
import {problemRows} from '../../source/view/problem.js';
import {rowText} from '../../source/view/styled.js';
import {paletteOf, themeNames, usualLook} from '../../source/view/themes.js';
import {arbitraryFact} from '../loop/arbitrary-fact.js';
import {update} from '../../source/view/update.js';
import {everyWalk, finish, gatherWalk, press, screenText, walkOver} from './walks.js';

const anyFacts: fc.Arbitrary<readonly Fact[]> = fc.array(arbitraryFact, {maxLength: 80});

const anySize = fc.record({columns: fc.integer({min: 20, max: 400}), rows: fc.integer({min: 5, max: 120})});

const lessons = fc.option(fc.record({
	title: fc.string({unit: 'binary'}), paragraph: fc.string({unit: 'binary', maxLength: 200}),
	notes: fc.array(fc.tuple(fc.integer({min: 1, max: 9}), fc.string({unit: 'binary', maxLength: 200}))).map(entries => new Map(entries)),
	hidden: fc.array(fc.tuple(fc.integer({min: 1, max: 9}), fc.nat(9))).map(entries => new Map(entries)),
	columns: fc.constantFrom(null, {ready: 'x'}),
}), {nil: null});

test('every frame fills its terminal exactly, whatever happened and however small it is', {timeout: 120_000}, () => {
	fc.assert(fc.property(anyFacts, lessons, anySize, fc.array(fc.constantFrom('right', 's', ']', 'u', 'w', '?', 'left', 'G', 'tab', 'tab', 'shift-tab', 'z', 'down', 'pagedown', 'up', 'escape'), {maxLength: 12}), (facts, lesson, size, keys) => {
		// What the walk was told of its terminal may be out of date when it is drawn.
		let walk = update(walkOver(facts, lesson), {type: 'resized', size: keys.length % 2 === 0 ? size : {columns: 80, rows: 24}});
		for (const key of keys) {
			walk = finish(press(walk, key));
			const rows = frameRows(frameOf(walk, size));
			expect(rows).toHaveLength(size.rows);
			for (const row of rows) {
				expect(stringWidth(rowText(row))).toBe(size.columns);
				expect(rowText(row)).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
			}
		}
	}), {numRuns: 300});
});

test.each([
	[80, 24], [160, 50], [60, 16], [200, 60],
])('the whole walk at %i×%i', (columns, rows) => {
	for (const walk of everyWalk(gatherWalk())) {
		const lines = screenText(walk, {columns, rows}).split('\n');
		expect(lines).toHaveLength(rows);
		expect(lines.every(line => stringWidth(line) === columns)).toBe(true);
	}
});

test('colour, bold and dim say nothing that the text does not', () => {
	const rows = frameRows(frameOf(press(gatherWalk(), 'right', 'right', 'right'), {columns: 80, rows: 24}));
	const plain = paint(rows, null).replaceAll(/ +$/gm, '');
	for (const theme of themeNames) {
		for (const colour of [true, false]) {
			const painted = paint(rows, paletteOf({theme, colour, ascii: false}));
			expect(painted.replaceAll(/\u001B\[[\d;]*m/g, '').replaceAll(/ +$/gm, '')).toBe(plain);
			// Without colour, only attributes: codes of one digit. On a projector, nothing is dim (2).
			expect(colour ? '' : painted).not.toMatch(/\u001B\[(?:\d;)*\d{2}/);
			expect(theme === 'projector' ? painted : '').not.toMatch(/\u001B\[(?:[\d;]*;)?2[;m]/);
		}
	}
});

test('a terminal that is too small says what it needs, and what to do', () => {
	const text = screenText(gatherWalk(), {columns: 59, rows: 24});
	expect(text).toContain('Loopscope needs 60×16');
	expect(text).toContain('59×24');
	for (const size of [{columns: 20, rows: 5}, {columns: 1, rows: 1}]) {
		expect(screenText(gatherWalk(), size).split('\n')).toHaveLength(size.rows);
	}
});

test('no task is on the screen twice', () => {
	for (const walk of everyWalk(gatherWalk())) {
		const text = screenText(walk, {columns: 160, rows: 50});
		const story = text.split('─Source')[0]!;
		for (const name of ['Task-1', 'Task-2', 'Task-3', 'Task-4']) {
			expect(story.split(`(${name})`).length).toBeLessThanOrEqual(2);
		}
	}
});

test('help fits, and what does not fit is scrolled to', () => {
	const help = press(gatherWalk(), '?');
	expect(screenText(help)).toContain('next step');
	expect(screenText(help, {columns: 100, rows: 80})).not.toContain('for more');
	const small = screenText(help, {columns: 60, rows: 16});
	expect(small).toContain('for more');
	const resized = update(help, {type: 'resized', size: {columns: 60, rows: 16}});
	const end = press(resized, ...'j'.repeat(200));
	expect(screenText(end, {columns: 60, rows: 16})).toContain('cancelled');
	// Nothing is scrolled past the end.
	expect(screenText(press(end, 'k'), {columns: 60, rows: 16})).toContain('1 below');
});

test('a problem is shown line by line, its carets below their places', () => {
	const rows = problemRows({title: 'a.py cannot be run', lines: ['    print(1', '         ^', 'SyntaxError: \'(\' was never closed', ...'x'.repeat(40)]}, {columns: 60, rows: 16});
	const lines = rows.map(row => rowText(row));
	expect(lines).toHaveLength(16);
	expect(lines.every(line => stringWidth(line) === 60)).toBe(true);
	expect(lines[3]!.indexOf('^')).toBe(lines[2]!.indexOf('('));
	expect(lines.join('\n')).toContain('more lines');
});

test('rows of the menu fill their width', () => {
	fc.assert(fc.property(fc.string({unit: 'binary'}), fc.integer({min: 60, max: 200}), (text, columns) => {
		const item = {id: 'a', title: text, about: text, paragraph: text};
		for (const row of [...menuTitle(columns), ...menuFoot(item, columns)]) {
			expect(stringWidth(rowText(row))).toBe(columns);
		}

		expect(stringWidth(rowText(menuItemRow(item, {first: true, selected: true, columns})))).toBeLessThanOrEqual(columns - 3);
	}));
});

test('painting ends every style it begins', () => {
	const painted = paintRow(frameRows(frameOf(gatherWalk(), {columns: 80, rows: 24}))[1]!, paletteOf(usualLook));
	expect(painted.match(/\u001B\[[1-9]/g)!.length).toBe(painted.match(/\u001B\[0m/g)!.length);
});
