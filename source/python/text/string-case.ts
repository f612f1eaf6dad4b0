/** Upper, lower and title case as Unicode's full mappings give them. */

const asciiOnly = /^[\0-\u007F]*$/;
const cased = /^\p{Cased}$/u;
const cherokee = /\p{Script=Cherokee}/u;

/** Letters whose title case is neither their upper case nor its first letter alone. */
const titleExceptions: Readonly<Record<string, string>> = {
	// Keyed by upper case: one letter that stands for two.
	Ǆ: 'ǅ',
	Ǉ: 'ǈ',
	Ǌ: 'ǋ',
	Ǳ: 'ǲ',
	// An apostrophe and a letter.
	ʼN: 'ʼN',
};

export function upper(text: string): string {
	return text.toUpperCase();
}

export function lower(text: string): string {
	return text.toLowerCase();
}

/** `text.title()`: a letter is upper case unless a letter stands before it. */
export function title(text: string): string {
	let result = '';
	let isInWord = false;
	for (const point of lowerPoints(text)) {
		result += isInWord ? point.lower : titleOf(point.original);
		isInWord = cased.test(point.original);
	}

	return result;
}

export function capitalize(text: string): string {
	if (asciiOnly.test(text)) {
		return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
	}

	let result = '';
	for (const point of lowerPoints(text)) {
		result += result === '' ? titleOf(point.original) : point.lower;
	}

	return result;
}

export function swapCase(text: string): string {
	let result = '';
	for (const {original, lower} of lowerPoints(text)) {
		result += /\p{Uppercase}/u.test(original) ? lower : (/\p{Lowercase}/u.test(original) ? original.toUpperCase() : original);
	}

	return result;
}

/** `text.casefold()`: what compares equal without regard to case. */
export function casefold(text: string): string {
	if (asciiOnly.test(text)) {
		return text.toLowerCase();
	}

	let result = '';
	for (const point of text) {
		if (point === '\u0131') {
			result += point;
		} else if (cherokee.test(point)) {
			// This script folds to its older, upper-case letters.
			result += point.toUpperCase();
		} else {
			result += point.toLowerCase().toUpperCase().toLowerCase();
		}
	}

	// The sigma that ends words, which the host writes by itself.
	return result.replaceAll('\u03C2', '\u03C3');
}

/** Each code point with its lower case at its place: a capital sigma has two. */
function lowerPoints(text: string): ReadonlyArray<{readonly original: string; readonly lower: string}> {
	const points: Array<{readonly original: string; readonly lower: string}> = [];
	let offset = 0;
	for (const original of text) {
		const lower = original === '\u03A3' && isFinalSigma(text, offset) ? '\u03C2' : original.toLowerCase();
		points.push({original, lower});
		offset += original.length;
	}

	return points;
}

/** A letter before it and none behind, seen past marks and apostrophes. */
function isFinalSigma(text: string, offset: number): boolean {
	return /\p{Cased}\p{Case_Ignorable}*$/u.test(text.slice(0, offset))
		&& !/^\p{Case_Ignorable}*\p{Cased}/u.test(text.slice(offset + 1));
}

function titleOf(point: string): string {
	if (point >= '\u10D0' && point <= '\u10FF') {
		// Georgian has capitals for whole words only.
		return point;
	}

	const upper = point.toUpperCase();
	const exception = titleExceptions[upper];
	if (exception !== undefined) {
		return exception;
	}

	const [first = '', ...rest] = upper;
	if (rest.at(-1) === '\u0399') {
		// A Greek iota below the letter stays there, as one letter with it where nothing is between them.
		const joined = `${upper.slice(0, -1)}\u0345`;
		return rest.length === 1 ? joined.normalize('NFC') : joined;
	}

	return first + rest.join('').toLowerCase();
}
