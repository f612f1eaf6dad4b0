import {cutRow, rowWidth, span, type Row, type Span, type Tone} from '../styled.js';
import {startOf, widthOf} from '../text.js';
import type {Token} from './syntax.js';

/* A line of code as a row: its pieces in their tones, and cut where it reads best. */

type Line = {readonly text: string; readonly tokens: readonly Token[]};

/** The whole line in pieces. */
const piecesOf = ({text, tokens}: Line, strong: boolean): Row => {
	const pieces: Span[] = [];
	let at = 0;
	const push = (to: number, tone: Tone): void => {
		const end = Math.min(to, text.length);
		if (end > at) {
			pieces.push(span(text.slice(at, end), tone, strong));
			at = end;
		}
	};

	for (const {from, to, tone} of tokens) {
		push(from, 'plain');
		push(to, tone);
	}

	push(text.length, 'plain');
	return pieces;
};

/** How much of what fits may be given up to end at a better place. */
const GIVEN_UP = 12;

/** Where a line that is too long is cut: behind a comma, a bracket or a word rather than within a name, if there is such a place near. */
const bestCut = (text: string, width: number): number => {
	const fitting = startOf(text, width - 1);
	const better = /^.*[\s,([{.:=]/u.exec(fitting)?.[0] ?? '';
	const whole = /\w/u.test(text[fitting.length] ?? ' ') && /\w$/u.test(fitting);
	return whole && widthOf(better) >= width - GIVEN_UP && better.trim() !== '' ? better.trimEnd().length : fitting.length;
};

/** A line in at most `width` columns; an ellipsis says that there is more of it. */
export const codeRow = (line: Line, width: number, strong: boolean): Row => {
	const pieces = piecesOf(line, strong);
	if (rowWidth(pieces) <= width || width < 2) {
		return cutRow(pieces, width);
	}

	const cut = {text: line.text.slice(0, bestCut(line.text, width)).trimEnd(), tokens: line.tokens};
	return [...piecesOf(cut, strong), span('…', 'quiet')];
};
