/** The gamma and error functions, as CPython's `math` computes them. */
import * as elementary from '../number/elementary.js';
import {fail} from '../problem.js';

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
