/**
Python counts and cuts text by code points, the host by UTF-16 units. Both are the same where there are no surrogate pairs, which is nearly always: the functions here ask that first.

What this representation cannot tell apart: two lone surrogates that happen to form a pair are one code point here.
*/
import {type Int} from '../number/int.js';
import {sliceIndices} from '../number/slice-indices.js';
import {fail} from '../problem.js';

const highSurrogate = /[\uD800-\uDBFF]/;

/** Longer results than this, in units, are a `MemoryError`; the host's own limit is just above. */
export const longestText = 2 ** 28;

/** Whether every unit is a code point of its own. A lone surrogate is; a false "no" only costs time. */
export function isFlat(text: string): boolean {
	return !highSurrogate.test(text);
}

export function codePointLength(text: string): number {
	if (isFlat(text)) {
		return text.length;
	}

	let length = 0;
	for (let offset = 0; offset < text.length; offset += unitsAt(text, offset)) {
		length++;
	}

	return length;
}

/** `text[index]`. @throws IndexError */
export function codePointAt(text: string, index: Int): string {
	const isFlatText = isFlat(text);
	const position = index < 0 ? Number(index) + (isFlatText ? text.length : codePointLength(text)) : Number(index);
	const offset = isFlatText || position < 0 ? position : unitOffset(text, position);
	const code = text.codePointAt(offset);
	return code === undefined ? fail('IndexError', 'string index out of range') : String.fromCodePoint(code);
}

/** `left + right`. @throws MemoryError */
export function concatTexts(left: string, right: string): string {
	guardLength(left.length + right.length);
	return left + right;
}

/** `text[start:stop:step]`. @throws ValueError for a step of 0 */
export function sliceText(text: string, start: Int | undefined, stop: Int | undefined, step?: Int): string {
	const indices = sliceIndices(start, stop, step, codePointLength(text));
	if (indices.step === 1) {
		return slicePoints(text, indices.start, indices.stop);
	}

	const points = isFlat(text) ? text : [...text];
	let result = '';
	for (let taken = 0, index = indices.start; taken < indices.count; taken++, index += indices.step) {
		result += points[index];
	}

	return result;
}

/** The text between two code points; `start` and `stop` are 0 or more. */
export function slicePoints(text: string, start: number, stop: number): string {
	if (start >= stop) {
		return '';
	}

	if (isFlat(text)) {
		return text.slice(start, stop);
	}

	const from = unitOffset(text, start);
	return text.slice(from, unitOffset(text, stop - start, from));
}

/** The UTF-16 offset of the code point that many behind `from`; the text's length where there is none. */
export function unitOffset(text: string, count: number, from = 0): number {
	let offset = from;
	for (let passed = 0; passed < count && offset < text.length; passed++) {
		offset += unitsAt(text, offset);
	}

	return offset;
}

/** -1, 0 or 1, in the order of code points, where the host's `<` goes by units. */
export function compareTexts(left: string, right: string): number {
	if (left === right) {
		return 0;
	}

	if (isFlat(left) && isFlat(right)) {
		return left < right ? -1 : 1;
	}

	let offset = 0;
	while (offset < left.length && left[offset] === right[offset]) {
		offset++;
	}

	// Equal so far may include the first half of a pair.
	const start = offset > 0 && highSurrogate.test(left[offset - 1] ?? '') ? offset - 1 : offset;
	const difference = (left.codePointAt(start) ?? -1) - (right.codePointAt(start) ?? -1);
	return difference === 0 ? compareTexts(left.slice(offset), right.slice(offset)) : Math.sign(difference);
}

/** `text * count`. @throws MemoryError, OverflowError */
export function repeatText(text: string, count: Int): string {
	if (count <= 0 || text === '') {
		return '';
	}

	if (typeof count === 'bigint') {
		fail('OverflowError', 'cannot fit \'int\' into an index-sized integer');
	}

	guardLength(text.length * count);
	return text.repeat(count);
}

/** Fails where a text would become too long for the host. */
export function guardLength(units: number): void {
	if (units > longestText) {
		fail('MemoryError', '');
	}
}

/** How many units the code point takes that begins there. */
function unitsAt(text: string, offset: number): number {
	return (text.codePointAt(offset) ?? 0) > 0xFF_FF ? 2 : 1;
}
