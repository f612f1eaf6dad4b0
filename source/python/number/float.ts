/** Python's float: its text, its operators and its roundings. */
import {fail} from '../problem.js';
import {stringRepr} from '../text/string-repr.js';
import {decimalsToAscii} from '../text/unicode.js';
import {fixedDigits, magnitudeParts, scaledInteger} from './decimal-digits.js';
import {power} from './elementary.js';
import {absolute, integralToInt, type Int, normalise} from './int.js';
import {divideHalfEven} from './ratio.js';

const digitsPattern = String.raw`\d+(?:_\d+)*`;
const literal = new RegExp(
	String.raw`^[+-]?(?:(?:${digitsPattern}(?:\.(?:${digitsPattern})?)?|\.${digitsPattern})(?:e[+-]?${digitsPattern})?|inf(?:inity)?|nan)$`,
	'i',
);

/** `repr(float)`: the shortest digits that read back as the same float. */
export function floatRepr(value: number): string {
	const size = Math.abs(value);
	if (size < 1e16 && size >= 1e-4) {
		return Number.isInteger(value) ? `${value}.0` : String(value);
	}

	if (value === 0) {
		return Object.is(value, -0) ? '-0.0' : '0.0';
	}

	if (!Number.isFinite(value)) {
		return Number.isNaN(value) ? 'nan' : (value > 0 ? 'inf' : '-inf');
	}

	const text = value.toExponential();
	const point = text.indexOf('e') + 2;
	return text.slice(0, point) + text.slice(point).padStart(2, '0');
}

/** `float(text)`. @throws ValueError */
export function parseFloat(text: string): number {
	return readFloat(decimalsToAscii(text)) ?? fail('ValueError', `could not convert string to float: ${stringRepr(text)}`);
}

/** `float(bytes)`, for bytes taken as Latin-1 text; `repr` is how the message shows them. */
export function parseFloatFromBytes(latin1: string, repr: string): number {
	return readFloat(latin1) ?? fail('ValueError', `could not convert string to float: ${repr}`);
}

/** The float that ASCII text stands for, or `undefined`. */
export function readFloat(text: string): number | undefined {
	const trimmed = text.replaceAll(/^[\t-\r ]+|[\t-\r ]+$/g, '');
	if (!literal.test(trimmed)) {
		return undefined;
	}

	const letter = trimmed.search(/[in]/i);
	if (letter === -1) {
		return Number(trimmed.replaceAll('_', ''));
	}

	const size = trimmed[letter]?.toLowerCase() === 'n' ? Number.NaN : Number.POSITIVE_INFINITY;
	return trimmed.startsWith('-') ? -size : size;
}

/** `left / right`. @throws ZeroDivisionError */
export function divideFloats(left: number, right: number): number {
	refuseZero(right);
	return left / right;
}

/** `left // right` and `left % right`. @throws ZeroDivisionError */
export function divmodFloats(left: number, right: number): readonly [number, number] {
	refuseZero(right);
	let rest = left % right;
	let quotient = (left - rest) / right;
	if (rest === 0) {
		rest = right < 0 || Object.is(right, -0) ? -0 : 0;
	} else if ((rest < 0) !== (right < 0)) {
		rest += right;
		quotient--;
	}

	if (quotient === 0) {
		return [left / right < 0 || Object.is(left / right, -0) ? -0 : 0, rest];
	}

	// The division may have been rounded to just below an integer.
	const floor = Math.floor(quotient);
	return [quotient - floor > 0.5 ? floor + 1 : floor, rest];
}

export function floorDivFloats(left: number, right: number): number {
	return divmodFloats(left, right)[0];
}

export function modFloats(left: number, right: number): number {
	refuseZero(right);
	const rest = left % right;
	if (rest === 0) {
		return right < 0 ? -0 : 0;
	}

	return (rest < 0) === (right < 0) ? rest : rest + right;
}

/**
`base ** exponent`, or `undefined` where the result is complex: a negative base with a fractional exponent.

@throws ZeroDivisionError, OverflowError
*/
export function powFloats(base: number, exponent: number): number | undefined {
	if (exponent === 0 || base === 1) {
		return 1;
	}

	if (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY) {
		return 1;
	}

	if (!Number.isFinite(base) || !Number.isFinite(exponent)) {
		return base ** exponent;
	}

	if (base === 0 && exponent < 0) {
		fail('ZeroDivisionError', 'zero to a negative power');
	}

	if (base < 0 && !Number.isInteger(exponent)) {
		return undefined;
	}

	const result = power(base, exponent);
	return Number.isFinite(result) ? result : failWithRange();
}

/** What C's `errno` says of results too large; Linux's text. */
export function failWithRange(): never {
	const text = 'Numerical result out of range';
	return fail('OverflowError', `(34, '${text}')`, {type: 'errno', errno: 34, text});
}

/** `round(value)` without digits: to the nearest integer, halves to even. @throws ValueError, OverflowError */
export function roundToInt(value: number): Int {
	refuseNonFinite(value);
	const floor = Math.floor(value);
	const rest = value - floor;
	const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
	return integralToInt(up ? floor + 1 : floor);
}

/** `round(value, digits)`: the float nearest to the exact value's decimals, halves to even. @throws OverflowError */
export function roundHalfEven(value: number, digits: Int): number {
	// Beyond these a float has no digits to lose, or none to keep.
	if (!Number.isFinite(value) || value === 0 || digits > 323) {
		return value;
	}

	if (digits < -308) {
		return value < 0 ? -0 : 0;
	}

	const count = Number(digits);
	const size = Math.abs(value);
	const rounded = count >= 0
		? Number(fixedDigits(size, count))
		: Number(`${scaledInteger(size, count)}e${-count}`);
	if (!Number.isFinite(rounded)) {
		fail('OverflowError', 'rounded value too large to represent');
	}

	return value < 0 ? -rounded : rounded;
}

/** `round(int, digits)`, where only negative digits change anything. */
export function roundInt(value: Int, digits: Int): Int {
	if (digits >= 0) {
		return value;
	}

	const size = BigInt(absolute(value));
	const places = -Number(digits);
	if (places > size.toString().length) {
		return 0;
	}

	const unit = 10n ** BigInt(places);
	const rounded = divideHalfEven(size, unit) * unit;
	return normalise(value < 0 ? -rounded : rounded);
}

/** `float.is_integer()`. */
export function isInteger(value: number): boolean {
	return Number.isInteger(value);
}

/** @throws ValueError, OverflowError */
export function truncate(value: number): Int {
	refuseNonFinite(value);
	return integralToInt(Math.trunc(value));
}

/** @throws ValueError, OverflowError */
export function floor(value: number): Int {
	refuseNonFinite(value);
	return integralToInt(Math.floor(value));
}

/** @throws ValueError, OverflowError */
export function ceil(value: number): Int {
	refuseNonFinite(value);
	return integralToInt(Math.ceil(value));
}

/** `float.as_integer_ratio()`, in lowest terms. @throws ValueError, OverflowError */
export function asIntegerRatio(value: number): readonly [Int, Int] {
	if (!Number.isFinite(value)) {
		fail(
			Number.isNaN(value) ? 'ValueError' : 'OverflowError',
			`cannot convert ${Number.isNaN(value) ? 'NaN' : 'Infinity'} to integer ratio`,
		);
	}

	if (Number.isInteger(value)) {
		return [integralToInt(value), 1];
	}

	let {mantissa, exponent} = magnitudeParts(value);
	while ((mantissa & 1n) === 0n) {
		mantissa >>= 1n;
		exponent++;
	}

	return [normalise(value < 0 ? -mantissa : mantissa), normalise(1n << BigInt(-exponent))];
}

function refuseZero(divisor: number): void {
	if (divisor === 0) {
		fail('ZeroDivisionError', 'division by zero');
	}
}

function refuseNonFinite(value: number): void {
	if (!Number.isFinite(value)) {
		fail(
			Number.isNaN(value) ? 'ValueError' : 'OverflowError',
			`cannot convert float ${Number.isNaN(value) ? 'NaN' : 'infinity'} to integer`,
		);
	}
}
