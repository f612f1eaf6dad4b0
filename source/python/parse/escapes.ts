/*
The inside of string and bytes literals. A problem is given as its message; where it is reported is the caller's affair.
*/
import {characterNamed} from '../text/character-names.js';

type EscapeWarning = {readonly offset: number; readonly message: string};

/** `warning` is of the first escape that is none; `offset` is where it is in the text. */
export type Decoded<T> = {readonly type: 'decoded'; readonly value: T; readonly warning?: EscapeWarning | undefined} | {readonly type: 'problem'; readonly message: string};

const simple: Readonly<Record<string, string>> = {
	'\\': '\\', '\'': '\'', '"': '"', a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\n': '',
};

const hexLengths: Readonly<Record<string, number>> = {x: 2, u: 4, U: 8};
const octalDigits = /[0-7]{1,3}/y;
const hexDigits = /[\da-fA-F]*/y;
const utf8 = new TextEncoder();

function matchAt(pattern: RegExp, text: string, position: number): string {
	pattern.lastIndex = position;
	return pattern.exec(text)?.[0] ?? '';
}

const advice = (escape: string) => `Such sequences will not work in the future. Did you mean "\\\\${escape}"? A raw string is also an option.`;

function unknownWarning(offset: number, character: string): EscapeWarning | undefined {
	return character > '\u007F' ? undefined : {offset, message: `"\\${character}" is an invalid escape sequence. ${advice(character)}`};
}

function octalWarning(offset: number, digits: string): EscapeWarning | undefined {
	return Number.parseInt(digits, 8) > 0xFF ? {offset, message: `"\\${digits}" is an invalid octal escape sequence. ${advice(digits)}`} : undefined;
}

/** Positions inside a string literal are reported in bytes of UTF-8, ends included. */
function unicodeProblem(text: string, start: number, end: number, reason: string): {readonly type: 'problem'; readonly message: string} {
	// CPython writes every character that is not ASCII as `\UXXXXXXXX` before it decodes.
	const size = (part: string) => [...part].reduce((sum, character) => sum + (character > '\u007F' ? 10 : 1), 0);
	const first = size(text.slice(0, start));
	const last = first + size(text.slice(start, end)) - 1;
	const where = first === last ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
	return {type: 'problem', message: `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`};
}

/** The string that the inside of a literal without `r` stands for. */
export function decodeString(text: string): Decoded<string> {
	let position = text.indexOf('\\');
	if (position === -1) {
		return {type: 'decoded', value: text};
	}

	let value = '';
	let copied = 0;
	let warning: EscapeWarning | undefined;
	while (position !== -1) {
		value += text.slice(copied, position);
		const character = text[position + 1] ?? '';
		const plain = simple[character];
		let end = position + 2;
		if (plain !== undefined) {
			value += plain;
		} else if (character >= '0' && character <= '7') {
			const digits = matchAt(octalDigits, text, position + 1);
			end = position + 1 + digits.length;
			value += String.fromCharCode(Number.parseInt(digits, 8));
			warning ??= octalWarning(position, digits);
		} else if (character === 'x' || character === 'u' || character === 'U') {
			const length = hexLengths[character]!;
			const digits = matchAt(hexDigits, text, position + 2).slice(0, length);
			end = position + 2 + digits.length;
			if (digits.length < length) {
				return unicodeProblem(text, position, end, `truncated \\${character}${'X'.repeat(length)} escape`);
			}

			const code = Number.parseInt(digits, 16);
			if (code > 0x10_FF_FF) {
				return unicodeProblem(text, position, end, 'illegal Unicode character');
			}

			value += String.fromCodePoint(code);
		} else if (character === 'N') {
			const close = text.indexOf('}', end);
			const nameEnd = text[end] !== '{' ? end : close === -1 ? text.length : close;
			if (close === -1 || nameEnd < end + 2) {
				return unicodeProblem(text, position, nameEnd, 'malformed \\N character escape');
			}

			const code = characterNamed(text.slice(end + 1, nameEnd));
			end = nameEnd + 1;
			if (code === undefined) {
				return unicodeProblem(text, position, end, 'unknown Unicode character name');
			}

			value += String.fromCodePoint(code);
		} else {
			// An unknown escape stays as it is.
			value += text.slice(position, end);
			warning ??= unknownWarning(position, character);
		}

		copied = end;
		position = text.indexOf('\\', end);
	}

	return {type: 'decoded', value: value + text.slice(copied), warning};
}

/** The bytes that the inside of a bytes literal stands for. */
export function decodeBytes(text: string, raw: boolean): Decoded<Uint8Array> {
	if (/[^\0-\u007F]/.test(text)) {
		return {type: 'problem', message: 'bytes can only contain ASCII literal characters'};
	}

	if (raw || !text.includes('\\')) {
		return {type: 'decoded', value: utf8.encode(text)};
	}

	const bytes: number[] = [];
	let warning: EscapeWarning | undefined;
	for (let position = 0; position < text.length; position++) {
		const character = text[position]!;
		if (character !== '\\') {
			bytes.push(character.charCodeAt(0));
			continue;
		}

		position++;
		const escape = text[position] ?? '';
		const plain = simple[escape];
		if (plain !== undefined) {
			bytes.push(...plain.split('').map(part => part.charCodeAt(0)));
		} else if (escape >= '0' && escape <= '7') {
			const digits = matchAt(octalDigits, text, position);
			bytes.push(Number.parseInt(digits, 8) & 0xFF);
			warning ??= octalWarning(position - 1, digits);
			position += digits.length - 1;
		} else if (escape === 'x') {
			const digits = matchAt(hexDigits, text, position + 1).slice(0, 2);
			if (digits.length < 2) {
				return {type: 'problem', message: `(value error) invalid \\x escape at position ${position - 1}`};
			}

			bytes.push(Number.parseInt(digits, 16));
			position += 2;
		} else {
			bytes.push(92, escape.charCodeAt(0));
			warning ??= unknownWarning(position - 1, escape);
		}
	}

	return {type: 'decoded', value: Uint8Array.from(bytes), warning};
}
