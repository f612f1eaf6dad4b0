/**
Python's int as a value of the host: a number while it is a safe integer, a bigint beyond. Every function here takes and gives normalised values only: never a bigint that would fit a number, never `-0`.

The interpreter's hot loop calls these, so each tries plain numbers first.
*/
import {fail} from '../problem.js';
import {bigBitLength, bigDivmod, ratioToFloat} from './ratio.js';

export type Int = number | bigint;

const maximum = Number.MAX_SAFE_INTEGER;
const bigMaximum = BigInt(maximum);
const bigMinimum = -bigMaximum;

/**
The longest integer, in bits, that an operation here makes. CPython would go on, but a single operation of the host's cannot be interrupted, so beyond this it is a `MemoryError`.
*/
export const longestInt = 2 ** 25;

export function normalise(value: bigint): Int {
	return value <= bigMaximum && value >= bigMinimum ? Number(value) : value;
}

/** The int that an integral, finite float stands for. */
export function integralToInt(value: number): Int {
	return value <= maximum && value >= -maximum ? value + 0 : BigInt(value);
}

export function add(left: Int, right: Int): Int {
	if (typeof left === 'number' && typeof right === 'number') {
		const sum = left + right;
		if (sum <= maximum && sum >= -maximum) {
			return sum;
		}
	}

	return normalise(BigInt(left) + BigInt(right));
}

export function sub(left: Int, right: Int): Int {
	if (typeof left === 'number' && typeof right === 'number') {
		const difference = left - right;
		if (difference <= maximum && difference >= -maximum) {
			return difference;
		}
	}

	return normalise(BigInt(left) - BigInt(right));
}

export function mul(left: Int, right: Int): Int {
	if (typeof left === 'number' && typeof right === 'number') {
		const product = left * right;
		if (product <= maximum && product >= -maximum) {
			// `+ 0` turns the host's -0 into 0.
			return product + 0;
		}
	}

	guardSize(roughSize(left) + roughSize(right));
	return normalise(BigInt(left) * BigInt(right));
}

/** @throws ZeroDivisionError */
export function floorDiv(left: Int, right: Int): Int {
	refuseZero(right);
	if (typeof left === 'number' && typeof right === 'number') {
		const rest = left % right;
		// Dividing what is left is exact, where rounding `left / right` down might not be.
		const quotient = ((left - rest) / right) + 0;
		return rest !== 0 && (rest < 0) !== (right < 0) ? quotient - 1 : quotient;
	}

	return normalise(bigDivmod(BigInt(left), BigInt(right))[0]);
}

/** The remainder, with the sign of `right`. @throws ZeroDivisionError */
export function mod(left: Int, right: Int): Int {
	refuseZero(right);
	if (typeof left === 'number' && typeof right === 'number') {
		const rest = left % right;
		return rest !== 0 && (rest < 0) !== (right < 0) ? rest + right : rest + 0;
	}

	return normalise(bigDivmod(BigInt(left), BigInt(right))[1]);
}

/** @throws ZeroDivisionError */
export function divmod(left: Int, right: Int): readonly [Int, Int] {
	if (typeof left === 'number' && typeof right === 'number') {
		return [floorDiv(left, right), mod(left, right)];
	}

	refuseZero(right);
	const [quotient, rest] = bigDivmod(BigInt(left), BigInt(right));
	return [normalise(quotient), normalise(rest)];
}

/**
`base ** exponent`, or `undefined` when the exponent is negative: then the result is the float power of both as floats.
*/
export function pow(base: Int, exponent: Int): Int | undefined {
	if (exponent < 0) {
		return undefined;
	}

	if (base === 0 || base === 1) {
		return exponent === 0 ? 1 : base;
	}

	if (base === -1) {
		return isOdd(exponent) ? -1 : 1;
	}

	if (typeof base === 'number' && typeof exponent === 'number' && exponent < 53) {
		// Squaring, as long as all stays exact; the host's own power is not exact for certain.
		let result = 1;
		let square = base;
		let rest = exponent;
		while (rest > 0) {
			if (rest % 2 === 1) {
				result *= square;
			}

			rest = Math.floor(rest / 2);
			square *= square;
		}

		if (result <= maximum && result >= -maximum) {
			return result;
		}
	}

	guardSize((bitLength(base) - 1) * Number(exponent));
	return normalise(BigInt(base) ** BigInt(exponent));
}

/**
`pow(base, exponent, modulus)`; a negative exponent asks for the inverse.

@throws ValueError for a modulus of 0, or without an inverse
*/
export function powMod(base: Int, exponent: Int, modulus: Int): Int {
	if (modulus === 0) {
		fail('ValueError', 'pow() 3rd argument cannot be 0');
	}

	const divisor = BigInt(modulus);
	const size = divisor < 0n ? -divisor : divisor;
	let square = bigDivmod(BigInt(base), size)[1];
	let rest = BigInt(exponent);
	if (rest < 0n) {
		square = inverse(square, size);
		rest = -rest;
	}

	let result = 1n % size;
	while (rest > 0n) {
		if ((rest & 1n) === 1n) {
			result = (result * square) % size;
		}

		square = (square * square) % size;
		rest >>= 1n;
	}

	return normalise(divisor < 0n && result > 0n ? result + divisor : result);
}

/** The float nearest to `left / right`, ties to even. @throws ZeroDivisionError, OverflowError */
export function trueDiv(left: Int, right: Int): number {
	refuseZero(right);
	if (typeof left === 'number' && typeof right === 'number') {
		return left / right;
	}

	const result = ratioToFloat(BigInt(left), BigInt(right));
	if (!Number.isFinite(result)) {
		fail('OverflowError', 'integer division result too large for a float');
	}

	return result;
}

export function shiftLeft(value: Int, count: Int): Int {
	refuseNegativeShift(count);
	if (typeof count === 'bigint') {
		return value === 0 ? 0 : fail('OverflowError', 'too many digits in integer');
	}

	if (typeof value === 'number' && count < 53) {
		const shifted = value * (count < 31 ? 1 << count : 2 ** count);
		if (shifted <= maximum && shifted >= -maximum) {
			return shifted;
		}
	}

	if (value === 0) {
		return 0;
	}

	guardSize(roughSize(value) + count);
	return normalise(BigInt(value) << BigInt(count));
}

export function shiftRight(value: Int, count: Int): Int {
	refuseNegativeShift(count);
	if (count > longestInt) {
		return value < 0 ? -1 : 0;
	}

	if (isInt32(value) && count < 32) {
		return value >> Number(count);
	}

	if (typeof value === 'number') {
		return count > 53 ? (value < 0 ? -1 : 0) : Math.floor(value / (2 ** Number(count)));
	}

	return normalise(value >> BigInt(count));
}

export function bitAnd(left: Int, right: Int): Int {
	if (typeof left === 'number' && typeof right === 'number') {
		return joinWords(highWord(left) & highWord(right), left & right);
	}

	return normalise(BigInt(left) & BigInt(right));
}

export function bitOr(left: Int, right: Int): Int {
	if (typeof left === 'number' && typeof right === 'number') {
		return joinWords(highWord(left) | highWord(right), left | right);
	}

	return normalise(BigInt(left) | BigInt(right));
}

export function bitXor(left: Int, right: Int): Int {
	if (typeof left === 'number' && typeof right === 'number') {
		return joinWords(highWord(left) ^ highWord(right), left ^ right);
	}

	return normalise(BigInt(left) ^ BigInt(right));
}

export function invert(value: Int): Int {
	return sub(-1, value);
}

export function negate(value: Int): Int {
	return typeof value === 'number' ? 0 - value : -value;
}

export function absolute(value: Int): Int {
	return value < 0 ? negate(value) : value;
}

/** -1, 0 or 1. */
export function compareInts(left: Int, right: Int): number {
	return left < right ? -1 : (left > right ? 1 : 0);
}

/** -1, 0 or 1 by exact value, not by the int's nearest float; NaN when `right` is NaN. */
export function compareIntFloat(left: Int, right: number): number {
	// The host compares bigints and numbers by exact value as well.
	return Number.isNaN(right) ? right : (left < right ? -1 : (left > right ? 1 : 0));
}

/** The nearest float, ties to even. @throws OverflowError */
export function toFloat(value: Int): number {
	if (typeof value === 'number') {
		return value;
	}

	const float = Number(value);
	return Number.isFinite(float) ? float : fail('OverflowError', 'int too large to convert to float');
}

/** How many bits the magnitude takes; 0 for 0. */
export function bitLength(value: Int): number {
	if (typeof value === 'number') {
		const size = Math.abs(value);
		return size < 4_294_967_296 ? 32 - Math.clz32(size) : 64 - Math.clz32(Math.floor(size / 4_294_967_296));
	}

	return bigBitLength(value);
}

/** How many bits of the magnitude are set. */
export function bitCount(value: Int): number {
	let count = 0;
	for (const digit of absolute(value).toString(2)) {
		if (digit === '1') {
			count++;
		}
	}

	return count;
}

export function isOdd(value: Int): boolean {
	return typeof value === 'number' ? value % 2 !== 0 : (value & 1n) === 1n;
}

function inverse(value: bigint, modulus: bigint): bigint {
	let [previous, current] = [modulus, value];
	let [previousFactor, factor] = [0n, 1n];
	while (current !== 0n) {
		const quotient = previous / current;
		[previous, current] = [current, previous - (quotient * current)];
		[previousFactor, factor] = [factor, previousFactor - (quotient * factor)];
	}

	return previous === 1n
		? bigDivmod(previousFactor, modulus)[1]
		: fail('ValueError', 'base is not invertible for the given modulus');
}

/** What lies above the lowest 32 bits, in two's complement. */
function highWord(value: number): number {
	return Math.floor(value / 4_294_967_296);
}

function joinWords(high: number, low: number): Int {
	const value = (high * 4_294_967_296) + (low >>> 0);
	return value >= -maximum ? value : BigInt(value);
}

/** At least the number of bits, and cheap for what is not huge. */
function roughSize(value: Int): number {
	return Number.isFinite(Number(value)) ? 1024 : bitLength(value);
}

function isInt32(value: Int): value is number {
	return typeof value === 'number' && (value | 0) === value;
}

function refuseZero(divisor: Int): void {
	if (divisor === 0) {
		fail('ZeroDivisionError', 'division by zero');
	}
}

function refuseNegativeShift(count: Int): void {
	if (count < 0) {
		fail('ValueError', 'negative shift count');
	}
}

/** Fails where a result of that many bits would keep the host busy for too long. */
export function guardSize(bits: number): void {
	if (bits > longestInt) {
		fail('MemoryError', '');
	}
}
