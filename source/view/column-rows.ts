import type {Column, Entry, EntryName, Leaver, Mark} from './entries.js';
import {numberText} from './format.js';
import {WIDE_COLUMN} from './layout.js';
import {cutRow, fitRow, row, rowWidth, span, spread, type Row} from './styled.js';
import {cut, cutMiddle, widthOf} from './text.js';

/* A column of entries fitted into the rows and columns there are. */

/** Columns of the name of a function that are left when what tells tasks apart needs the room. */
const LEAST_CALLED = 5;

/** The name in at most `width` columns; the function's name is cut before what tells tasks apart. */
export const nameRow = ({before, called, apart, own, tone}: EntryName, width: number): Row => {
	const ownText = own === '' ? '' : ` (${own})`;
	const fixed = widthOf(before) + widthOf(apart);
	if (fixed + widthOf(called) <= width) {
		const shown = [...row(before, 'quiet'), ...row(called + apart, tone)];
		return rowWidth(shown) + widthOf(ownText) <= width ? [...shown, ...row(ownText, 'quiet')] : shown;
	}

	const calledShown = cut(called, Math.max(LEAST_CALLED, width - fixed));
	const left = width - widthOf(before) - widthOf(calledShown);
	// Both ends of what tells them apart: of addresses, the end.
	const apartShown = widthOf(apart) <= left ? apart : left < 5 ? '' : ` ${cutMiddle(apart.trimStart(), left - 1)}`;
	return cutRow([...row(before, 'quiet'), ...row(calledShown + apartShown, tone)], width);
};

/** How what moved is marked. */
export const marks: Readonly<Record<NonNullable<Mark>, string>> = {arrived: '+', up: '↑'};

const mark = ({mark: kind}: Entry): Row => [span(kind === null ? ' ' : marks[kind], kind === 'arrived' ? 'fresh' : 'quiet')];

/** One row: the name, and at the end what matters most. */
const shortRow = (entry: Entry, width: number): Row => {
	const room = width - 1;
	return entry.aside === '' || widthOf(entry.aside) + 8 > room
		? [...mark(entry), ...nameRow(entry.name, room)]
		: [...mark(entry), ...spread(nameRow(entry.name, room - widthOf(entry.aside) - 1), row(entry.aside), room)];
};

/** The detail, the short one where the whole would be cut. */
const detailText = ({detail, short}: Entry, width: number): string => widthOf(detail) > width ? cutMiddle(short, width) : detail;

const INDENT = 3;

/** Columns of a name below which it says nothing. */
const LEAST_NAME = 8;

/** The name, and the detail below it. Where that is the short one, what matters most stands at the end of either. */
const longRows = (entry: Entry, width: number): readonly Row[] => {
	const {aside, name} = entry;
	const room = width - INDENT;
	const text = detailText(entry, room);
	const called = nameRow({...name, own: ''}, width - 1);
	const detail = (shown: Row): Row => [span(' '.repeat(INDENT)), ...shown];
	const plain: Row = [...mark(entry), ...nameRow(name, width - 1)];
	if (text === entry.detail || text.includes(aside) || widthOf(aside) + LEAST_NAME > room) {
		return [plain, detail(row(text))];
	}

	return rowWidth(called) + widthOf(aside) + 2 <= width - 1
		? [shortRow(entry, width), detail(row(text))]
		: [plain, detail(spread(row(detailText(entry, room - widthOf(aside) - 1)), row(aside), room))];
};

const moreRow = (missing: number, exact: boolean): Row => [span(` +${numberText(missing)}${exact ? '' : ' or more'} more`, 'quiet')];

/** Names and details side by side, the details below each other: a row for each entry. */
const wideRows = (entries: readonly Entry[], width: number): ReadonlyArray<readonly Row[]> => {
	// A column is left free for the mark, and one at the end.
	const room = width - 2;
	const widest = (limit: number): number => Math.max(0, ...entries.map(({name}) => rowWidth(nameRow(name, limit))));
	const details = Math.max(0, ...entries.map(({detail}) => widthOf(detail)));
	const bare = Math.max(0, ...entries.map(({name}) => rowWidth(nameRow({...name, own: ''}, Math.floor(room / 2)))));
	// asyncio's own names take only room that the details leave.
	const nameWidth = widest(Math.max(bare, room - details - 2));
	return entries.map(entry => [[
		...mark(entry), ...fitRow(nameRow(entry.name, nameWidth), nameWidth), span('  '), ...row(detailText(entry, room - nameWidth - 2)),
	]]);
};

/** Every entry has its name; those at the top have their details too, as far as there are `spare` rows. */
const narrowRows = (entries: readonly Entry[], width: number, spare: number): ReadonlyArray<readonly Row[]> => {
	let left = spare;
	return entries.map(entry => {
		if (entry.detail === '') {
			return [[...mark(entry), ...nameRow(entry.name, width - 1)]];
		}

		if (left > 0) {
			left--;
			return longRows(entry, width);
		}

		return [shortRow(entry, width)];
	});
};

/** What left, quietly, and where it went; nothing where there is no room for both. */
const leftRow = ({name, to}: Leaver, width: number): readonly Row[] => {
	const way = `→ ${to} `;
	const room = width - 1 - widthOf(way);
	return room - 1 < LEAST_NAME ? [] : [[span(' '), ...fitRow(nameRow({...name, own: '', tone: 'quiet'}, room - 1), room), span(way, 'quiet')]];
};

/** Whether this entry is the first of its group. */
const isFirst = (entries: readonly Entry[], index: number): boolean => entries[index]!.group !== undefined && entries[index]!.group !== entries[index - 1]?.group;

const headings = (entries: readonly Entry[]): number => entries.filter((_, index) => isFirst(entries, index)).length;

/** Entries that a column shows at least, where there are rows for them, before it says that there are more. */
const THREE = 3;

/**
The entries that fit into `height` rows: each has one, there are their headings, and the row that says how many are
missing. Where not all fit that have details below them, fewer are shown, with the details of the first.
*/
const fitting = (entries: readonly Entry[], total: number, height: number, rows: 1 | 2): readonly Entry[] => {
	let count = total > height ? Math.min(entries.length, Math.max(THREE, Math.floor((height - 1) / rows))) : Math.min(entries.length, height);
	while (count > 0 && count + headings(entries.slice(0, count)) + (count < total ? 1 : 0) > height) {
		count--;
	}

	return entries.slice(0, count);
};

/**
At most `height` rows; the last one says how many entries are missing. Where there is room, what left stands at the
end. `none` stands in an empty column.
*/
export const columnRows = ({entries, total, exact, left = []}: Column, width: number, height: number, none: string): readonly Row[] => {
	const withLeft = (rows: readonly Row[]): readonly Row[] => [...rows, ...left.flatMap(leaver => leftRow(leaver, width))].slice(0, Math.max(rows.length, height));
	if (entries.length === 0) {
		return withLeft([[span(` ${none}`, 'quiet')]]);
	}

	const rowsOfOne = width >= WIDE_COLUMN ? 1 : 2;
	const grouped = fitting(entries, total, height, rowsOfOne);
	// Where there are few rows, entries are worth more than headings.
	const shown = grouped.length > 0 ? grouped : fitting(entries.map(entry => ({...entry, group: undefined})), total, height, rowsOfOne);
	const missing = total - shown.length;
	const room = height - headings(shown) - (missing > 0 ? 1 : 0);
	const each = width >= WIDE_COLUMN ? wideRows(shown, width) : narrowRows(shown, width, room - shown.length);
	const rows = each.flatMap((own, index) => isFirst(shown, index) ? [[span(` ${shown[index]!.group!}`, 'quiet')], ...own] : own);
	return missing > 0 ? [...rows, moreRow(missing, exact)] : withLeft(rows);
};
