import type {Column, Entry, EntryName} from './columns.js';
import {cutRow, fitRow, row, rowWidth, span, spread, type Row} from './styled.js';
import {cut, widthOf} from './text.js';

/* A column of entries fitted into the rows and columns there are. */

/** From this width on, an entry takes one row: its name and its detail side by side. */
const WIDE = 44;

/** Columns of the name of a function that are left when what tells tasks apart needs the room. */
const LEAST_CALLED = 5;

/** The name in at most `width` columns; the function's name is cut before what tells tasks apart. */
export const nameRow = ({before, called, apart, own, tone}: EntryName, width: number): Row => {
	const ownText = own === '' ? '' : ` (${own})`;
	const fixed = widthOf(before) + widthOf(apart);
	const full = fixed + widthOf(called);
	// Where even that is not enough, the whole is cut as one text.
	const name = full <= width || width - fixed < LEAST_CALLED ? called : cut(called, width - fixed);
	const shown: Row = [...row(before, 'quiet'), ...row(name + apart, tone)];
	return full + widthOf(ownText) <= width ? [...shown, ...row(ownText, 'quiet')] : cutRow(shown, width);
};

const mark = ({fresh}: Entry): Row => [span(fresh ? '•' : ' ', 'fresh')];

/** One row: the name, and at the end what matters most. */
const shortRow = (entry: Entry, width: number): Row => {
	const room = width - 1;
	return entry.aside === '' || widthOf(entry.aside) + 8 > room
		? [...mark(entry), ...nameRow(entry.name, room)]
		: [...mark(entry), ...spread(nameRow(entry.name, room - widthOf(entry.aside) - 1), row(entry.aside), room)];
};

/** The detail below a name. Where it would be cut, what matters most alone. */
const detailRow = ({detail, aside}: Entry, width: number): Row => {
	const indent = ' '.repeat(3);
	const room = width - indent.length;
	return [span(indent), ...row(widthOf(detail) > room && aside !== '' ? aside : cut(detail, room))];
};

const moreRow = (missing: number, exact: boolean): Row => [span(` +${missing}${exact ? '' : ' or more'} more`, 'quiet')];

/** Names and details side by side, the details below each other. */
const wideRows = (entries: readonly Entry[], width: number): readonly Row[] => {
	const room = width - 1;
	const widest = Math.max(0, ...entries.map(({name}) => rowWidth(nameRow(name, room))));
	const details = Math.max(0, ...entries.map(({detail}) => widthOf(detail)));
	const nameWidth = Math.min(widest, Math.max(Math.floor(room / 2), room - details - 2));
	return entries.map(entry => [...mark(entry), ...fitRow(nameRow(entry.name, nameWidth), nameWidth), span('  '), ...row(cut(entry.detail, room - nameWidth - 2))]);
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

/** At most `height` rows; the last one says how many entries are missing. `none` stands in an empty column. */
export const columnRows = ({entries, total, exact}: Column, width: number, height: number, none: string): readonly Row[] => {
	if (entries.length === 0) {
		return [[span(` ${none}`, 'quiet')]];
	}

	const missing = total > height || entries.length > height;
	const shown = entries.slice(0, missing ? height - 1 : height);
	const room = missing ? height - 1 : height;
	const rows = width >= WIDE ? wideRows(shown, width) : narrowRows(shown, width, room);
	return missing ? [...rows, moreRow(total - shown.length, exact)] : rows;
};
