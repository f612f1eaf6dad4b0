/**
CPython's hashes of numbers and of what is made of them, for a 64-bit machine: integers modulo the prime 2 ** 61 - 1, and the same for every number that equals one. The order of a set's elements rests on them.
*/
import {type Int, normalise} from './int.js';

const prime = (1n << 61n) - 1n;
const infinityHash = 314_159;
const imaginaryFactor = 1_000_003n;

/** `hash(None)`, the same in every run. */
export const noneHash = 0xFC_A8_64_20;

export function hashInt(value: Int): Int {
	if (typeof value === 'number') {
		// -1 means an error inside CPython, so no hash is -1.
		return value === -1 ? -2 : value;
	}

	return finish(value < 0n ? -(-value % prime) : value % prime);
}

/** NaN hashes by identity in CPython, which only the caller knows; 0 here. */
export function hashFloat(value: number): Int {
	if (Number.isSafeInteger(value)) {
		return value === -1 ? -2 : value + 0;
	}

	if (!Number.isFinite(value)) {
		return Number.isNaN(value) ? 0 : (value > 0 ? infinityHash : -infinityHash);
	}

	// 2 ** 61 is 1 modulo the prime, so a power of two is a rotation.
	let mantissa = Math.abs(value);
	let exponent = 0;
	while (!Number.isInteger(mantissa)) {
		// Powers small enough to be exact and never to overflow.
		mantissa *= 268_435_456;
		exponent -= 28;
	}

	const rotation = BigInt(((exponent % 61) + 61) % 61);
	const size = ((BigInt(mantissa) % prime) << rotation) % prime;
	return finish(value < 0 ? -size : size);
}

/** `hash(complex(real, imaginary))` from the hashes of its parts. */
export function hashComplex(real: Int, imaginary: Int): Int {
	return finish(BigInt.asIntN(64, BigInt(real) + (imaginaryFactor * BigInt(imaginary))));
}

/** The hash of a tuple from those of its elements: a simplified xxHash. */
export function hashTuple(elements: readonly Int[]): Int {
	let lane = 2_870_177_450_012_600_261n;
	for (const element of elements) {
		lane = BigInt.asUintN(64, lane + (BigInt.asUintN(64, BigInt(element)) * 14_029_467_366_897_019_727n));
		lane = BigInt.asUintN(64, (lane << 31n) | (lane >> 33n));
		lane = BigInt.asUintN(64, lane * 11_400_714_785_074_694_791n);
	}

	lane = BigInt.asUintN(64, lane + (BigInt(elements.length) ^ 2_870_177_450_012_600_261n ^ 3_527_539n));
	return lane === 0xFF_FF_FF_FF_FF_FF_FF_FFn ? 1_546_275_796 : normalise(BigInt.asIntN(64, lane));
}

function finish(hash: bigint): Int {
	return hash === -1n ? -2 : normalise(hash);
}
