/** Taking text apart and putting it together. */
import type {Int} from '../number/int.js';
import {fail} from '../problem.js';
import {guardLength} from './code-points.js';
import {whitespaceClass} from './unicode.js';

/** What separates words and lines: text and bytes differ in that. */
export type Separators = {
	/** The inside of a character class. */
	readonly whitespace: string;

	/** Matches one line break. */
	readonly lineBreak: RegExp;
};

export const textSeparators: Separators = {
	whitespace: whitespaceClass,
	lineBreak: /\r\n|[\n-\r\u001C-\u001E\u0085\u2028\u2029]/g,
};

export const bytesSeparators: Separators = {
	whitespace: '\\t-\\r ',
	lineBreak: /\r\n|[\n\r]/g,
};

/** `text.split(separator, limit)`; without a separator at whitespace. @throws ValueError */
export function split(
	text: string,
	separator: string | undefined,
	limit: Int = -1,
	separators = textSeparators,
): readonly string[] {
	if (separator === undefined) {
		return splitWords(text, limit, separators);
	}

	refuseEmpty(separator);
	const pieces = text.split(separator);
	return limit < 0 || pieces.length - 1 <= limit
		? pieces
		: [...pieces.slice(0, Number(limit)), pieces.slice(Number(limit)).join(separator)];
}

/** `text.rsplit(separator, limit)`: the limit counts from the end. @throws ValueError */
export function rsplit(
	text: string,
	separator: string | undefined,
	limit: Int = -1,
	separators = textSeparators,
): readonly string[] {
	if (separator === undefined) {
		return splitWordsFromEnd(text, limit, separators);
	}

	refuseEmpty(separator);
	if (limit < 0) {
		return splitFromEnd(text, separator, text.length);
	}

	return splitFromEnd(text, separator, Number(limit));
}

export function splitLines(text: string, keepEnds: boolean, separators = textSeparators): readonly string[] {
	const lines: string[] = [];
	let start = 0;
	for (const match of text.matchAll(separators.lineBreak)) {
		const end = match.index + match[0].length;
		lines.push(text.slice(start, keepEnds ? end : match.index));
		start = end;
	}

	return start < text.length ? [...lines, text.slice(start)] : lines;
}

/** `text.partition(separator)`. @throws ValueError */
export function partition(text: string, separator: string): readonly [string, string, string] {
	refuseEmpty(separator);
	const offset = text.indexOf(separator);
	return offset === -1
		? [text, '', '']
		: [text.slice(0, offset), separator, text.slice(offset + separator.length)];
}

/** `text.rpartition(separator)`. @throws ValueError */
export function rpartition(text: string, separator: string): readonly [string, string, string] {
	refuseEmpty(separator);
	const offset = text.lastIndexOf(separator);
	return offset === -1
		? ['', '', text]
		: [text.slice(0, offset), separator, text.slice(offset + separator.length)];
}

/** `text.strip(characters)`, or only one side of it; without characters whitespace. */
export function strip(
	text: string,
	characters: string | undefined,
	side: 'both' | 'left' | 'right',
	separators = textSeparators,
): string {
	const isStripped = characters === undefined ? whitespaceTest(separators) : characterTest(characters);
	const points = /[\uD800-\uDBFF]/.test(text) ? [...text] : text;
	let start = 0;
	let end = points.length;
	while (side !== 'right' && start < end && isStripped(points[start] ?? '')) {
		start++;
	}

	while (side !== 'left' && start < end && isStripped(points[end - 1] ?? '')) {
		end--;
	}

	return typeof points === 'string' ? points.slice(start, end) : points.slice(start, end).join('');
}

/** `separator.join(pieces)`, for pieces known to be text. @throws MemoryError */
export function join(separator: string, pieces: readonly string[]): string {
	let length = separator.length * pieces.length;
	for (const piece of pieces) {
		length += piece.length;
	}

	guardLength(length);
	return pieces.join(separator);
}

function whitespaceTest({whitespace}: Separators): (character: string) => boolean {
	const pattern = new RegExp(`[${whitespace}]`);
	return character => pattern.test(character);
}

function characterTest(characters: string): (character: string) => boolean {
	const set = new Set(characters);
	return character => set.has(character);
}

function splitWords(text: string, limit: Int, {whitespace}: Separators): readonly string[] {
	const words: string[] = [];
	for (const match of text.matchAll(new RegExp(`[^${whitespace}]+`, 'g'))) {
		if (limit >= 0 && words.length >= limit) {
			// What is left stays as it is, the whitespace at its end included.
			return [...words, text.slice(match.index)];
		}

		words.push(match[0]);
	}

	return words;
}

function splitWordsFromEnd(text: string, limit: Int, separators: Separators): readonly string[] {
	const words = splitWords(text, -1, separators);
	if (limit < 0 || words.length <= limit) {
		return words;
	}

	const kept = words.slice(words.length - Number(limit));
	let end = text.length;
	for (const word of kept.toReversed()) {
		end = text.lastIndexOf(word, end - word.length);
	}

	return [strip(text.slice(0, end), undefined, 'right', separators), ...kept];
}

function splitFromEnd(text: string, separator: string, limit: number): readonly string[] {
	const pieces: string[] = [];
	let end = text.length;
	while (pieces.length < limit) {
		const offset = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
		if (offset === -1) {
			break;
		}

		pieces.push(text.slice(offset + separator.length, end));
		end = offset;
	}

	return [text.slice(0, end), ...pieces.reverse()];
}

function refuseEmpty(separator: string): void {
	if (separator === '') {
		fail('ValueError', 'empty separator');
	}
}
