/** Python's complex: its operators and its text. */
import {fail} from '../problem.js';
import {stringRepr} from '../text/string-repr.js';
import {decimalsToAscii} from '../text/unicode.js';
import {atan2, cos, exp, hypot, log, power, sin} from './elementary.js';
import {floatText} from './float-text.js';
import {readFloat} from './float.js';

/** A real and an imaginary part. */
export type Complex = {readonly re: number; readonly im: number};

/** A power that is a small whole number is multiplied out, as CPython does it. */
const largestWholePower = 100;

const unsigned = String.raw`(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)`;

/** One number, of which either may be the imaginary one; or two; or the unit alone. */
const literal = new RegExp(
	`^(?:(?<first>[+-]?${unsigned})(?:(?<unit>j)|(?<second>[+-](?:${unsigned})?)j)?|(?<sign>[+-]?)j)$`,
	'i',
);

/** `repr(complex)`: without parentheses where the real part is zero and has no sign. */
export function complexRepr(real: number, imaginary: number): string {
	return Object.is(real, 0)
		? `${signed(imaginary, '')}j`
		: `(${signed(real, '')}${signed(imaginary, '+')}j)`;
}

/** `complex(text)`. @throws ValueError */
export function parseComplex(text: string): Complex {
	const ascii = decimalsToAscii(text);
	if (/(?:^|\D)_|_(?:\D|$)/.test(ascii)) {
		fail('ValueError', `could not convert string to complex: ${stringRepr(text)}`);
	}

	const bare = trim(ascii.replaceAll('_', ''));
	const body = /^\(.*\)$/s.test(bare) ? trim(bare.slice(1, -1)) : bare;
	const groups = literal.exec(body)?.groups ?? fail('ValueError', 'complex() arg is a malformed string');
	const {first, unit, second, sign} = groups;
	if (first === undefined) {
		return {re: 0, im: read(`${sign}1`)};
	}

	if (unit !== undefined) {
		return {re: 0, im: read(first)};
	}

	return {re: read(first), im: second === undefined ? 0 : read(second.length === 1 ? `${second}1` : second)};
}

/** `abs(complex)`. @throws OverflowError */
export function absoluteComplex({re, im}: Complex): number {
	const size = hypot(re, im);
	return size === Number.POSITIVE_INFINITY && Number.isFinite(re) && Number.isFinite(im)
		? fail('OverflowError', 'absolute value too large')
		: size;
}

/** The product; what is infinite stays so, where the formula alone would give NaN (C11, annex G). */
export function multiplyComplex(left: Complex, right: Complex): Complex {
	const product = multiplyPlainly(left, right);
	if (!isNaN(product)) {
		return product;
	}

	const overflows = [left.re * right.re, left.im * right.im, left.re * right.im, left.im * right.re].some(isInfinite);
	const [leftIs, rightIs] = [isAnyInfinite(left), isAnyInfinite(right)];
	if (!leftIs && !rightIs && !overflows) {
		return product;
	}

	const {re, im} = multiplyPlainly(
		settle(left, leftIs, rightIs || overflows),
		settle(right, rightIs, leftIs || overflows),
	);
	return {re: Number.POSITIVE_INFINITY * re, im: Number.POSITIVE_INFINITY * im};
}

/** The quotient, the larger part of the divisor divided by first. @throws ZeroDivisionError */
export function divideComplex(left: Complex, right: Complex): Complex {
	if (right.re === 0 && right.im === 0) {
		fail('ZeroDivisionError', 'division by zero');
	}

	const quotient = dividePlainly(left, right);
	if (!isNaN(quotient)) {
		return quotient;
	}

	const [leftIs, rightIs] = [isAnyInfinite(left), isAnyInfinite(right)];
	const isLeftFinite = Number.isFinite(left.re) && Number.isFinite(left.im);
	const isRightFinite = Number.isFinite(right.re) && Number.isFinite(right.im);
	if (leftIs && isRightFinite) {
		return timesConjugate(settle(left, true, false), right, Number.POSITIVE_INFINITY);
	}

	return rightIs && isLeftFinite ? timesConjugate(left, settle(right, true, false), 0) : quotient;
}

/** @throws ZeroDivisionError, OverflowError */
export function powerComplex(base: Complex, exponent: Complex): Complex {
	const result = exponent.im === 0 && Number.isInteger(exponent.re) && Math.abs(exponent.re) <= largestWholePower
		? wholePower(base, exponent.re)
		: generalPower(base, exponent);
	return isAnyInfinite(result) ? fail('OverflowError', 'complex exponentiation') : result;
}

function signed(value: number, plus: string): string {
	const sign = value < 0 || Object.is(value, -0) ? '-' : plus;
	return sign + floatText(value, 'r', {precision: 0, alternate: false, dotZero: false});
}

function trim(text: string): string {
	return text.replaceAll(/^[\t-\r ]+|[\t-\r ]+$/g, '');
}

function read(text: string): number {
	return readFloat(text) ?? fail('ValueError', 'complex() arg is a malformed string');
}

function isInfinite(value: number): boolean {
	return Math.abs(value) === Number.POSITIVE_INFINITY;
}

function isAnyInfinite({re, im}: Complex): boolean {
	return isInfinite(re) || isInfinite(im);
}

function isNaN({re, im}: Complex): boolean {
	return Number.isNaN(re) && Number.isNaN(im);
}

/** An infinite factor becomes the corner of a square that it points to; NaN becomes 0 beside something infinite. */
function settle({re, im}: Complex, boxes: boolean, clears: boolean): Complex {
	const part = (value: number): number => {
		const boxed = boxes ? (isInfinite(value) ? Math.sign(value) : (value < 0 || Object.is(value, -0) ? -0 : 0)) : value;
		return clears && Number.isNaN(boxed) ? 0 : boxed;
	};

	return {re: part(re), im: part(im)};
}

function multiplyPlainly(left: Complex, right: Complex): Complex {
	return {re: (left.re * right.re) - (left.im * right.im), im: (left.re * right.im) + (left.im * right.re)};
}

function timesConjugate(left: Complex, right: Complex, factor: number): Complex {
	return {
		re: factor * ((left.re * right.re) + (left.im * right.im)),
		im: factor * ((left.im * right.re) - (left.re * right.im)),
	};
}

function dividePlainly(left: Complex, right: Complex): Complex {
	if (Math.abs(right.re) >= Math.abs(right.im)) {
		const ratio = right.im / right.re;
		const divisor = right.re + (right.im * ratio);
		return {re: (left.re + (left.im * ratio)) / divisor, im: (left.im - (left.re * ratio)) / divisor};
	}

	if (Math.abs(right.im) >= Math.abs(right.re)) {
		const ratio = right.re / right.im;
		const divisor = (right.re * ratio) + right.im;
		return {re: ((left.re * ratio) + left.im) / divisor, im: ((left.im * ratio) - left.re) / divisor};
	}

	return {re: Number.NaN, im: Number.NaN};
}

function wholePower(base: Complex, exponent: number): Complex {
	if (exponent < 0) {
		const positive = wholePower(base, -exponent);
		refuseZero(positive);
		return divideComplex({re: 1, im: 0}, positive);
	}

	if (exponent === 0) {
		return {re: 1, im: 0};
	}

	let result: Complex = {re: 1, im: 0};
	let square = base;
	for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) {
			result = multiplyComplex(result, square);
		}

		square = multiplyComplex(square, square);
	}

	return result;
}

function generalPower(base: Complex, exponent: Complex): Complex {
	if (exponent.re === 0 && exponent.im === 0) {
		return {re: 1, im: 0};
	}

	if (base.re === 0 && base.im === 0) {
		if (exponent.im !== 0 || exponent.re < 0) {
			refuseZero(base);
		}

		return {re: 0, im: 0};
	}

	const size = hypot(base.re, base.im);
	const angle = atan2(base.im, base.re);
	let length = Number.isFinite(size) && Number.isFinite(exponent.re) ? power(size, exponent.re) : size ** exponent.re;
	let phase = angle * exponent.re;
	if (exponent.im !== 0) {
		length *= exp(-angle * exponent.im);
		phase += exponent.im * log(size);
	}

	return {re: length * cos(phase), im: length * sin(phase)};
}

function refuseZero(base: Complex): void {
	if (base.re === 0 && base.im === 0) {
		fail('ZeroDivisionError', 'zero to a negative or complex power');
	}
}
