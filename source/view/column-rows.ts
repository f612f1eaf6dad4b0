import type {Column, Entry, EntryName, Leaver, Mark} from './entries.js';
import {numberText} from './format.js';
import {cutRow, fitRow, row, rowWidth, span, spread, type Row} from './styled.js';
import {cut, cutMiddle, widthOf} from './text.js';

/* A column of entries fitted into the rows and columns there are. */

/** From this width on, an entry takes one row: its name and its detail side by side. */
const WIDE = 44;

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

/** The detail below a name. */
const detailRow = (entry: Entry, width: number): Row => {
	const indent = ' '.repeat(3);
	return [span(indent), ...row(detailText(entry, width - indent.length))];
};

const moreRow = (missing: number, exact: boolean): Row => [span(` +${numberText(missing)}${exact ? '' : ' or more'} more`, 'quiet')];

/** Names and details side by side, the details below each other. */
const wideRows = (entries: readonly Entry[], width: number): readonly Row[] => {
	// A column is left free for the mark, and one at the end.
	const room = width - 2;
	const widest = (limit: number): number => Math.max(0, ...entries.map(({name}) => rowWidth(nameRow(name, limit))));
	const details = Math.max(0, ...entries.map(({detail}) => widthOf(detail)));
	const bare = Math.max(0, ...entries.map(({name}) => rowWidth(nameRow({...name, own: ''}, Math.floor(room / 2)))));
	// asyncio's own names take only room that the details leave.
	const nameWidth = widest(Math.max(bare, room - details - 2));
	return entries.map(entry => [
		...mark(entry), ...fitRow(nameRow(entry.name, nameWidth), nameWidth), span('  '), ...row(detailText(entry, room - nameWidth - 2)),
	]);
};

/** Every entry has its name; those at the top have their details too, as far as the rows reach. */
const narrowRows = (entries: readonly Entry[], width: number, height: number): readonly Row[] => {
	let spare = height - entries.length;
	return entries.flatMap(entry => {
		if (entry.detail === '') {
			return [[...mark(entry), ...nameRow(entry.name, width - 1)]];
		}

		if (spare > 0) {
			spare--;
			return [[...mark(entry), ...nameRow(entry.name, width - 1)], detailRow(entry, width)];
		}

		return [shortRow(entry, width)];
	});
};

/** What left, quietly, and where it went. */
const leftRow = ({name, to}: Leaver, width: number): Row => {
	const way = `→ ${to} `;
	const room = width - 1 - widthOf(way);
	return [span(' '), ...fitRow(nameRow({...name, own: '', tone: 'quiet'}, room - 1), room), span(way, 'quiet')];
};

/** At most `height` rows; the last one says how many entries are missing. Where there is room, what left stands at the end. `none` stands in an empty column. */
export const columnRows = ({entries, total, exact, left = []}: Column, width: number, height: number, none: string): readonly Row[] => {
	const gone = (rows: readonly Row[]): readonly Row[] => [...rows, ...left.slice(0, Math.max(0, height - rows.length)).map(leaver => leftRow(leaver, width))];
	if (entries.length === 0) {
		return gone([[span(` ${none}`, 'quiet')]]);
	}

	const missing = total > height || entries.length > height;
	const shown = entries.slice(0, missing ? height - 1 : height);
	const room = missing ? height - 1 : height;
	const rows = width >= WIDE ? wideRows(shown, width) : narrowRows(shown, width, room);
	return missing ? [...rows, moreRow(total - shown.length, exact)] : gone(rows);
};
