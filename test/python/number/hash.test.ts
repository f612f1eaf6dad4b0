import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asIntegerRatio} from '../../../source/python/number/float.js';
import {hashComplex, hashFloat, hashInt, hashTuple} from '../../../source/python/number/hash.js';
import {type Int, mod, normalise, powMod} from '../../../source/python/number/int.js';

// Figures of a 64-bit CPython.
test.each([
	[2n ** 61n - 1n, 0],
	[2n ** 61n, 1],
	[1n - (2n ** 61n), 0],
	[2n ** 64n, 8],
	[-1, -2],
	[-2, -2],
	[10n ** 30n, 465_258_685_558_744_706n],
	[-(10n ** 30n), -465_258_685_558_744_706n],
	[2n ** 1000n, 16_777_216],
] as ReadonlyArray<[Int, Int]>)('hash(%s)', (value, hash) => {
	expect(hashInt(value)).toBe(hash);
});

test.each([
	[0.1, 230_584_300_921_369_408n],
	[-0.1, -230_584_300_921_369_408n],
	[1e300, 1_224_995_262_755_759_164n],
	[5e-324, 16_777_216],
	[1.5, 1_152_921_504_606_846_977n],
	[1e-300, 482_449_582_752_280_463n],
	[2 ** 61, 1],
	[-1, -2],
	[-0, 0],
	[Number.POSITIVE_INFINITY, 314_159],
	[Number.NEGATIVE_INFINITY, -314_159],
] as ReadonlyArray<[number, Int]>)('hash(%s) of a float', (value, hash) => {
	expect(hashFloat(value)).toBe(hash);
});

test.each([
	[[], 5_740_354_900_026_072_187n],
	[[1], -6_644_214_454_873_602_895n],
	[[1, 2, 3], 529_344_067_295_497_451n],
	[[hashTuple([1, 2]), 3], -333_907_151_259_015_829n],
	[[hashInt(-1)], 8_078_679_518_589_016_365n],
	[[hashFloat(1.5), hashInt(2n ** 70n)], 7_376_841_238_500_337_674n],
] as ReadonlyArray<[Int[], Int]>)('hash of a tuple of hashes %s', (elements, hash) => {
	expect(hashTuple(elements)).toBe(hash);
});

test('hash of complex numbers', () => {
	const hash = (re: number, im: number): Int => hashComplex(hashFloat(re), hashFloat(im));
	expect(hash(0, 1)).toBe(1_000_003);
	expect(hash(-1, -1)).toBe(-2_000_008);
	expect(hash(1.5, -2.5)).toBe(-2_305_843_009_215_693_957n);
	expect(hash(7, 0)).toBe(hashInt(7));
});

test('the hash of a float is its numerator times the inverse of its denominator, modulo 2 ** 61 - 1', () => {
	const prime = 2n ** 61n - 1n;
	fc.assert(fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), value => {
		const [numerator, denominator] = asIntegerRatio(Math.abs(value));
		const size = mod(normalise(BigInt(numerator) * BigInt(powMod(denominator, -1, prime))), prime);
		const expected = value < 0 ? normalise(-BigInt(size)) : size;
		expect(hashFloat(value)).toBe(expected === -1 ? -2 : expected);
	}));
});

test('a float that equals an int hashes like it', () => {
	fc.assert(fc.property(fc.bigInt({min: -(2n ** 80n), max: 2n ** 80n}), value => {
		const float = Number(value);
		expect(hashFloat(float)).toBe(hashInt(normalise(BigInt(float))));
	}));
});
