import {widthOf} from '../view/text.js';
import {onBlank, PLAIN, select, type Style} from './style.js';

/*
A row of the terminal as cells. A wide character stands in the first of its two cells, the second holds the empty text.
*/

export type Cells = {
	/** One per column: a character with what combines with it, a space, or nothing behind a wide character. */
	readonly texts: readonly string[];
	readonly styles: readonly Style[];
	/**
	The first column that holds a character on whose width terminals disagree; the number of columns if there is none.
	What is left of it is where we think it is; what is right of it may not be.
	*/
	readonly certain: number;
	/** The column behind the last cell that shows anything. */
	readonly end: number;
};

const BLANK = ' ';

/** One column in every terminal: what `widthOf` takes for granted, and letters of scripts that neither join nor combine. */
const single = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0373\u0376\u0377\u037B-\u037F\u0384-\u03FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2190-\u22FF\u2500-\u25FC\u2713-\u2718]$/;

const singles = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0373\u0376\u0377\u037B-\u037F\u0384-\u03FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2190-\u22FF\u2500-\u25FC\u2713-\u2718]*$/;

/** Two columns in every terminal: Chinese, Japanese and Korean characters, and what goes with them. */
const double = /^[\u3001-\u3029\u3041-\u3096\u30A1-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]$/;

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** Select graphic rendition; any other sequence takes no room and is dropped. */
const sequences = /\x1B\[([\d;]*)m|\x1B\[[0-?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(?:\x07|\x1B\\)|\x1B./g;

type Draft = {texts: string[]; styles: Style[]; certain: number; end: number};

const put = (draft: Draft, text: string, width: number, style: Style): void => {
	const shown = text === BLANK ? onBlank(style) : style;
	draft.texts.push(text);
	draft.styles.push(shown);
	for (let rest = 1; rest < width; rest++) {
		draft.texts.push('');
		draft.styles.push(shown);
	}

	if (text !== BLANK || shown !== PLAIN) {
		draft.end = draft.texts.length;
	}
};

/** The same as `put` for each character: nearly all that is ever shown. */
const putSingles = (draft: Draft, text: string, style: Style, columns: number): void => {
	const {texts, styles} = draft;
	const room = Math.min(text.length, columns - texts.length);
	const blank = onBlank(style);
	for (let index = 0; index < room; index++) {
		const character = text[index]!;
		const isBlank = character === BLANK;
		texts.push(character);
		styles.push(isBlank ? blank : style);
		if (!isBlank || blank !== PLAIN) {
			draft.end = texts.length;
		}
	}
};

/** Text without sequences, up to the last column. */
const putText = (draft: Draft, text: string, style: Style, columns: number): void => {
	if (singles.test(text)) {
		putSingles(draft, text, style, columns);
		return;
	}

	for (const {segment} of graphemes.segment(text)) {
		const isSingle = single.test(segment);
		const isDouble = !isSingle && double.test(segment);
		const width = isSingle ? 1 : isDouble ? 2 : widthOf(segment);
		if (width === 0) {
			continue;
		}

		if (draft.texts.length + width > columns) {
			return;
		}

		if (!isSingle && !isDouble) {
			draft.certain = Math.min(draft.certain, draft.texts.length);
		}

		put(draft, segment, width, style);
	}
};

/** A line as Ink writes it, as cells of a terminal with so many columns. */
export const cellsOf = (line: string, columns: number): Cells => {
	const draft: Draft = {texts: [], styles: [], certain: columns, end: 0};
	let style = PLAIN;
	let from = 0;
	sequences.lastIndex = 0;
	for (let match = sequences.exec(line); match !== null; match = sequences.exec(line)) {
		putText(draft, line.slice(from, match.index), style, columns);
		from = match.index + match[0].length;
		style = match[1] === undefined ? style : select(style, match[1]);
	}

	putText(draft, line.slice(from), style, columns);
	const {texts, styles, certain, end} = draft;
	while (texts.length < columns) {
		texts.push(BLANK);
		styles.push(PLAIN);
	}

	return {texts, styles, certain, end};
};

/** A row that shows nothing. */
export const blankCells = (columns: number): Cells => cellsOf('', columns);

export const isBlank = ({texts, styles}: Cells, column: number): boolean => texts[column] === BLANK && styles[column] === PLAIN;

export const isSame = (a: Cells, b: Cells, column: number): boolean => a.texts[column] === b.texts[column] && a.styles[column] === b.styles[column];
