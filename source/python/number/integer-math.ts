/** The functions of Python's `math` that stay within the integers. */
import {fail} from '../problem.js';
import {absolute, bitLength, compareInts, guardSize, type Int, mod, mul, normalise, sub} from './int.js';

const longMaximum = 9_223_372_036_854_775_807n;

/** The integer part of the square root. @throws ValueError */
export function isqrt(value: Int): Int {
	if (value < 0) {
		fail('ValueError', 'isqrt() argument must be nonnegative');
	}

	if (typeof value === 'number') {
		return Math.floor(Math.sqrt(value));
	}

	// Newton's method from above falls until it is there.
	let root = 1n << BigInt((bitLength(value) + 1) >> 1);
	for (;;) {
		const next = (root + (value / root)) >> 1n;
		if (next >= root) {
			return normalise(root);
		}

		root = next;
	}
}

export function gcd(left: Int, right: Int): Int {
	let [larger, smaller] = [absolute(left), absolute(right)];
	while (smaller !== 0) {
		[larger, smaller] = [smaller, mod(larger, smaller)];
	}

	return larger;
}

export function lcm(left: Int, right: Int): Int {
	if (left === 0 || right === 0) {
		return 0;
	}

	return mul(normalise(BigInt(absolute(left)) / BigInt(gcd(left, right))), absolute(right));
}

/** @throws ValueError, OverflowError */
export function factorial(value: Int): Int {
	if (value < 0) {
		fail('ValueError', 'factorial() not defined for negative values');
	}

	if (value > longMaximum) {
		fail('OverflowError', `factorial() argument should not exceed ${longMaximum}`);
	}

	const last = Number(value);
	guardSize(last * Math.log2(Math.max(last / 2.72, 1)));
	return normalise(productOfRange(1, last));
}

/** In how many ways `chosen` things can be taken out of `total`. @throws ValueError, OverflowError */
export function comb(total: Int, chosen: Int): Int {
	refuseNegative(total, 'n');
	refuseNegative(chosen, 'k');
	if (chosen > total) {
		return 0;
	}

	const others = sub(total, chosen);
	const fewer = compareInts(others, chosen) < 0 ? others : chosen;
	if (fewer > longMaximum) {
		fail('OverflowError', `min(n - k, k) must not exceed ${longMaximum}`);
	}

	const count = Number(fewer);
	guardSize(count * Math.max(1, bitLength(total) - bitLength(fewer)));
	return normalise(fallingProduct(BigInt(total), count) / productOfRange(1, count));
}

/** In how many orders `chosen` things can be taken out of `total`; `undefined` takes all. @throws ValueError, OverflowError */
export function perm(total: Int, chosen: Int | undefined): Int {
	if (chosen === undefined) {
		return factorial(total);
	}

	refuseNegative(total, 'n');
	refuseNegative(chosen, 'k');
	if (chosen > total) {
		return 0;
	}

	if (chosen > longMaximum) {
		fail('OverflowError', `k must not exceed ${longMaximum}`);
	}

	const count = Number(chosen);
	guardSize(count * Math.max(1, bitLength(total) - 2));
	return normalise(fallingProduct(BigInt(total), count));
}

function refuseNegative(value: Int, name: string): void {
	if (value < 0) {
		fail('ValueError', `${name} must be a non-negative integer`);
	}
}

/** The product of the integers from `first` to `last`; halving keeps the factors of equal length. */
function productOfRange(first: number, last: number): bigint {
	return last < first ? 1n : fallingProduct(BigInt(last), last - first + 1);
}

/** `top * (top - 1) * …`, with `count` factors. */
function fallingProduct(top: bigint, count: number): bigint {
	if (count < 8) {
		let product = 1n;
		for (let index = 0; index < count; index++) {
			product *= top - BigInt(index);
		}

		return product;
	}

	const half = count >> 1;
	return fallingProduct(top, half) * fallingProduct(top - BigInt(half), count - half);
}
