// The fewest bytes that bring a terminal from one screen to another by moving the cursor, choosing styles, writing and
// erasing: what a writer of cells can be measured by. Found by trying all ways that could be shorter, cell by cell; it
// knows nothing of source/terminal. Scrolling and repeating are left out, as not all terminals know them.
import {Buffer} from 'node:buffer';

/** Whether a space drawn so is nothing but a space. */
const showsNothing = ({on, background}) => background === null && !on.includes('4') && !on.includes('7');

/** A screen as rows of cells: text ('' behind a wide character) and how it is drawn. */
export const snapshot = terminal => {
	const {active} = terminal.buffer;
	const cells = Array.from({length: terminal.rows}, (_, row) => {
		const line = active.getLine(active.baseY + row);
		return Array.from({length: terminal.cols}, (__, column) => {
			const cell = line.getCell(column);
			const text = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
			const style = {
				on: [['1', cell.isBold()], ['2', cell.isDim()], ['3', cell.isItalic()], ['4', cell.isUnderline()], ['7', cell.isInverse()]].filter(([, is]) => is !== 0).map(([code]) => code),
				foreground: cell.isFgDefault() ? null : cell.getFgColor(), background: cell.isBgDefault() ? null : cell.getBgColor(),
			};
			const isPlainBlank = text === ' ' && showsNothing(style);
			return {text, style: isPlainBlank ? '' : JSON.stringify(style), isPlainBlank};
		});
	});
	return {cells, row: active.cursorY, column: active.cursorX};
};

const plain = JSON.stringify({on: [], foreground: null, background: null});

const colour = (value, base) => value === null ? String(base + 9) : value < 8 ? String(base + value) : value < 16 ? String(base + 52 + value) : `${base + 8};5;${value}`;

const known = new Map();

/** Bytes from one style to another; null is whatever one likes. */
const styleCost = (from, to) => {
	if (from === null || from === to) {
		return 0;
	}

	const key = from + to;
	if (!known.has(key)) {
		const [a, b] = [JSON.parse(from), JSON.parse(to)];
		const fromScratch = ['0', ...b.on, ...(b.foreground === null ? [] : [colour(b.foreground, 30)]), ...(b.background === null ? [] : [colour(b.background, 40)])];
		const off = a.on.filter(code => !b.on.includes(code));
		// Bold and dim end together.
		const endsBoth = off.includes('1') || off.includes('2');
		const changed = [
			...(endsBoth ? ['22'] : []),
			...off.filter(code => code !== '1' && code !== '2').map(code => `2${code}`),
			...b.on.filter(code => !a.on.includes(code) || (endsBoth && (code === '1' || code === '2'))),
			...(a.foreground === b.foreground ? [] : [colour(b.foreground, 30)]),
			...(a.background === b.background ? [] : [colour(b.background, 40)]),
		];
		const scratch = fromScratch.length === 1 ? '' : fromScratch.join(';');
		known.set(key, Math.min(scratch.length, changed.join(';').length) + 3);
	}

	return known.get(key);
};

/** Bytes of a sequence with one number, which may be left out if it is 1. */
const counted = count => count === 0 ? 0 : count === 1 ? 3 : 3 + String(count).length;

/** Bytes along a row. */
const across = (from, to) => to === from ? 0 : Math.min(
	to > from ? counted(to - from) : Math.min(from - to, counted(from - to)),
	1 + counted(to), 3 + String(to + 1).length,
);

/** Bytes from one place to another; a cursor behind the last column cannot go by steps. */
const moveCost = (from, row, column, columns) => {
	const absolute = 3 + (row === 0 ? 0 : String(row + 1).length) + (column === 0 ? 0 : 1 + String(column + 1).length);
	const down = row - from.row;
	if (down < 0) {
		return absolute;
	}

	const byReturn = 1 + down + counted(column);
	return from.column >= columns
		? Math.min(absolute, byReturn)
		: Math.min(absolute, down === 0 ? across(from.column, column) : byReturn, counted(down) + across(from.column, column));
};

/** So many cells before the first that differs are tried as a place to begin. */
const EARLY = 8;

const keep = (states, cost, column, style) => {
	const key = `${column} ${style}`;
	if (!states.has(key) || states.get(key).cost > cost) {
		states.set(key, {cost, column, style});
	}
};

const rowStates = (from, row, before, after) => {
	const columns = after.length;
	const differs = column => before[column].text !== after[column].text || before[column].style !== after[column].style;
	const changed = after.flatMap((_, column) => differs(column) ? [column] : []);
	if (changed.length === 0) {
		return null;
	}

	const [first, last] = [changed[0], changed.at(-1)];
	const lastShown = after.findLastIndex(cell => !cell.isPlainBlank);
	/** States by the column that the cursor is at; all before it is right. */
	const at = Array.from({length: columns + 1}, () => new Map());
	const ends = new Map();
	for (const {cost, place, style} of from) {
		for (let column = first; column >= Math.max(0, first - EARLY); column--) {
			keep(at[column], cost + moveCost(place, row, column, columns), column, style);
		}
	}

	const plainBlank = style => style === null || showsNothing(JSON.parse(style));
	for (let column = Math.max(0, first - EARLY); column <= columns; column++) {
		for (const {cost, style} of at[column].values()) {
			if (column > last) {
				keep(ends, cost, column, style);
				continue;
			}

			const cell = after[column];
			if (cell.text !== '') {
				const width = after[column + 1]?.text === '' ? 2 : 1;
				const next = cell.isPlainBlank ? (plainBlank(style) ? style : plain) : cell.style;
				keep(at[column + width], cost + (cell.isPlainBlank && plainBlank(style) ? 0 : styleCost(style, next)) + Buffer.byteLength(cell.text), column + width, next);
			}

			const following = changed.find(each => each >= column);
			if (following > column) {
				keep(at[following], cost + across(column, following), following, style);
			}

			const erasing = plainBlank(style) ? 0 : styleCost(style, plain);
			const erased = plainBlank(style) ? style : plain;
			if (lastShown < column) {
				keep(ends, cost + erasing + 3, column, erased);
			}

			let blanks = column;
			while (blanks <= last && after[blanks].isPlainBlank) {
				blanks++;
			}

			const until = changed.findLast(each => each < blanks);
			if (until >= column) {
				const count = until - column + 1;
				const target = changed.find(each => each > until);
				if (target === undefined) {
					keep(ends, cost + erasing + counted(count), column, erased);
				} else {
					keep(at[target], cost + erasing + counted(count) + across(column, target), target, erased);
				}
			}
		}
	}

	return [...ends.values()].map(({cost, column, style}) => ({cost, style, place: {row, column}}));
};

/** So many ways are followed from one row to the next. */
const WAYS = 40;

/** The fewest bytes from one snapshot to the next. */
export const fewestBytes = (before, after) => {
	let states = [{cost: 0, place: {row: before.row, column: before.column}, style: null}];
	for (const [row, cells] of after.cells.entries()) {
		const next = rowStates(states, row, before.cells[row], cells);
		if (next !== null) {
			states = next.toSorted((a, b) => a.cost - b.cost).slice(0, WAYS);
		}
	}

	return Math.min(...states.map(({cost}) => cost));
};
