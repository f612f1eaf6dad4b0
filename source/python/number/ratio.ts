/** Exact quotients of bigints, and the floats nearest to them. */

/** How many bits the magnitude takes; 0 for 0. */
export function bigBitLength(value: bigint): number {
	const hex = (value < 0n ? -value : value).toString(16);
	return ((hex.length - 1) * 4) + (32 - Math.clz32(Number.parseInt(hex[0] ?? '0', 16)));
}

/** The quotient rounded down, and the remainder with the sign of `right`. */
export function bigDivmod(left: bigint, right: bigint): [bigint, bigint] {
	const quotient = left / right;
	const rest = left - (quotient * right);
	return rest !== 0n && (rest < 0n) !== (right < 0n) ? [quotient - 1n, rest + right] : [quotient, rest];
}

/**
The float nearest to a ratio, ties to even, infinite where it is too large. `denominator` is not 0.
*/
export function ratioToFloat(numerator: bigint, denominator: bigint): number {
	const negative = (numerator < 0n) !== (denominator < 0n);
	const top = numerator < 0n ? -numerator : numerator;
	const bottom = denominator < 0n ? -denominator : denominator;
	const size = top === 0n ? 0 : positiveRatioToFloat(top, bottom);
	return negative ? -size : size;
}

/** `mantissa * 2 ** exponent`, for results that a float can hold exactly or that overflow. */
export function scaleByPowerOfTwo(mantissa: number, exponent: number): number {
	// In two steps, so that neither power leaves the range of floats.
	const half = Math.trunc(exponent / 2);
	return mantissa * (2 ** half) * (2 ** (exponent - half));
}

/** Divides rounding halves to even; `divisor` is positive. */
export function divideHalfEven(value: bigint, divisor: bigint): bigint {
	const [quotient, rest] = bigDivmod(value, divisor);
	const twice = rest * 2n;
	return twice > divisor || (twice === divisor && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

function positiveRatioToFloat(top: bigint, bottom: bigint): number {
	// The result lies between 2 ** (excess - 1) and 2 ** (excess + 1). Two bits more than a float's
	// 53 are kept, fewer where the result is subnormal; what is cut off only matters as "not zero".
	const excess = bigBitLength(top) - bigBitLength(bottom);
	if (excess > 1025) {
		return Number.POSITIVE_INFINITY;
	}

	if (excess < -1080) {
		return 0;
	}

	let shift = Math.max(excess - 53, -1074);
	const quotient = divideScaled(top, bottom, shift);
	if (quotient < 1n << 53n) {
		return scaleByPowerOfTwo(Number(quotient), shift);
	}

	shift++;
	return scaleByPowerOfTwo(Number(divideScaled(top, bottom, shift)), shift);
}

function divideScaled(top: bigint, bottom: bigint, shift: number): bigint {
	return shift < 0 ? divideHalfEven(top << BigInt(-shift), bottom) : divideHalfEven(top, bottom << BigInt(shift));
}
