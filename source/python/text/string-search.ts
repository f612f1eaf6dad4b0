/** Looking for text in text. Positions count code points; bounds are as in Python's methods. */
import type {Int} from '../number/int.js';
import {searchBounds} from '../number/slice-indices.js';
import {fail} from '../problem.js';
import {codePointLength, guardLength, isFlat, slicePoints} from './code-points.js';

/** The part of the text that is searched, and where it starts; no window when the bounds leave none. */
type Window = {readonly text: string; readonly start: number};

/** `text.find(part, start, stop)`, -1 when it is not there. */
export function find(text: string, part: string, start?: Int, stop?: Int): number {
	const window = windowOf(text, start, stop);
	return window === undefined ? -1 : positionOf(window, window.text.indexOf(part));
}

/** `text.rfind(part, start, stop)`, -1 when it is not there. */
export function rfind(text: string, part: string, start?: Int, stop?: Int): number {
	const window = windowOf(text, start, stop);
	return window === undefined ? -1 : positionOf(window, window.text.lastIndexOf(part));
}

/** `text.index(…)`. @throws ValueError */
export function index(text: string, part: string, start?: Int, stop?: Int): number {
	return refuseMissing(find(text, part, start, stop));
}

/** `text.rindex(…)`. @throws ValueError */
export function rindex(text: string, part: string, start?: Int, stop?: Int): number {
	return refuseMissing(rfind(text, part, start, stop));
}

/** How often `part` occurs without overlapping. */
export function count(text: string, part: string, start?: Int, stop?: Int): number {
	const window = windowOf(text, start, stop);
	if (window === undefined) {
		return 0;
	}

	if (part === '') {
		return codePointLength(window.text) + 1;
	}

	let found = 0;
	for (let offset = window.text.indexOf(part); offset !== -1; offset = window.text.indexOf(part, offset + part.length)) {
		found++;
	}

	return found;
}

export function startsWith(text: string, prefix: string, start?: Int, stop?: Int): boolean {
	return windowOf(text, start, stop)?.text.startsWith(prefix) ?? false;
}

export function endsWith(text: string, suffix: string, start?: Int, stop?: Int): boolean {
	return windowOf(text, start, stop)?.text.endsWith(suffix) ?? false;
}

export function removePrefix(text: string, prefix: string): string {
	return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

export function removeSuffix(text: string, suffix: string): string {
	return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** `text.replace(part, replacement, limit)`; a negative limit is none. An empty part stands before each code point and at the end. */
export function replace(text: string, part: string, replacement: string, limit: Int = -1): string {
	if (limit < 0) {
		const pieces = part === '' ? ['', ...text, ''] : text.split(part);
		guardLength(text.length + (pieces.length * replacement.length));
		return pieces.join(replacement);
	}

	const pieces: string[] = [];
	let offset = 0;
	let next = part === '' ? 0 : text.indexOf(part);
	while (next !== -1 && pieces.length < limit && next <= text.length) {
		pieces.push(text.slice(offset, next));
		offset = next + part.length;
		next = part === '' ? next + (isFlat(text) ? 1 : slicePoints(text.slice(next), 0, 1).length || 1) : text.indexOf(part, offset);
	}

	pieces.push(text.slice(offset));
	guardLength(text.length + (pieces.length * replacement.length));
	return pieces.join(replacement);
}

function windowOf(text: string, start: Int | undefined, stop: Int | undefined): Window | undefined {
	if (start === undefined && stop === undefined) {
		return {text, start: 0};
	}

	const bounds = searchBounds(start, stop, codePointLength(text));
	return bounds.start > bounds.stop
		? undefined
		: {text: slicePoints(text, bounds.start, bounds.stop), start: bounds.start};
}

function positionOf(window: Window, offset: number): number {
	return offset === -1 ? -1 : window.start + (offset === 0 ? 0 : codePointLength(window.text.slice(0, offset)));
}

function refuseMissing(position: number): number {
	return position === -1 ? fail('ValueError', 'substring not found') : position;
}
