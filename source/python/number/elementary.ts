/**
Elementary functions, correctly rounded in all but the rarest cases where nothing else is said. The host's own differ between hosts in the last digit, and from CPython's: programs that print them must not.

Arguments and results are floats as in C: infinities and NaN go in and come out, and what Python raises is up to the caller.
*/
import {magnitudeParts} from './decimal-digits.js';
import {double, type Double, exactProduct, exactSum, minus, over, plus, root, scale, times} from './double-double.js';
import {ratioToFloat, scaleByPowerOfTwo} from './ratio.js';
import {piOverTwo, reduceLarge} from './reduce-angle.js';

// The first part has few enough bits for its product with an exponent to be exact.
const ln2Parts = [0.693_147_180_369_123_8, 1.908_214_928_843_070_3e-10, 4.275_175_589_747_649e-20] as const;
const ln2 = double(Math.LN2, 2.319_046_813_846_299_6e-17);
const log10Of2 = [3.010_299_956_636_117_7e-1, 3.694_239_077_158_931e-13] as const;
const one = double(1);

/** 1 / n, for the series. */
const reciprocals = Array.from({length: 46}, (_, index) => over(one, double(Math.max(index, 1))));

export function exp(value: number): number {
	// Beyond these nothing but infinity and zero is left, and two parts of a sum could be infinities of different signs.
	return value > -746 && value < 720 ? toFloat(expOf(double(value))) : Math.exp(value);
}

export function log(value: number): number {
	return hasLogarithm(value) ? toFloat(logOf(value)) : Math.log(value);
}

export function log2(value: number): number {
	if (!hasLogarithm(value)) {
		return Math.log(value);
	}

	const {mantissa, exponent} = split(value);
	return toFloat(plus(double(exponent), over(logOfMantissa(mantissa), ln2)));
}

/** The usual C library's way, which is not the nearest float in one case of ten. */
export function log10(value: number): number {
	if (!hasLogarithm(value)) {
		return Math.log(value);
	}

	const {mantissa, exponent} = split(value);
	// The logarithm is taken of a number on the side of 1 that has the exponent's sign.
	const [whole, rest] = exponent > 0 && mantissa < 1 ? [exponent - 1, mantissa * 2] : (exponent < 0 && mantissa > 1 ? [exponent + 1, mantissa / 2] : [exponent, mantissa]);
	return ((whole * log10Of2[1]) + (Math.LOG10E * log(rest))) + (whole * log10Of2[0]);
}

export function sin(value: number): number {
	return Number.isFinite(value) && value !== 0 ? toFloat(circle(value).sine) : Math.sin(value);
}

export function cos(value: number): number {
	return Number.isFinite(value) ? toFloat(circle(value).cosine) : Math.cos(value);
}

export function tan(value: number): number {
	if (!Number.isFinite(value) || value === 0) {
		return Math.tan(value);
	}

	const {sine, cosine} = circle(value);
	return toFloat(over(sine, cosine));
}

export function atan(value: number): number {
	return atan2(value, 1);
}

export function atan2(y: number, x: number): number {
	const largest = Math.max(Math.abs(x), Math.abs(y));
	const smallest = Math.min(Math.abs(x), Math.abs(y));
	if (!Number.isFinite(largest) || smallest === 0 || smallest / largest < 1e-150) {
		return Math.atan2(y, x);
	}

	const {exponent} = split(largest);
	return toFloat(angleOf(double(scaleByPowerOfTwo(y, -exponent)), double(scaleByPowerOfTwo(x, -exponent))));
}

export function asin(value: number): number {
	return Math.abs(value) <= 1 && value !== 0 ? toFloat(angleOf(double(value), besideOnCircle(value))) : Math.asin(value);
}

export function acos(value: number): number {
	return Math.abs(value) <= 1 ? toFloat(angleOf(besideOnCircle(value), double(value))) : Math.acos(value);
}

/** The usual C library's way. */
export function sinh(value: number): number {
	const size = Math.abs(value);
	return size < 22 || !Number.isFinite(value) ? Math.sinh(value) : Math.sign(value) * halfExponential(size);
}

/** The usual C library's way. */
export function cosh(value: number): number {
	const size = Math.abs(value);
	if (size < 0.5 * Math.LN2 || !Number.isFinite(value)) {
		return Math.cosh(value);
	}

	if (size >= 22) {
		return halfExponential(size);
	}

	const grown = exp(size);
	return (0.5 * grown) + (0.5 / grown);
}

/** The length of the hypotenuse, infinite where it is too large for a float. */
export function hypot(x: number, y: number): number {
	const largest = Math.max(Math.abs(x), Math.abs(y));
	if (!Number.isFinite(x) || !Number.isFinite(y) || largest === 0) {
		return Math.hypot(x, y);
	}

	const {exponent} = split(largest);
	const first = scaleByPowerOfTwo(x, -exponent);
	const second = scaleByPowerOfTwo(y, -exponent);
	return scaleByPowerOfTwo(toFloat(root(plus(exactProduct(first, first), exactProduct(second, second)))), exponent);
}

/** `base ** exponent` for finite arguments with a real result; infinite where it is too large. */
export function power(base: number, exponent: number): number {
	switch (exponent) {
		case 0: {
			return 1;
		}

		case 1: {
			return base;
		}

		case 2: {
			return base * base;
		}

		case -1: {
			return 1 / base;
		}

		default: {
			return base === 0 || Math.abs(base) === 1 ? base ** exponent : powerOf(base, exponent);
		}
	}
}

function powerOf(base: number, exponent: number): number {
	const exact = Number.isInteger(exponent) ? exactPower(base, exponent) : undefined;
	if (exact !== undefined) {
		return exact;
	}

	const logarithm = logOf(Math.abs(base));
	// Beyond this the result is infinite or 0, and the exponent may be too large to calculate with.
	const rough = logarithm.high * exponent;
	const size = Math.abs(rough) > 800
		? (rough > 0 ? Number.POSITIVE_INFINITY : 0)
		: toFloat(expOf(times(logarithm, double(exponent))));
	return base < 0 && exponent % 2 !== 0 ? -size : size;
}

/** Where the exact power is short it may lie in the middle of two floats, which only exact arithmetic tells. */
function exactPower(base: number, exponent: number): number | undefined {
	if (Math.abs(exponent) > 128) {
		return undefined;
	}

	let {mantissa, exponent: shift} = magnitudeParts(base);
	while ((mantissa & 1n) === 0n) {
		mantissa >>= 1n;
		shift++;
	}

	const times = Math.abs(exponent);
	if (mantissa.toString(2).length * times > 128) {
		return undefined;
	}

	const digits = (base < 0 ? -mantissa : mantissa) ** BigInt(times);
	const place = BigInt(Math.abs(shift * times));
	const [top, bottom] = shift < 0 ? [digits, 1n << place] : [digits << place, 1n];
	return exponent < 0 ? ratioToFloat(bottom, top) : ratioToFloat(top, bottom);
}

function toFloat({high, low}: Double): number {
	return high + low;
}

function hasLogarithm(value: number): boolean {
	return Number.isFinite(value) && value > 0;
}

/** `value = mantissa * 2 ** exponent`, the mantissa about between the square roots of ½ and 2. */
function split(value: number): {readonly mantissa: number; readonly exponent: number} {
	const exponent = Math.round(Math.log2(value));
	return {mantissa: scaleByPowerOfTwo(value, -exponent), exponent};
}

/** The exponential; infinite or 0 where no float is large or small enough. */
function expOf(value: Double): Double {
	if (Math.abs(value.high) > 800) {
		return double(value.high > 0 ? Number.POSITIVE_INFINITY : 0);
	}

	const count = Math.round(value.high / ln2.high);
	let rest = plus(double(value.high - (count * ln2Parts[0])), double(value.low));
	rest = minus(rest, exactProduct(count, ln2Parts[1]));
	rest = minus(rest, exactProduct(count, ln2Parts[2]));
	// e^r - 1 for a 256th of r, and then squared eight times.
	const small = scale(rest, 1 / 256);
	let sum = double(0);
	for (let term = 12; term >= 1; term--) {
		sum = times(times(small, plus(one, sum)), reciprocals[term]!);
	}

	for (let squared = 0; squared < 8; squared++) {
		sum = plus(scale(sum, 2), times(sum, sum));
	}

	const {high, low} = plus(one, sum);
	return count < -1000
		? double(scaleByPowerOfTwo(high + low, count))
		: {high: scaleByPowerOfTwo(high, count), low: scaleByPowerOfTwo(low, count)};
}

function logOf(value: number): Double {
	const {mantissa, exponent} = split(value);
	const whole = plus(double(exponent * ln2Parts[0]), plus(exactProduct(exponent, ln2Parts[1]), exactProduct(exponent, ln2Parts[2])));
	return plus(whole, logOfMantissa(mantissa));
}

/** Twice the inverse hyperbolic tangent of (m - 1) / (m + 1), as a series. */
function logOfMantissa(mantissa: number): Double {
	const ratio = over(exactSum(mantissa, -1), exactSum(mantissa, 1));
	const square = times(ratio, ratio);
	let sum = double(0);
	for (let term = 45; term >= 1; term -= 2) {
		sum = plus(times(sum, square), reciprocals[term]!);
	}

	return scale(times(sum, ratio), 2);
}

function circle(value: number): {readonly sine: Double; readonly cosine: Double} {
	const {turns, rest} = Math.abs(value) < 1e5 ? reduceSmall(value) : reduceLarge(value);
	const {sine, cosine} = firstEighth(rest);
	const negated = (part: Double): Double => scale(part, -1);
	switch (turns) {
		case 0: {
			return {sine, cosine};
		}

		case 1: {
			return {sine: cosine, cosine: negated(sine)};
		}

		case 2: {
			return {sine: negated(sine), cosine: negated(cosine)};
		}

		default: {
			return {sine: negated(cosine), cosine: sine};
		}
	}
}

/** Quarter turns, modulo 4, and what is left of the angle, between -π/4 and π/4. */
function reduceSmall(value: number): {readonly turns: number; readonly rest: Double} {
	const count = Math.round(value / piOverTwo[0]);
	let rest = exactSum(value - (count * piOverTwo[0]), -count * piOverTwo[1]);
	rest = minus(rest, exactProduct(count, piOverTwo[2]));
	rest = minus(rest, exactProduct(count, piOverTwo[3]));
	return {turns: ((count % 4) + 4) % 4, rest};
}

/** Taylor's series, for angles up to π/4. */
function firstEighth(angle: Double): {readonly sine: Double; readonly cosine: Double} {
	const square = scale(times(angle, angle), -1);
	let sine = one;
	let cosine = one;
	for (let term = 26; term >= 2; term -= 2) {
		sine = plus(one, times(times(square, sine), times(reciprocals[term]!, reciprocals[term + 1]!)));
		cosine = plus(one, times(times(square, cosine), times(reciprocals[term]!, reciprocals[term - 1]!)));
	}

	return {sine: times(angle, sine), cosine};
}

/** The host's angle, turned by what is missing. */
function angleOf(y: Double, x: Double): Double {
	const near = Math.atan2(y.high, x.high);
	const {sine, cosine} = circle(near);
	const across = minus(times(y, cosine), times(x, sine));
	const along = plus(times(x, cosine), times(y, sine));
	return plus(double(near), over(across, along));
}

/** The other coordinate of a point on the unit circle. */
function besideOnCircle(value: number): Double {
	return root(times(exactSum(1, -value), exactSum(1, value)));
}

/** Half of e^x; in two factors where e^x itself is too large. */
function halfExponential(value: number): number {
	const part = exp(value / 2);
	return value < 709 ? 0.5 * exp(value) : (0.5 * part) * part;
}
