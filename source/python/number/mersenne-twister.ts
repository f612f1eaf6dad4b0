/**
MT19937, the generator behind Python's `random`, as a value: every draw gives the number and the generator that comes next, and the old one stays valid.

A generator is 624 words and a position. Drawing moves the position and shares the words; only every 624th draw makes new words, all of them at once, in a new array. The array is never written after that, so it is safe to keep.
*/
import {sha512} from '@noble/hashes/sha2.js';
import {fail} from '../problem.js';
import {encode} from '../text/codecs.js';
import {absolute, bitLength, guardSize, type Int, normalise} from './int.js';
import {intFromBytes} from './int-text.js';

export type Twister = {
	/** 624 words of 32 bits. Not to be written to. */
	readonly words: Uint32Array;

	/** How many of them were drawn, 0 to 624. */
	readonly position: number;
};

const size = 624;
const distance = 397;
const matrix = 0x99_08_B0_DF;
const upperBit = 0x80_00_00_00;
const lowerBits = 0x7F_FF_FF_FF;

/** `random.seed(int)`: only the magnitude counts. For a float, pass its hash modulo 2⁶⁴. */
export function seedFromInt(seed: Int): Twister {
	const magnitude = BigInt(absolute(seed));
	const count = Math.max(1, Math.ceil(bitLength(seed) / 32));
	const key = Uint32Array.from({length: count}, (_, index) => Number((magnitude >> BigInt(32 * index)) & 0xFF_FF_FF_FFn));
	return {words: mixKey(key), position: size};
}

/** `random.seed(bytes)`. */
export function seedFromBytes(seed: Uint8Array): Twister {
	const hash = sha512(seed);
	const all = new Uint8Array(seed.length + hash.length);
	all.set(seed);
	all.set(hash, seed.length);
	return seedFromInt(intFromBytes(all, 'big', false));
}

/** `random.seed(str)`. @throws UnicodeEncodeError for a lone surrogate */
export function seedFromText(seed: string): Twister {
	return seedFromBytes(encode(seed));
}

/** A whole number from 0 to 2³² - 1. */
export function nextWord(twister: Twister): readonly [number, Twister] {
	const {words, position} = twister.position < size ? twister : {words: regenerate(twister.words), position: 0};
	let word = words[position] ?? 0;
	word ^= word >>> 11;
	word ^= (word << 7) & 0x9D_2C_56_80;
	word ^= (word << 15) & 0xEF_C6_00_00;
	word ^= word >>> 18;
	return [word >>> 0, {words, position: position + 1}];
}

/** `random.random()`: at least 0 and below 1, in steps of 2⁻⁵³. */
export function nextFloat(twister: Twister): readonly [number, Twister] {
	const [high, between] = nextWord(twister);
	const [low, after] = nextWord(between);
	return [(((high >>> 5) * 67_108_864) + (low >>> 6)) / 9_007_199_254_740_992, after];
}

/** `random.getrandbits(count)`. @throws ValueError, MemoryError */
export function nextBits(twister: Twister, count: Int): readonly [Int, Twister] {
	if (count < 0) {
		fail('ValueError', 'number of bits must be non-negative');
	}

	guardSize(Number(count));
	if (count === 0) {
		return [0, twister];
	}

	if (count <= 32) {
		const [word, after] = nextWord(twister);
		return [word >>> (32 - Number(count)), after];
	}

	// The lowest word is drawn first; the highest one is cut to the bits that are left.
	let hex = '';
	let after = twister;
	for (let left = Number(count); left > 0; left -= 32) {
		const drawn = nextWord(after);
		after = drawn[1];
		hex = (left < 32 ? drawn[0] >>> (32 - left) : drawn[0]).toString(16).padStart(8, '0') + hex;
	}

	return [normalise(BigInt(`0x${hex}`)), after];
}

/** The words and the position: what `random.getstate()` holds. */
export function twisterState({words, position}: Twister): readonly number[] {
	return [...words, position];
}

/** A generator from 624 words and a position, as `random.setstate` takes them. @throws ValueError */
export function twisterFromState(state: readonly Int[]): Twister {
	if (state.length !== size + 1) {
		fail('ValueError', 'state vector is the wrong size');
	}

	const position = Number(state[size]);
	if (position < 0 || position > size) {
		fail('ValueError', 'invalid state');
	}

	return {words: Uint32Array.from(state.slice(0, size), word => Number(BigInt.asUintN(32, BigInt(word)))), position};
}

function regenerate(old: Uint32Array): Uint32Array {
	const words = old.slice();
	for (let index = 0; index < size; index++) {
		const joined = ((words[index] ?? 0) & upperBit) | ((words[(index + 1) % size] ?? 0) & lowerBits);
		words[index] = (words[(index + distance) % size] ?? 0) ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : matrix);
	}

	return words;
}

/** The reference implementation's seeding by a key of any length: two passes of mixing over fixed words. */
function mixKey(key: Uint32Array): Uint32Array {
	const words = firstWords();
	let place = 1;
	const step = (): void => {
		place++;
		if (place >= size) {
			words[0] = words[size - 1] ?? 0;
			place = 1;
		}
	};

	for (let round = 0; round < Math.max(size, key.length); round++) {
		const index = round % key.length;
		words[place] = ((words[place] ?? 0) ^ Math.imul(spread(words[place - 1] ?? 0), 1_664_525)) + (key[index] ?? 0) + index;
		step();
	}

	for (let round = 1; round < size; round++) {
		words[place] = ((words[place] ?? 0) ^ Math.imul(spread(words[place - 1] ?? 0), 1_566_083_941)) - place;
		step();
	}

	words[0] = upperBit;
	return words;
}

function firstWords(): Uint32Array {
	const words = new Uint32Array(size);
	words[0] = 19_650_218;
	for (let index = 1; index < size; index++) {
		words[index] = Math.imul(spread(words[index - 1] ?? 0), 1_812_433_253) + index;
	}

	return words;
}

function spread(word: number): number {
	return word ^ (word >>> 30);
}
