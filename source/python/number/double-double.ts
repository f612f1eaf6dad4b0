/**
Numbers of twice a float's precision: unevaluated sums of two floats, good for about 31 digits. The elementary functions are computed with them and rounded once at the end, which gives the digits that a good C library gives.
*/

/** `high + low`, where `high` is that sum rounded to a float. */
export type Double = {readonly high: number; readonly low: number};

const splitter = 134_217_729;

export function double(high: number, low = 0): Double {
	return {high, low};
}

/** The exact sum of two floats. */
export function exactSum(left: number, right: number): Double {
	const high = left + right;
	const part = high - left;
	return {high, low: (left - (high - part)) + (right - part)};
}

/** The exact product of two floats that are neither huge nor tiny. */
export function exactProduct(left: number, right: number): Double {
	const high = left * right;
	const leftTop = halve(left);
	const rightTop = halve(right);
	const leftRest = left - leftTop;
	const rightRest = right - rightTop;
	return {high, low: (((leftTop * rightTop) - high) + (leftTop * rightRest) + (leftRest * rightTop)) + (leftRest * rightRest)};
}

export function plus(left: Double, right: Double): Double {
	const high = exactSum(left.high, right.high);
	const low = exactSum(left.low, right.low);
	const middle = exactSum(high.high, high.low + low.high);
	return exactSum(middle.high, middle.low + low.low);
}

export function minus(left: Double, right: Double): Double {
	return plus(left, {high: -right.high, low: -right.low});
}

export function times(left: Double, right: Double): Double {
	const {high, low} = exactProduct(left.high, right.high);
	return exactSum(high, low + ((left.high * right.low) + (left.low * right.high)));
}

export function over(left: Double, right: Double): Double {
	const first = left.high / right.high;
	const rest = minus(left, times(right, double(first)));
	const second = rest.high / right.high;
	const last = minus(rest, times(right, double(second)));
	return plus(exactSum(first, second), double(last.high / right.high));
}

/** The square root of what is not negative. */
export function root(value: Double): Double {
	const first = Math.sqrt(value.high);
	if (first === 0) {
		return value;
	}

	const rest = minus(value, exactProduct(first, first));
	return exactSum(first, rest.high / (2 * first));
}

/** Times a power of two, which is exact. */
export function scale(value: Double, factor: number): Double {
	return {high: value.high * factor, low: value.low * factor};
}

/** The upper 26 bits of a float. */
function halve(value: number): number {
	const scaled = splitter * value;
	return scaled - (scaled - value);
}
