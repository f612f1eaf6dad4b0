/**
Python counts and cuts text by code points, the host by UTF-16 units. Both are the same where there are no surrogate pairs, which is nearly always: every function here asks that first.
*/
const highSurrogate = /[\uD800-\uDBFF]/;

/** Whether every unit is a code point of its own. A lone surrogate is; a false "no" only costs time. */
export function isFlat(text: string): boolean {
	return !highSurrogate.test(text);
}

export function codePointLength(text: string): number {
	if (isFlat(text)) {
		return text.length;
	}

	let length = 0;
	for (const _ of text) {
		length++;
	}

	return length;
}

/** The UTF-16 offset of the code point with that index; the text's length where there is none. */
export function unitOffset(text: string, index: number): number {
	let offset = 0;
	for (let passed = 0; passed < index && offset < text.length; passed++) {
		offset += unitsAt(text, offset);
	}

	return offset;
}

/** The text between two code points; `start` and `stop` lie between 0 and the length, or `stop` beyond. */
export function slicePoints(text: string, start: number, stop: number): string {
	if (isFlat(text)) {
		return start < stop ? text.slice(start, stop) : '';
	}

	return start < stop ? text.slice(unitOffset(text, start), unitOffset(text, stop)) : '';
}

/** The code points as strings of their own. */
export function splitPoints(text: string): readonly string[] {
	return [...text];
}

/** How many units the code point takes that begins there. */
export function unitsAt(text: string, offset: number): number {
	return (text.codePointAt(offset) ?? 0) > 0xFF_FF ? 2 : 1;
}
