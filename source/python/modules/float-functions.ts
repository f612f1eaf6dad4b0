/** Functions of floats that JavaScript does not have, as CPython's `math` computes them. */
import {magnitudeParts} from '../number/decimal-digits.js';
import {ratioToFloat} from '../number/ratio.js';
import {fail} from '../problem.js';

const view = new DataView(new ArrayBuffer(8));

const bitsOf = (value: number): bigint => {
	view.setFloat64(0, value);
	return view.getBigInt64(0);
};

const fromBits = (bits: bigint): number => {
	view.setBigInt64(0, bits);
	return view.getFloat64(0);
};

/** The float `steps` away from `from`, towards `to`. */
export const nextAfter = (from: number, to: number, steps: bigint): number => {
	if (Number.isNaN(from) || Number.isNaN(to)) {
		return Number.NaN;
	}

	if (from === to || steps === 0n) {
		return steps === 0n ? from : to;
	}

	// Floats in their order, as integers in theirs.
	const rank = (value: number): bigint => {
		const bits = bitsOf(value);
		return bits >= 0n ? bits : -(bits & 0x7F_FF_FF_FF_FF_FF_FF_FFn);
	};
	const start = rank(from);
	const end = rank(to);
	const distance = end > start ? end - start : start - end;
	if (steps >= distance) {
		return to;
	}

	const target = end > start ? start + steps : start - steps;
	if (target === 0n) {
		return end > start ? -0 : 0;
	}

	return target > 0n ? fromBits(target) : -fromBits(-target);
};

/** The value of the least significant bit. */
export const ulp = (value: number): number => {
	if (Number.isNaN(value)) {
		return value;
	}

	const size = Math.abs(value);
	if (size === Infinity) {
		return size;
	}

	const next = nextAfter(size, Infinity, 1n);
	return next === Infinity ? size - nextAfter(size, 0, 1n) : next - size;
};

/** Mantissa from 0.5 up to 1, and exponent. */
export const frexp = (value: number): readonly [number, number] => {
	if (value === 0 || !Number.isFinite(value)) {
		return [value, 0];
	}

	const scale = Math.abs(value) < 2 ** -1022 ? 2 ** 54 : 1;
	const bits = bitsOf(value * scale);
	const exponent = Number((bits >> 52n) & 0x7_FFn) - 1022;
	const mantissa = fromBits((bits & ~(0x7_FFn << 52n)) | (1022n << 52n));
	return [mantissa, exponent - (scale === 1 ? 0 : 54)];
};

/** `value * 2 ** exponent`, rounded once. */
export const scaleByPower = (value: number, exponent: number): number => {
	if (value === 0 || !Number.isFinite(value) || exponent === 0) {
		return value;
	}

	const [mantissa, own] = frexp(value);
	const total = own + exponent;
	if (total > 1024) {
		return Math.sign(value) * Infinity;
	}

	if (total < -1080) {
		return Math.sign(value) * 0;
	}

	// The last step is the only one that rounds.
	return total < -1021 ? mantissa * (2 ** -1021) * (2 ** (total + 1021)) : mantissa * 2 * (2 ** (total - 1));
};

/** `x - n * y` for the integer n nearest to x / y, halves to even. */
export const ieeeRemainder = (x: number, y: number): number => {
	if (Number.isNaN(x) || Number.isNaN(y)) {
		return Number.NaN;
	}

	if (!Number.isFinite(x) || y === 0) {
		fail('ValueError', 'math domain error');
	}

	if (!Number.isFinite(y)) {
		return x;
	}

	const size = Math.abs(x);
	const divisor = Math.abs(y);
	const rest = size % divisor;
	const complement = divisor - rest;
	let result: number;
	if (rest < complement) {
		result = rest;
	} else if (rest > complement) {
		result = -complement;
	} else {
		result = rest - 2 * ((0.5 * (size - rest)) % divisor);
	}

	return (Object.is(Math.sign(x), -0) || x < 0 ? -1 : 1) * result;
};

/** A float as an exact fraction over a power of two: `[numerator, exponent]`. */
export const exactly = (value: number): readonly [bigint, number] => {
	const {mantissa, exponent} = magnitudeParts(value);
	return [value < 0 ? -mantissa : mantissa, exponent];
};

export const fromExact = (numerator: bigint, exponent: number): number => {
	const magnitude = numerator < 0n ? -numerator : numerator;
	const size = exponent >= 0 ? ratioToFloat(magnitude << BigInt(exponent), 1n) : ratioToFloat(magnitude, 1n << BigInt(-exponent));
	return numerator < 0n ? -size : size;
};

/** `x * y + z` with one rounding. */
export const fusedMultiplyAdd = (x: number, y: number, z: number): number => {
	if (Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z)) {
		const [a, aExponent] = exactly(x);
		const [b, bExponent] = exactly(y);
		const [c, cExponent] = exactly(z);
		const exponent = Math.min(aExponent + bExponent, cExponent);
		const sum = ((a * b) << BigInt(aExponent + bExponent - exponent)) + (c << BigInt(cExponent - exponent));
		const result = sum === 0n ? x * y + z : fromExact(sum, exponent);
		return Number.isFinite(result) ? result : fail('OverflowError', 'overflow in fma');
	}

	const result = x * y + z;
	if (Number.isNaN(result) && [x, y, z].every(part => !Number.isNaN(part))) {
		fail('ValueError', 'invalid operation in fma');
	}

	return result;
};
