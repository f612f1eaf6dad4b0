/**
The exact decimal digits of floats, rounded half to even on the exact value, at any length. The host's `toFixed` and its like are exact too, but round ties up and end at 100 digits: they serve where neither matters.
*/
import {divideHalfEven} from './ratio.js';

/** A finite float as `mantissa * 2 ** exponent`, sign left out. */
export function magnitudeParts(value: number): {readonly mantissa: bigint; readonly exponent: number} {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, value);
	const bits = view.getBigUint64(0);
	const biased = Number((bits >> 52n) & 0x7_FFn);
	const fraction = bits & ((1n << 52n) - 1n);
	return biased === 0
		? {mantissa: fraction, exponent: -1074}
		: {mantissa: fraction | (1n << 52n), exponent: biased - 1075};
}

/**
The magnitude with `decimals` digits after the point, and no sign: `'2.50'`.

@param value finite
@param decimals 0 or more
*/
export function fixedDigits(value: number, decimals: number): string {
	const size = Math.abs(value);
	if (decimals <= 100 && size < 1e21 && !isTie(size, decimals)) {
		return size.toFixed(decimals);
	}

	const digits = scaledInteger(size, decimals).toString().padStart(decimals + 1, '0');
	return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
The magnitude as `digits` significant digits and the power of ten of the first one: 250 with 2 digits is `{digits: '25', exponent: 2}`.

@param value finite
@param count 1 or more
*/
export function significantDigits(value: number, count: number): {readonly digits: string; readonly exponent: number} {
	const size = Math.abs(value);
	if (size === 0) {
		return {digits: '0'.repeat(count), exponent: 0};
	}

	if (count <= 100) {
		// A tie shows in one digit more than asked for: it is a 5.
		const longer = size.toExponential(count);
		const point = longer.indexOf('e');
		if (longer[point - 1] !== '5') {
			const shorter = size.toExponential(count - 1);
			const end = shorter.indexOf('e');
			return {
				digits: shorter.slice(0, end).replace('.', ''),
				exponent: Number(shorter.slice(end + 1)),
			};
		}
	}

	const exponent = Number(size.toExponential().split('e')[1]);
	return roundToDigits(size, count, exponent);
}

function roundToDigits(size: number, count: number, exponent: number): {readonly digits: string; readonly exponent: number} {
	const digits = scaledInteger(size, count - 1 - exponent).toString();
	// 9.99 rounds to one digit more, 10.0; and the shortest digits may already have been 1e1.
	if (digits.length > count) {
		return {digits: digits.slice(0, count), exponent: exponent + 1};
	}

	return digits.length < count ? roundToDigits(size, count, exponent - 1) : {digits, exponent};
}

/** `size * 10 ** decimals`, as an integer, halves to even. */
export function scaledInteger(size: number, decimals: number): bigint {
	const {mantissa, exponent} = magnitudeParts(size);
	const numerator = mantissa
		* (decimals > 0 ? 10n ** BigInt(decimals) : 1n)
		* (exponent > 0 ? 1n << BigInt(exponent) : 1n);
	const denominator = (decimals < 0 ? 10n ** BigInt(-decimals) : 1n) * (exponent < 0 ? 1n << BigInt(-exponent) : 1n);
	return divideHalfEven(numerator, denominator);
}

/** Whether a float may lie exactly between two decimals of that length: then it is a multiple of `2 ** -(decimals + 1)`, but not of twice that. */
function isTie(size: number, decimals: number): boolean {
	const scaled = size * (2 ** decimals);
	return !Number.isInteger(scaled) && Number.isInteger(scaled * 2);
}
