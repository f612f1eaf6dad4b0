import type {Size} from './layout.js';
import {marks} from './column-rows.js';
import {toldEntries} from './keys/table.js';
import {conditionGlyphs} from './panes/glyphs.js';
import {allPanes} from './panes/table.js';
import {fitRow, row, span, type Row} from './styled.js';
import {widthOf, wrap} from './text.js';

/* The help: what keys do and what panes show, from the tables that the input and the screen are made from. */

type Line = {readonly group: string; readonly pair: string | null; readonly label: string; readonly help: string};

/** The keys line by line; pairs share one. */
const keyLines: readonly Line[] = toldEntries.reduce<readonly Line[]>((lines, {group, pair, label, help}) => {
	const last = lines.at(-1);
	return pair !== null && last?.pair === pair
		? [...lines.slice(0, -1), {...last, label: `${last.label} ${label}`, help: `${last.help}; ${help}`}]
		: [...lines, {group, pair, label, help}];
}, []);

/** What marks on the screen mean. */
const markLines: ReadonlyArray<readonly [string, string]> = [
	[`${marks.arrived} ${marks.up} →`, 'in columns: came with this step; nearer to its turn; left, and where to'],
	['▶ ■', 'in the source: runs next; a task is suspended here'],
	['• !', 'in the output: new with this step; written to stderr'],
	...Object.values(conditionGlyphs).reduce<ReadonlyArray<readonly [string, string]>>((lines, {glyph, word}) =>
		[[`${lines[0]?.[0] ?? ''} ${glyph}`.trim(), `${lines[0]?.[1] ?? 'a task'}${lines.length === 0 ? ' ' : ', '}${word}`]], []),
];

const GROUP = 8;

const LABEL = 15;

const PANE = 24;

/** A name and its explanation, wrapped beside it; a name that is too long has a row of its own. */
const toldRows = (before: Row, indent: number, text: string, width: number): readonly Row[] => {
	const used = before.reduce((sum, part) => sum + widthOf(part.text), 0);
	const lines = wrap(text, Math.max(10, width - indent - 1));
	return used >= indent
		? [before, ...lines.map((line): Row => [span(' '.repeat(indent)), span(line)])]
		: lines.map((line, index): Row => [...fitRow(index === 0 ? before : [], indent), span(line)]);
};

const keyRows = (width: number): readonly Row[] => keyLines.flatMap(({group, label, help}, index) => {
	const shown = keyLines[index - 1]?.group === group ? '' : group;
	return toldRows([span(` ${shown.padEnd(GROUP)}`, 'title'), span(label, 'key')], GROUP + LABEL + 1, help, width);
});

const aboutRows = (width: number): readonly Row[] => [
	...allPanes.flatMap(({title, about}) => toldRows([span(` ${title}`, 'title')], PANE, about, width)),
	[],
	...markLines.flatMap(([glyphs, text]) => toldRows([span(` ${glyphs}`, 'key')], PANE, text, width)),
];

/** From this width on, keys and panes stand side by side. */
const WIDE = 150;

/** All lines of the help, at any width of 60 or more. */
export const helpLines = (columns: number): readonly Row[] => {
	if (columns < WIDE) {
		return [...keyRows(columns), [], ...aboutRows(columns)];
	}

	const left = Math.floor(columns * 0.45);
	const keys = keyRows(left);
	const about = aboutRows(columns - left);
	return Array.from({length: Math.max(keys.length, about.length)}, (_, index) => [...fitRow(keys[index] ?? [], left), ...about[index] ?? []]);
};

/** How far the help can be scrolled. */
export const helpEnd = ({columns, rows}: Size): number => Math.max(0, helpLines(columns).length - rows + 2);

/** The help on `rows` rows, from line `from` on; the first and the last row say where one is. */
export const helpRows = (size: Size, from: number): readonly Row[] => {
	const lines = helpLines(size.columns);
	const room = size.rows - 2;
	const start = Math.max(0, Math.min(from, helpEnd(size)));
	const below = lines.length - start - room;
	const more = [start > 0 ? `${start} above` : '', below > 0 ? `${below} below` : ''].filter(text => text !== '').join(', ');
	return [
		[span(' Keys', 'title'), ...(more === '' ? [] : row(`   ↓ ↑ for more: ${more}`, 'quiet'))],
		...lines.slice(start, start + room),
		[span(' Any other key goes back.', 'quiet')],
	];
};
