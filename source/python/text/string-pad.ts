/** Widening text, and translating it character by character. */
import type {Int} from '../number/int.js';
import {fail} from '../problem.js';
import {codePointLength, guardLength} from './code-points.js';

/** `text.center(width, fill)`. @throws TypeError unless `fill` is one code point */
export function center(text: string, width: Int, fill = ' '): string {
	const missing = missingFor(text, width, fill);
	// The odd one goes to the left in odd widths.
	const before = (missing >> 1) + (missing & Number(width) & 1);
	return missing <= 0 ? text : fill.repeat(before) + text + fill.repeat(missing - before);
}

/** `text.ljust(width, fill)`. @throws TypeError unless `fill` is one code point */
export function leftJustify(text: string, width: Int, fill = ' '): string {
	const missing = missingFor(text, width, fill);
	return missing <= 0 ? text : text + fill.repeat(missing);
}

/** `text.rjust(width, fill)`. @throws TypeError unless `fill` is one code point */
export function rightJustify(text: string, width: Int, fill = ' '): string {
	const missing = missingFor(text, width, fill);
	return missing <= 0 ? text : fill.repeat(missing) + text;
}

/** `text.zfill(width)`: zeros, behind a sign. */
export function zeroFill(text: string, width: Int): string {
	const missing = missingFor(text, width, '0');
	if (missing <= 0) {
		return text;
	}

	const sign = /^[+-]/.test(text) ? text.slice(0, 1) : '';
	return sign + '0'.repeat(missing) + text.slice(sign.length);
}

/** `text.expandtabs(size)`: columns start anew with each line. */
export function expandTabs(text: string, size: Int = 8): string {
	const tabSize = Number(size);
	let result = '';
	let column = 0;
	for (const point of text) {
		if (point === '\t') {
			const spaces = tabSize > 0 ? tabSize - (column % tabSize) : 0;
			guardLength(result.length + spaces);
			result += ' '.repeat(spaces);
			column += spaces;
		} else {
			result += point;
			column = point === '\n' || point === '\r' ? 0 : column + 1;
		}
	}

	return result;
}

/** `text.translate(table)`; the look-up gives the text for a code point, empty to drop it, or nothing to keep it. */
export function translate(text: string, lookup: (codePoint: number) => string | undefined): string {
	let result = '';
	for (const point of text) {
		result += lookup(point.codePointAt(0) ?? 0) ?? point;
	}

	return result;
}

function missingFor(text: string, width: Int, fill: string): number {
	if (codePointLength(fill) !== 1) {
		fail('TypeError', 'The fill character must be exactly one character long');
	}

	const missing = Number(width) - codePointLength(text);
	guardLength(missing);
	return missing;
}
