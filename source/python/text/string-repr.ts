/** `repr` and `ascii` of text and bytes. */

// Python's "printable": everything but the categories Other and Separator, and the plain space.
const printableRun = /^[ -~\u00A1-\u00AC\u00AE-\u0377]*$/;
const unprintable = /(?! )[\p{Other}\p{Separator}]|\\/gu;
const outsideAscii = /[^ -~]|\\/gu;

const shortEscapes: Readonly<Record<string, string>> = {
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
};

/** `repr(text)`: single quotes, unless the text holds these and no double ones. */
export function stringRepr(text: string): string {
	const quote = quoteFor(text);
	const body = printableRun.test(text) && !text.includes('\\') ? text : text.replaceAll(unprintable, character => escape(character));
	return quote + escapeQuote(body, quote) + quote;
}

/** `ascii(text)`. */
export function asciiRepr(text: string): string {
	const quote = quoteFor(text);
	return quote + escapeQuote(text.replaceAll(outsideAscii, character => escape(character)), quote) + quote;
}

/** `ascii(object)` from `repr(object)`: what is not ASCII is escaped, the rest stays. */
export function asciiFromRepr(repr: string): string {
	return repr.replaceAll(/[^\0-\u007F]/gu, character => escape(character));
}

/** `repr(bytes)`. */
export function bytesRepr(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) {
		text += String.fromCodePoint(byte);
	}

	const quote = quoteFor(text);
	return `b${quote}${escapeQuote(text.replaceAll(outsideAscii, character => escape(character)), quote)}${quote}`;
}

export function isPrintable(text: string): boolean {
	return printableRun.test(text) || !/(?! )[\p{Other}\p{Separator}]/u.test(text);
}

function quoteFor(text: string): string {
	return text.includes('\'') && !text.includes('"') ? '"' : '\'';
}

function escapeQuote(body: string, quote: string): string {
	return quote === '\'' && body.includes('\'') ? body.replaceAll('\'', '\\\'') : body;
}

function escape(character: string): string {
	const short = shortEscapes[character];
	if (short !== undefined) {
		return short;
	}

	const code = character.codePointAt(0) ?? 0;
	if (code < 0x1_00) {
		return '\\x' + code.toString(16).padStart(2, '0');
	}

	return code < 0x1_00_00
		? '\\u' + code.toString(16).padStart(4, '0')
		: '\\U' + code.toString(16).padStart(8, '0');
}
