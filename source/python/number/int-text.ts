/** Python's int to and from text and bytes. */
import {fail} from '../problem.js';
import {stringRepr} from '../text/string-repr.js';
import {decimalsToAscii} from '../text/unicode.js';
import {absolute, bitLength, integralToInt, type Int, negate, normalise} from './int.js';

/** CPython's default for `sys.set_int_max_str_digits`. */
export const defaultDigitLimit = 4300;

const prefixes: Readonly<Record<number, string>> = {2: '0b', 8: '0o', 16: '0x'};
const basesByPrefix: Readonly<Record<string, number>> = {'0b': 2, '0o': 8, '0x': 16};

/**
`int(text, base)`: surrounding whitespace, a sign, the base's prefix, single underscores between digits, decimal digits of any script.

@param base 2 to 36, or 0 to go by the prefix
@throws ValueError
*/
export function parseInt(text: string, base = 10, digitLimit = defaultDigitLimit): Int {
	if (base !== 0 && (base < 2 || base > 36)) {
		fail('ValueError', 'int() base must be >= 2 and <= 36, or 0');
	}

	if (base === 10 && /^-?\d{1,15}$/.test(text)) {
		return Number(text) + 0;
	}

	return parseAscii(decimalsToAscii(text), base, digitLimit) ?? refuseLiteral(stringRepr(text), base);
}

/** `int(bytes, base)`, for bytes taken as Latin-1 text; `repr` is how the message shows them. */
export function parseIntFromBytes(latin1: string, repr: string, base = 10, digitLimit = defaultDigitLimit): Int {
	if (base !== 0 && (base < 2 || base > 36)) {
		fail('ValueError', 'int() base must be >= 2 and <= 36, or 0');
	}

	return parseAscii(latin1, base, digitLimit) ?? refuseLiteral(repr, base);
}

/**
The digits of an int, with a minus sign and without the base's prefix.

@throws ValueError for more decimal digits than the limit
*/
export function intToString(value: Int, base: 2 | 8 | 10 | 16 = 10, digitLimit = defaultDigitLimit): string {
	if (typeof value === 'number' || base !== 10) {
		return value.toString(base);
	}

	// One decimal digit takes 3.32 bits: this spares the host the conversion of hopeless cases.
	const text = bitLength(value) > (digitLimit * 3.33) + 4 ? undefined : value.toString();
	if (text === undefined || text.length - (value < 0n ? 1 : 0) > digitLimit) {
		fail(
			'ValueError',
			`Exceeds the limit (${digitLimit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
		);
	}

	return text;
}

/** `bin`, `oct` and `hex`: sign, prefix, digits. */
export function intToPrefixedString(value: Int, base: 2 | 8 | 16): string {
	return (value < 0 ? '-' : '') + prefixes[base] + absolute(value).toString(base);
}

/** @throws OverflowError when the value does not fit, ValueError for a negative length or an unknown order */
export function intToBytes(value: Int, length: number, order: string, signed: boolean): Uint8Array {
	const big = isBigEndian(order);
	if (length < 0) {
		fail('ValueError', 'length argument must be non-negative');
	}

	if (value < 0 && !signed) {
		fail('OverflowError', 'can\'t convert negative int to unsigned');
	}

	const magnitude = BigInt(value) < 0n ? ~BigInt(value) : BigInt(value);
	const bits = bitLength(normalise(magnitude)) + (signed && value !== 0 ? 1 : 0);
	if (bits > length * 8) {
		fail('OverflowError', 'int too big to convert');
	}

	const bytes = new Uint8Array(length);
	const hex = BigInt.asUintN(length * 8, BigInt(value)).toString(16).padStart(length * 2, '0');
	for (let index = 0; index < length; index++) {
		bytes[big ? index : length - 1 - index] = Number.parseInt(hex.slice(index * 2, (index * 2) + 2), 16);
	}

	return bytes;
}

/** @throws ValueError for an unknown order */
export function intFromBytes(bytes: Uint8Array, order: string, signed: boolean): Int {
	const ordered = isBigEndian(order) ? bytes : bytes.toReversed();
	if (ordered.length === 0) {
		return 0;
	}

	let hex = '0x';
	for (const byte of ordered) {
		hex += byte.toString(16).padStart(2, '0');
	}

	const value = BigInt(hex);
	return normalise(signed ? BigInt.asIntN(ordered.length * 8, value) : value);
}

function isBigEndian(order: string): boolean {
	if (order !== 'big' && order !== 'little') {
		fail('ValueError', 'byteorder must be either \'little\' or \'big\'');
	}

	return order === 'big';
}

/** `undefined` for text that is no literal. */
function parseAscii(text: string, base: number, digitLimit: number): Int | undefined {
	const match = /^[\t-\r ]*([+-]?)(0[box])?([\da-z_]*)(.*?)[\t-\r ]*$/is.exec(text);
	if (match === null) {
		return undefined;
	}

	const [, sign = '', givenPrefix = '', givenDigits = '', tail = ''] = match;
	const split = splitPrefix(givenPrefix, givenDigits, base);
	if (split === undefined) {
		return undefined;
	}

	const digits = leadingDigits(split.digits, split.base);
	if (digits === '' || digits.startsWith('_') || digits.endsWith('_') || digits.includes('__')) {
		return undefined;
	}

	const plain = digits.replaceAll('_', '');
	if ((split.base & (split.base - 1)) !== 0 && plain.length > digitLimit) {
		// Checked before what follows the digits, as in CPython.
		fail(
			'ValueError',
			`Exceeds the limit (${digitLimit} digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
		);
	}

	if (tail !== '' || digits !== split.digits || (split.onlyZero && /[^0]/.test(plain))) {
		return undefined;
	}

	const value = digitsToInt(plain, split.base);
	return sign === '-' ? negate(value) : value;
}

/** Settles the base, and whether the prefix belongs to the digits (as `0b` does in base 16). */
function splitPrefix(
	prefix: string,
	digits: string,
	base: number,
): {readonly base: number; readonly digits: string; readonly onlyZero: boolean} | undefined {
	const prefixBase = basesByPrefix[prefix.toLowerCase()];
	if (prefixBase !== undefined && (base === 0 || base === prefixBase)) {
		// One underscore may stand between prefix and digits.
		return {base: prefixBase, digits: digits.replace(/^_(?=[^_])/, ''), onlyZero: false};
	}

	const all = prefix + digits;
	// Without a prefix, base 0 takes decimal digits that do not start with 0, or zeros alone.
	return {base: base === 0 ? 10 : base, digits: all, onlyZero: base === 0 && all.startsWith('0')};
}

function leadingDigits(text: string, base: number): string {
	let end = 0;
	while (end < text.length && (text[end] === '_' || Number.parseInt(text[end] ?? '', 36) < base)) {
		end++;
	}

	return text.slice(0, end);
}

function digitsToInt(digits: string, base: number): Int {
	if (digits.length * Math.log2(base) <= 53) {
		return integralToInt(Number.parseInt(digits, base));
	}

	const prefix = base === 10 ? '' : prefixes[base];
	return prefix === undefined ? normalise(joinDigits(digits, base)) : normalise(BigInt(prefix + digits));
}

/** Halves the text until the host can read it, so that long texts do not take quadratic time. */
function joinDigits(digits: string, base: number): bigint {
	if (digits.length <= 10) {
		return BigInt(Number.parseInt(digits, base));
	}

	const half = digits.length >> 1;
	return (joinDigits(digits.slice(0, half), base) * (BigInt(base) ** BigInt(digits.length - half)))
		+ joinDigits(digits.slice(half), base);
}

function refuseLiteral(repr: string, base: number): never {
	return fail('ValueError', `invalid literal for int() with base ${base}: ${[...repr.slice(0, 400)].slice(0, 200).join('')}`);
}
