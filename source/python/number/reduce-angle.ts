/** The remainder of large angles after quarter turns, for which π is needed to hundreds of digits. */
import {magnitudeParts} from './decimal-digits.js';
import {type Double, exactSum} from './double-double.js';
import {divideHalfEven} from './ratio.js';

/** π/2 in parts; the first two have few enough bits for their products with up to 22 bits to be exact. */
export const piOverTwo = [
	1.570_796_325_802_803, 9.920_935_791_635_221e-10, 5.170_182_978_890_25e-19, 2.903_855_973_979_360_5e-28,
] as const;

/** Bits of the remainder that are kept: no float comes closer than 2 ** -62 to a multiple of π/2. */
const kept = 200n;
const scaleOfKept = 2 ** 200;

/** Quarter turns, modulo 4, and what is left of the angle, between -π/4 and π/4, for angles above 2 ** 16. */
export function reduceLarge(value: number): {readonly turns: number; readonly rest: Double} {
	const {mantissa, exponent} = magnitudeParts(value);
	const bits = kept + BigInt(Math.max(exponent, 0) + 60);
	const quarter = piTimesTwoTo(bits) / 2n;
	const size = exponent < 0 ? (mantissa << bits) >> BigInt(-exponent) : (mantissa << bits) << BigInt(exponent);
	const angle = value < 0 ? -size : size;
	const count = divideHalfEven(angle, quarter);
	// Only now is the remainder small; what it keeps is more than two floats can hold.
	const rest = (angle - (count * quarter)) >> (bits - kept);
	const high = Number(rest) / scaleOfKept;
	const low = Number(rest - BigInt(high * scaleOfKept)) / scaleOfKept;
	return {turns: Number(((count % 4n) + 4n) % 4n), rest: exactSum(high, low)};
}

/** π · 2^bits, by Machin's formula. */
function piTimesTwoTo(bits: bigint): bigint {
	const spare = 32n;
	return (16n * arctangentOfInverse(5n, bits + spare) - 4n * arctangentOfInverse(239n, bits + spare)) >> spare;
}

function arctangentOfInverse(value: bigint, bits: bigint): bigint {
	let power = (1n << bits) / value;
	let sum = power;
	for (let divisor = 3n; power !== 0n; divisor += 2n) {
		power = -power / (value * value);
		sum += power / divisor;
	}

	return sum;
}
