/** Sums of floats that are rounded once. */
import {fail} from '../problem.js';
import {exactly, frexp, fromExact, scaleByPower} from './float-functions.js';

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
