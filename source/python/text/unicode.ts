/** What Python knows of single code points that the host's regular expressions do not tell. */

/** The part of Python's whitespace that is not ASCII, as the inside of a character class. */
const wideWhitespace = '\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';

/** What `str.isspace` takes for whitespace, as the inside of a character class. */
export const whitespaceClass = `\\t-\\r\\u001C-\\u0020${wideWhitespace}`;

const asciiOnly = /^[\0-\u007F]*$/;
const decimal = /^\p{Decimal_Number}$/u;
const wideWhitespaceOrDecimal = new RegExp('[' + wideWhitespace + '\\p{Decimal_Number}]', 'gu');

export function isAscii(text: string): boolean {
	return asciiOnly.test(text);
}

/** The value of a decimal digit of any script, or `undefined`. */
export function decimalValue(character: string): number | undefined {
	if (!decimal.test(character)) {
		return undefined;
	}

	// Unicode keeps the digits of a script in runs of ten that start with zero, some runs back to back.
	const codePoint = character.codePointAt(0) ?? 0;
	let start = codePoint;
	while (decimal.test(String.fromCodePoint(start - 1))) {
		start--;
	}

	return (codePoint - start) % 10;
}

/**
Text as the number parsers read it: decimal digits of other scripts become ASCII digits and whitespace outside ASCII becomes spaces. ASCII itself stays, its separators 0x1C to 0x1F included, which a number must not be surrounded by.
*/
export function decimalsToAscii(text: string): string {
	return isAscii(text)
		? text
		: text.replaceAll(wideWhitespaceOrDecimal, character => String(decimalValue(character) ?? ' '));
}
