import {cleanup} from 'ink-testing-library';
import stringWidth from 'string-width';
import {afterEach, expect, test} from 'vitest';
import {Menu} from '../../source/components/menu.js';
import {Rows} from '../../source/components/rows.js';
import {Screen} from '../../source/components/screen.js';
import {frameOf} from '../../source/view/frame.js';
import type {MenuItem} from '../../source/view/menu.js';
import {fitRow, row} from '../../source/view/styled.js';
import {paletteOf, usualLook} from '../../source/view/themes.js';
import type {Walk} from '../../source/view/walk.js';
import {everyWalk, gatherWalk, press, screenText} from '../view/walks.js';
import {draw} from './screens.js';

afterEach(cleanup);

const palette = paletteOf(usualLook);

/** What Ink writes of a row ends with its last character that is not a space. */
const trimmed = (text: string): string => text.split('\n').map(line => line.trimEnd()).join('\n');

const sizes = [[80, 24], [160, 50]] as const;

test.each(sizes)('the screen at %i×%i is the frame, row by row', async (columns, rows) => {
	const size = {columns, rows};
	const view = (walk: Walk) => <Screen frame={frameOf(walk, size)} palette={palette}/>;
	const walks = everyWalk(gatherWalk());
	const drawn = await draw(view(walks[0]!), size);
	for (const walk of walks) {
		drawn.rerender(view(walk));
		const expected = trimmed(screenText(walk, size));
		await drawn.until(text => trimmed(text) === expected);
		expect(drawn.text().split('\n')).toHaveLength(rows);
	}
});

test('the help is drawn as lines', async () => {
	const drawn = await draw(<Screen frame={frameOf(press(gatherWalk(), '?'), {columns: 80, rows: 24})} palette={paletteOf({...usualLook, colour: false})}/>);
	expect(drawn.text()).toContain('next step');
	expect(drawn.text().split('\n')).toHaveLength(24);
});

test('rows are drawn as they are, wide characters included', async () => {
	const rows = ['日本語 |', 'é\u0301 |', '👍👎 |'].map(text => fitRow(row(text), 12));
	const drawn = await draw(<Rows rows={rows} width={12} palette={palette}/>);
	expect(drawn.text().split('\n').map(line => stringWidth(line.split('|')[0]!))).toEqual([7, 2, 5]);
});

const items: readonly MenuItem[] = ['one', 'two', 'three', 'four'].map(name => ({id: name, title: `Program ${name}`, about: `About ${name}.`, paragraph: `More about ${name}.`}));

const menu = (list: readonly MenuItem[], last: string | null = null, onChoose: (id: string) => void = () => {}) =>
	<Menu items={list} last={last} size={{columns: 80, rows: 24}} palette={palette} onChoose={onChoose}/>;

test('the menu begins with where to start, and has a line about each program', async () => {
	const drawn = await draw(menu(items));
	const lines = drawn.text().split('\n');
	expect(lines).toHaveLength(24);
	expect(lines[2]).toMatch(/^ ❯ Start here: Program one +About one\.$/);
	expect(lines[3]).toMatch(/^ {3}Program two +About two\.$/);
	expect(drawn.text()).toContain('More about one.');
});

test('arrows choose, Enter opens', async () => {
	const chosen: string[] = [];
	const drawn = await draw(menu(items, null, id => {
		chosen.push(id);
	}));
	drawn.stdin.write('\u001B[B');
	await drawn.until(text => text.includes('❯ Program two') && text.includes('More about two.'));
	drawn.stdin.write('\r');
	await drawn.until(() => chosen.length > 0);
	expect(chosen).toEqual(['two']);
});

test('coming back to the menu, what was open is highlighted', async () => {
	const drawn = await draw(menu(items, 'three'));
	expect(drawn.text()).toContain('❯ Program three');
	expect(drawn.text()).toContain('More about three.');
});

test('a menu that is longer than the screen scrolls', async () => {
	const many = Array.from({length: 40}, (_, index) => ({id: `p${index}`, title: `Program ${index}`, about: '', paragraph: ''}));
	const drawn = await draw(menu(many));
	expect(drawn.text().split('\n')).toHaveLength(24);
	drawn.stdin.write('\u001B[A');
	await drawn.until(text => text.includes('❯ Program 39'));
	expect(drawn.text().split('\n')).toHaveLength(24);
});
