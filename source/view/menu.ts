import type {Size} from './layout.js';
import {fitRow, row, span, type Row} from './styled.js';
import {clean, wrap} from './text.js';

/** A program that can be chosen. `id` is the host's; `about` is one line, `paragraph` says more. */
export type MenuItem = {readonly id: string; readonly title: string; readonly about: string; readonly paragraph: string};

/** How many rows of the menu are not items: title, blank rows, the paragraph and the keys. */
const AROUND = 9;

const PARAGRAPH = 3;

/** How many items are shown at once. */
export const menuLimit = ({rows}: Size): number => Math.max(1, rows - AROUND);

export const menuTitle = (columns: number): readonly Row[] => [
	fitRow([span(' Loopscope', 'title'), span('   Walk through a Python asyncio program, one step at a time.')], columns),
	fitRow([], columns),
];

const START = 'Start here: ';

/** One item: its title and a line about it. `widest` is the width that titles get. */
export const menuItemRow = ({title, about}: MenuItem, {first, selected, columns}: {readonly first: boolean; readonly selected: boolean; readonly columns: number}): Row => {
	const titleWidth = Math.min(44, Math.floor((columns - 4) * 0.5));
	return [
		...fitRow([...(first ? [span(START, 'key')] : []), ...row(clean(title), selected ? 'running' : 'plain')], titleWidth),
		span('  '),
		...fitRow(row(clean(about), selected ? 'plain' : 'quiet'), Math.max(0, columns - titleWidth - 6)),
	];
};

/** Below the items: more about the one that is highlighted, and the keys. */
export const menuFoot = (item: MenuItem | undefined, columns: number): readonly Row[] => {
	const lines = wrap(clean(item?.paragraph ?? ''), columns - 2).slice(0, PARAGRAPH);
	return [
		fitRow([], columns),
		...Array.from({length: PARAGRAPH}, (_, index) => fitRow([span(' '), span(lines[index] ?? '')], columns)),
		fitRow([], columns),
		fitRow([span(' '), span('↑ ↓', 'key'), span(' choose  ', 'quiet'), span('Enter', 'key'), span(' walk through it  ', 'quiet'), span('q', 'key'), span(' quit', 'quiet')], columns),
	];
};
