import {blankCells, cellsOf, isBlank, isSame, type Cells} from './cells.js';
import {moveTo, type Place} from './cursor.js';
import {onBlank, PLAIN, transition, type Style} from './style.js';

/*
From what the terminal shows to another frame, in as few bytes as that takes: the cursor moves, cells that differ are
written, and nothing else. A pure function of the two.
*/

export type Size = {readonly columns: number; readonly rows: number};

/** What a terminal shows, as far as we know. */
export type Shown = {
	readonly size: Size;
	/** One per row; null where anything may stand. */
	readonly rows: ReadonlyArray<{readonly line: string; readonly cells: Cells} | null>;
	readonly place: Place;
	/** How the next character would look; null if nobody knows. */
	readonly style: Style | null;
};

/** A terminal of which nothing is known but its size. */
export const unknownScreen = (size: Size): Shown => ({size, rows: Array.from({length: size.rows}, () => null), place: null, style: null});

/** Bytes so far, and what they do to the terminal's cursor and style. Lives as long as one frame is painted. */
type Pen = {text: string; place: Place; style: Style | null; readonly columns: number};

const erase = {toEnd: '\x1B[K', some: (count: number): string => `\x1B[${count}X`} as const;

/** Spaces cost a byte each: from so many on, erasing is shorter, even if the cursor must be moved over them afterwards. */
const MANY_AT_END = 3;

const MANY = 10;

/** While characters of doubtful width are written, the terminal must not go on in the next row. */
const wrapping = {off: '\x1B[?7l', on: '\x1B[?7h'} as const;

const bytesOf = (text: string): number => {
	let bytes = text.length;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		bytes += code < 0x80 ? 0 : code < 0x8_00 ? 1 : 2;
	}

	return bytes;
};

/** The sequence to a style from whatever is now. */
const styleSequence = (from: Style | null, to: Style): string => from === null ? `\x1B[m${transition(PLAIN, to)}` : transition(from, to);

const setStyle = (pen: Pen, style: Style): void => {
	pen.text += styleSequence(pen.style, style);
	pen.style = style;
};

/** A space looks the same in every style that draws the same on it, mostly nothing. */
const suits = (pen: Pen, cells: Cells, column: number): boolean =>
	pen.style !== null && cells.texts[column] === ' ' && onBlank(pen.style) === cells.styles[column];

const widthAt = ({texts}: Cells, column: number): number => texts[column + 1] === '' ? 2 : 1;

const write = (pen: Pen, row: number, cells: Cells, column: number): number => {
	if (!suits(pen, cells, column)) {
		setStyle(pen, cells.styles[column]!);
	}

	pen.text += cells.texts[column]!;
	const next = column + widthAt(cells, column);
	pen.place = {row, column: next};
	return next;
};

/** Cells between the cursor and the next cell to write: up to so many, writing them again may be shorter than going around. */
const FEW = 12;

/** What it takes to write the cells from the cursor to `column` again, and the style then. */
const through = (pen: Pen, row: number, cells: Cells, column: number): Pen | null => {
	const {place} = pen;
	if (place?.row !== row || place.column > column || column - place.column > FEW || cells.texts[place.column] === '') {
		return null;
	}

	const trial: Pen = {...pen, text: ''};
	for (let at = place.column; at < column;) {
		at = write(trial, row, cells, at);
	}

	return trial;
};

const goTo = (pen: Pen, row: number, cells: Cells, column: number): void => {
	const move = moveTo(pen.place, row, column, pen.columns);
	const again = through(pen, row, cells, column);
	const costs = (text: string, style: Style | null): number => bytesOf(text) + styleSequence(style, cells.styles[column]!).length;
	if (again !== null && costs(again.text, again.style) <= costs(move, pen.style)) {
		pen.text += again.text;
		pen.style = again.style;
	} else {
		pen.text += move;
	}

	pen.place = {row, column};
};

const eraseCells = (pen: Pen, sequence: string): void => {
	// What is erased takes the background, never lines.
	if (pen.style === null || onBlank(pen.style) !== PLAIN) {
		setStyle(pen, PLAIN);
	}

	pen.text += sequence;
};

const eraseRest = (pen: Pen): void => {
	eraseCells(pen, erase.toEnd);
};

/** How many of the columns from here on, up to `end`, are to be blank and must be touched. */
const blankRun = (cells: Cells, column: number, end: number, differs: (column: number) => boolean): number => {
	let count = 0;
	for (let at = column; at < end && isBlank(cells, at); at++) {
		count = differs(at) ? at - column + 1 : count;
	}

	return count;
};

/** Writes what stands from a column on, where nobody knows how wide it is or what stood there. */
const writeRest = (pen: Pen, row: number, cells: Cells, from: number): void => {
	goTo(pen, row, cells, from);
	// Afterwards, nobody would know from where on.
	eraseRest(pen);
	pen.text += wrapping.off;
	for (let column = from; column < cells.end;) {
		column = write(pen, row, cells, column);
	}

	pen.text += wrapping.on;
	pen.place = null;
};

const paintRow = (pen: Pen, row: number, before: Cells | null, wanted: Cells): void => {
	const {columns} = pen;
	const differs = (column: number): boolean => before === null || !isSame(before, wanted, column);
	let last = columns - 1;
	while (last >= 0 && !differs(last)) {
		last--;
	}

	const least = Math.min(wanted.certain, before?.certain ?? columns);
	const certain = wanted.texts[least] === '' ? least - 1 : least;
	const isInDoubt = last >= certain;
	const end = isInDoubt ? certain : last + 1;
	for (let column = 0; column < end;) {
		if (!differs(column)) {
			column++;
			continue;
		}

		// The second half of a wide character is never written by itself.
		column -= wanted.texts[column] === '' ? 1 : 0;
		goTo(pen, row, wanted, column);
		if (wanted.end <= column && (isInDoubt || before === null || end - column > MANY_AT_END)) {
			eraseRest(pen);
			return;
		}

		const blanks = blankRun(wanted, column, end, differs);
		if (blanks >= MANY) {
			eraseCells(pen, erase.some(blanks));
			column += blanks;
		} else {
			column = write(pen, row, wanted, column);
		}
	}

	if (isInDoubt) {
		writeRest(pen, row, wanted, certain);
	}
};

/** A frame as it is painted, and what the terminal shows then. The bytes are empty if it shows it already. */
export type Repainted = {readonly bytes: string; readonly shown: Shown};

/**
What brings a frame onto the terminal. A frame is lines of text and "select graphic rendition" sequences; lines and
columns that the terminal does not have are left out.
*/
export const repaint = ({size, rows, place, style}: Shown, frame: string): Repainted => {
	const lines = frame.split('\n');
	const pen: Pen = {text: '', place, style, columns: size.columns};
	const painted = rows.map((before, row) => {
		const line = lines[row] ?? '';
		if (before?.line === line) {
			return before;
		}

		const cells = line === '' ? blankCells(size.columns) : cellsOf(line, size.columns);
		paintRow(pen, row, before?.cells ?? null, cells);
		return {line, cells};
	});
	return {bytes: pen.text, shown: {size, rows: painted, place: pen.place, style: pen.style}};
};
