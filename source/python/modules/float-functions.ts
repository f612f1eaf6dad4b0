/** Functions of floats that JavaScript does not have, as CPython's `math` computes them. */
import {magnitudeParts} from '../number/decimal-digits.js';
import {ratioToFloat} from '../number/ratio.js';
import * as elementary from '../number/elementary.js';
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
const exactly = (value: number): readonly [bigint, number] => {
	const {mantissa, exponent} = magnitudeParts(value);
	return [value < 0 ? -mantissa : mantissa, exponent];
};

const fromExact = (numerator: bigint, exponent: number): number => {
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

/** The sum of floats, rounded once. */
export const exactSum = (values: readonly number[]): number => {
	let special = 0;
	let infinities = 0;
	let partials: number[] = [];
	for (const value of values) {
		let x = value;
		const kept: number[] = [];
		for (const partial of partials) {
			let y = partial;
			if (Math.abs(x) < Math.abs(y)) {
				[x, y] = [y, x];
			}

			const high = x + y;
			const low = y - (high - x);
			if (low !== 0) {
				kept.push(low);
			}

			x = high;
		}

		if (!Number.isFinite(x)) {
			if (Number.isFinite(value)) {
				fail('OverflowError', 'intermediate overflow in fsum');
			}

			if (!Number.isNaN(value)) {
				infinities += value;
			}

			special += value;
			partials = [];
			continue;
		}

		partials = x === 0 ? kept : [...kept, x];
	}

	if (special !== 0) {
		if (Number.isNaN(infinities)) {
			fail('ValueError', '-inf + inf in fsum');
		}

		return special;
	}

	return partials.length === 0 ? 0 : roundPartials(partials);
};

/** Partials do not overlap, the largest is last: their sum, with halves decided by what lies below. */
const roundPartials = (partials: readonly number[]): number => {
	let at = partials.length - 1;
	let high = partials[at]!;
	let low = 0;
	while (at > 0) {
		const x = high;
		const y = partials[--at]!;
		high = x + y;
		low = y - (high - x);
		if (low !== 0) {
			break;
		}
	}

	if (at > 0 && ((low < 0 && partials[at - 1]! < 0) || (low > 0 && partials[at - 1]! > 0))) {
		const doubled = low * 2;
		const candidate = high + doubled;
		if (doubled === candidate - high) {
			high = candidate;
		}
	}

	return high;
};

/** The sum of products, rounded once. */
export const exactSumOfProducts = (left: readonly number[], right: readonly number[]): number => {
	let total = 0n;
	let scale = 0;
	for (const [index, x] of left.entries()) {
		const [a, aExponent] = exactly(x);
		const [b, bExponent] = exactly(right[index]!);
		const exponent = aExponent + bExponent;
		if (exponent < scale) {
			total <<= BigInt(scale - exponent);
			scale = exponent;
		}

		total += (a * b) << BigInt(exponent - scale);
	}

	return total === 0n ? 0 : fromExact(total, scale);
};

/** The length of a vector: the root of the exact sum of squares. */
export const vectorLength = (values: readonly number[]): number => {
	const sizes = values.map(value => Math.abs(value));
	if (sizes.includes(Infinity)) {
		return Infinity;
	}

	const largest = Math.max(0, ...sizes);
	if (Number.isNaN(largest) || largest === 0 || values.length < 2) {
		return largest;
	}

	const [, exponent] = frexp(largest);
	const scaled = sizes.map(size => scaleByPower(size, -exponent));
	const squares = exactSumOfProducts(scaled, scaled);
	const root = Math.sqrt(squares);
	// One correction by the error of the square, which is known exactly.
	const error = exactSumOfProducts([...scaled, root], [...scaled, -root]);
	return scaleByPower(root + error / (2 * root), exponent);
};

// The gamma function by Lanczos' approximation with 13 terms, for g as below.
const g = 6.024_680_040_776_729_6;
const numerator = [
	23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117218,
	248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.2653952235, 8071.672002365816, 210.82427775157933, 2.5066282746310002,
];
const denominator = [0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558, 357_423, 32_670, 1925, 66, 1];

const lanczos = (x: number): number => {
	let top = 0;
	let bottom = 0;
	if (x < 5) {
		for (let index = numerator.length - 1; index >= 0; index--) {
			top = top * x + numerator[index]!;
			bottom = bottom * x + denominator[index]!;
		}
	} else {
		for (let index = 0; index < numerator.length; index++) {
			top = top / x + numerator[index]!;
			bottom = bottom / x + denominator[index]!;
		}
	}

	return top / bottom;
};

/** sin(πx), exact at multiples of a half. */
const sinPi = (x: number): number => {
	const y = Math.abs(x) % 2;
	const sign = x < 0 || Object.is(x, -0) ? -1 : 1;
	switch (Math.round(2 * y)) {
		case 0: {
			return sign * elementary.sin(Math.PI * y);
		}

		case 1: {
			return sign * elementary.cos(Math.PI * (y - 0.5));
		}

		case 2: {
			return sign * elementary.sin(Math.PI * (1 - y));
		}

		case 3: {
			return sign * -elementary.cos(Math.PI * (y - 1.5));
		}

		default: {
			return sign * elementary.sin(Math.PI * (y - 2));
		}
	}
};

const poleMessage = (x: string): never => fail('ValueError', `expected a noninteger or positive integer, got ${x}`);

/** @param text `x` as messages show it */
export const gamma = (x: number, text: string): number => {
	if (!Number.isFinite(x)) {
		return x === -Infinity ? poleMessage(text) : x;
	}

	if (x === 0) {
		return poleMessage(text);
	}

	if (Number.isInteger(x)) {
		if (x < 0) {
			return poleMessage(text);
		}

		if (x <= 23) {
			let product = 1;
			for (let factor = 2; factor < x; factor++) {
				product *= factor;
			}

			return product;
		}
	}

	const size = Math.abs(x);
	if (size < 1e-20) {
		return 1 / x;
	}

	if (size > 200) {
		return x < 0 ? 0 / sinPi(x) : Infinity;
	}

	const y = size + g - 0.5;
	// What the sum has lost.
	const lost = size > g - 0.5 ? (y - size) - (g - 0.5) : (y - (g - 0.5)) - size;
	const correction = (lost * g) / y;
	if (x < 0) {
		let result = -Math.PI / sinPi(size) / size * elementary.exp(y) / lanczos(size);
		result -= correction * result;
		return size < 140 ? result / elementary.power(y, size - 0.5) : result / elementary.power(y, size / 2 - 0.25) / elementary.power(y, size / 2 - 0.25);
	}

	let result = lanczos(size) / elementary.exp(y);
	result += correction * result;
	return size < 140 ? result * elementary.power(y, size - 0.5) : result * elementary.power(y, size / 2 - 0.25) * elementary.power(y, size / 2 - 0.25);
};

/** The logarithm of the gamma function's size. */
export const logGamma = (x: number, text: string): number => {
	if (!Number.isFinite(x)) {
		return Number.isNaN(x) ? x : Infinity;
	}

	if (Number.isInteger(x) && x <= 2) {
		return x <= 0 ? poleMessage(text) : 0;
	}

	const size = Math.abs(x);
	if (size < 1e-20) {
		return -elementary.log(size);
	}

	const result = elementary.log(lanczos(size)) - g + (size - 0.5) * (elementary.log(size + g - 0.5) - 1);
	return x < 0 ? elementary.log(Math.PI) - elementary.log(Math.abs(sinPi(size))) - elementary.log(size) - result : result;
};

const rootOfPi = 1.772_453_850_905_516;

/** The error function near zero, by its series. */
const erfSeries = (x: number): number => {
	const square = x * x;
	let sum = 0;
	let k = 25 + 0.5;
	for (let term = 0; term < 25; term++) {
		sum = 2 + square * sum / k;
		k -= 1;
	}

	return sum * x * elementary.exp(-square) / rootOfPi;
};

/** The complementary error function far from zero, by its continued fraction. */
const erfcFraction = (x: number): number => {
	if (x >= 30) {
		return 0;
	}

	const square = x * x;
	let a = 0;
	let da = 0.5;
	let p = 1;
	let p1 = 0;
	let q = da + square;
	let q1 = 1;
	for (let term = 0; term < 50; term++) {
		a += da;
		da += 2;
		const b = da + square;
		[p1, p] = [p, b * p - a * p1];
		[q1, q] = [q, b * q - a * q1];
	}

	return p / q * x * elementary.exp(-square) / rootOfPi;
};

export const erf = (x: number): number => {
	if (Number.isNaN(x)) {
		return x;
	}

	const size = Math.abs(x);
	if (size < 1.5) {
		return erfSeries(x);
	}

	const rest = erfcFraction(size);
	return x > 0 ? 1 - rest : rest - 1;
};

export const erfc = (x: number): number => {
	if (Number.isNaN(x)) {
		return x;
	}

	const size = Math.abs(x);
	if (size < 1.5) {
		return 1 - erfSeries(x);
	}

	const rest = erfcFraction(size);
	return x > 0 ? rest : 2 - rest;
};
