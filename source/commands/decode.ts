/* A file's bytes as the text of a program. */

export type Decoded =
	| {readonly type: 'text'; readonly text: string}
	/** `message` follows the file's name. */
	| {readonly type: 'problem'; readonly message: string};

const problem = (message: string): Decoded => ({type: 'problem', message});

/** PEP 263: a comment in the first or second line; in the second only below a blank line or a comment. */
const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

const blank = /^[ \t\f]*(?:#.*)?\r?$/;

const declaredEncoding = (text: string): string | null => {
	const [first = '', second = ''] = text.split('\n', 2);
	return cookie.exec(first)?.[1] ?? (blank.test(first) ? cookie.exec(second)?.[1] : undefined) ?? null;
};

/** Names of UTF-8, and of ASCII, which is part of it. */
const readable = /^(?:utf-?8(?:-.*)?|(?:us-)?ascii)$/;

const lineFeed = 10;

/** How many bytes the UTF-8 sequence at `at` has, or 0 if it is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
	const first = bytes[at]!;
	const length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
	for (let index = 1; index < length; index++) {
		const byte = bytes[at + index] ?? 0;
		const low = index > 1 ? 0x80 : first === 0xE0 ? 0xA0 : first === 0xF0 ? 0x90 : 0x80;
		const high = index > 1 ? 0xBF : first === 0xED ? 0x9F : first === 0xF4 ? 0x8F : 0xBF;
		if (byte < low || byte > high) {
			return 0;
		}
	}

	return length;
};

/** Where UTF-8 ends: the line and the byte. */
const firstBadByte = (bytes: Uint8Array): {readonly line: number; readonly byte: number} | null => {
	let line = 1;
	for (let at = 0; at < bytes.length;) {
		const length = sequenceLength(bytes, at);
		if (length === 0) {
			return {line, byte: bytes[at]!};
		}

		line += bytes[at] === lineFeed ? 1 : 0;
		at += length;
	}

	return null;
};

const hasUtf16Mark = ([first, second]: Uint8Array): boolean => (first === 0xFF && second === 0xFE) || (first === 0xFE && second === 0xFF);

/** Reads a program's bytes as Python does: UTF-8, with or without a mark, unless it declares something else, which is refused. */
export const decode = (bytes: Uint8Array): Decoded => {
	if (hasUtf16Mark(bytes)) {
		return problem('is UTF-16. Save it as UTF-8.');
	}

	if (bytes.includes(0)) {
		return problem('is not text: it contains NUL bytes.');
	}

	const bad = firstBadByte(bytes);
	const declared = declaredEncoding(new TextDecoder('latin1').decode(bytes.subarray(0, 1000)));
	if (declared !== null && !readable.test(declared.toLowerCase().replaceAll('_', '-'))) {
		return problem(`declares the encoding ${declared}, and only UTF-8 is read. Save it as UTF-8, and drop the declaration.`);
	}

	return bad === null
		? {type: 'text', text: new TextDecoder('utf-8', {ignoreBOM: false}).decode(bytes)}
		: problem(`is not UTF-8 text: byte 0x${bad.byte.toString(16).padStart(2, '0')} in line ${bad.line}. If it is a program, save it as UTF-8.`);
};
