import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {intToString, parseInt} from '../../../source/python/number/int-text.js';
import {
	add, bitAnd, bitLength, bitOr, bitXor, compareInts, divmod, floorDiv, type Int, invert, isOdd, mod, mul, negate, normalise, pow,
	shiftLeft, shiftRight, sub, trueDiv,
} from '../../../source/python/number/int.js';
import {ratioToFloat} from '../../../source/python/number/ratio.js';
import {outcome} from '../problem-of.js';

// Around the border between numbers and bigints most of all.
const anyInt = fc.oneof(
	fc.integer({min: -20, max: 20}),
	fc.integer(),
	fc.maxSafeInteger(),
	fc.integer({min: -5, max: 5}).map(offset => normalise((2n ** 53n) + BigInt(offset))),
	fc.integer({min: -5, max: 5}).map(offset => normalise(-(2n ** 53n) + BigInt(offset))),
	fc.bigInt({min: -(2n ** 200n), max: 2n ** 200n}).map(normalise),
);
const nonZero = anyInt.filter(value => value !== 0);

/** A number while it is safe, else a bigint; and never -0. */
const expectNormal = (value: Int): void => {
	expect(value).toBe(normalise(BigInt(value)));
};

describe.each([
	['add', add, (x: bigint, y: bigint) => x + y],
	['sub', sub, (x: bigint, y: bigint) => x - y],
	['mul', mul, (x: bigint, y: bigint) => x * y],
	['bitAnd', bitAnd, (x: bigint, y: bigint) => x & y],
	['bitOr', bitOr, (x: bigint, y: bigint) => x | y],
	['bitXor', bitXor, (x: bigint, y: bigint) => x ^ y],
])('%s', (_, operation, exact) => {
	test('is exact and normalised', () => {
		fc.assert(fc.property(anyInt, anyInt, (x, y) => {
			expect(operation(x, y)).toBe(normalise(exact(BigInt(x), BigInt(y))));
		}));
	});
});

test('quotient and remainder make the dividend again, and the remainder has the divisor\'s sign', () => {
	fc.assert(fc.property(anyInt, nonZero, (x, y) => {
		const [quotient, rest] = divmod(x, y);
		expect([quotient, rest]).toEqual([floorDiv(x, y), mod(x, y)]);
		expectNormal(quotient);
		expectNormal(rest);
		expect(add(mul(quotient, y), rest)).toBe(x);
		expect(rest === 0 || (rest < 0) === (y < 0)).toBe(true);
		expect(compareInts(rest < 0 ? negate(rest) : rest, y < 0 ? negate(y) : y)).toBe(-1);
	}));
});

test('shifts multiply and divide by powers of two', () => {
	fc.assert(fc.property(anyInt, fc.integer({min: 0, max: 120}), (x, count) => {
		const power = pow(2, count)!;
		expect(shiftLeft(x, count)).toBe(mul(x, power));
		expect(shiftRight(x, count)).toBe(floorDiv(x, power));
	}));
});

test('powers are repeated products', () => {
	fc.assert(fc.property(fc.integer({min: -40, max: 40}), fc.integer({min: 0, max: 40}), (base, exponent) => {
		let product: Int = 1;
		for (let factor = 0; factor < exponent; factor++) {
			product = mul(product, base);
		}

		expect(pow(base, exponent)).toBe(product);
	}));
	expect(pow(2, -1)).toBeUndefined();
	expect(pow(-1, 10n ** 30n + 1n)).toBe(-1);
});

test('texts read back, in every base', () => {
	fc.assert(fc.property(anyInt, fc.constantFrom(2 as const, 8 as const, 10 as const, 16 as const), (x, base) => {
		expect(parseInt(intToString(x, base), base)).toBe(x);
	}));
});

test('a ratio\'s float is no farther from it than the floats beside it', () => {
	const exactly = (float: number): readonly [bigint, bigint] => {
		const parts = new DataView(new ArrayBuffer(8));
		parts.setFloat64(0, float);
		const bits = parts.getBigInt64(0);
		const exponent = Number((bits >> 52n) & 0x7_FFn);
		const fraction = bits & ((1n << 52n) - 1n);
		return exponent === 0 ? [fraction, 1n << 1074n] : [(fraction | (1n << 52n)) << BigInt(exponent), 1n << 1075n];
	};

	const neighbour = (float: number, step: bigint): number => {
		const parts = new DataView(new ArrayBuffer(8));
		parts.setFloat64(0, float);
		parts.setBigInt64(0, parts.getBigInt64(0) + step);
		return parts.getFloat64(0);
	};

	const size = fc.tuple(fc.bigInt({min: 1n, max: 2n ** 70n}), fc.integer({min: 0, max: 900})).map(([value, shift]) => value << BigInt(shift));
	fc.assert(fc.property(size, size, (top, bottom) => {
		const float = ratioToFloat(top, bottom);
		const distance = (other: number): bigint => {
			const [numerator, denominator] = exactly(other);
			const difference = (numerator * bottom) - (top * denominator);
			return difference < 0n ? -difference : difference;
		};

		const scaled = (other: number): bigint => distance(other) * ((1n << 1075n) / exactly(other)[1]);
		expect(scaled(float) <= scaled(neighbour(float, 1n))).toBe(true);
		expect(float === 0 || scaled(float) <= scaled(neighbour(float, -1n))).toBe(true);
	}));
	// Exactly in the middle: to the even one.
	expect(ratioToFloat((2n ** 53n) + 1n, 1n)).toBe(2 ** 53);
	expect(ratioToFloat((2n ** 53n) + 3n, 1n)).toBe((2 ** 53) + 4);
	expect(ratioToFloat(1n, 2n ** 1075n)).toBe(0);
	expect(ratioToFloat(3n, 2n ** 1075n)).toBe(1e-323);
});

test('zero has no sign', () => {
	for (const zero of [mul(0, -5), mod(-4, 2), floorDiv(0, -3), negate(0), sub(5, 5), shiftRight(0, 3), shiftLeft(0, 60), bitAnd(-1, 0), invert(-1)]) {
		expect(zero).toBe(0);
	}

	expect(trueDiv(0, -5)).toBe(-0);
});

test('bits', () => {
	expect([0, 1, 255, 256, 2 ** 32, 2n ** 64n, -(2n ** 64n)].map(bitLength)).toEqual([0, 1, 8, 9, 33, 65, 65]);
	expect([isOdd(3), isOdd(-3), isOdd(0), isOdd((2n ** 60n) + 1n)]).toEqual([true, true, false, true]);
});

// Messages of a 64-bit CPython, or of one with less patience.
test.each([
	['too long to print', () => intToString(10n ** 4300n), 'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit'],
	['too long to read', () => parseInt('1_'.repeat(4300) + '1'), 'ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit'],
	['long quotation', () => parseInt('a'.repeat(300)), `ValueError: invalid literal for int() with base 10: '${'a'.repeat(199)}`],
	['shift beyond all bounds', () => shiftLeft(1, 2n ** 70n), 'OverflowError: too many digits in integer'],
	['large shift', () => shiftLeft(1, 2 ** 40), 'MemoryError: '],
	['large power', () => pow(10, 10 ** 9), 'MemoryError: '],
])('%s', (_, call, message) => {
	expect(outcome(call)).toBe(message);
});

test('what is short enough is printed and read in full', () => {
	expect(intToString(10n ** 4299n)).toHaveLength(4300);
	expect(intToString(-(10n ** 4299n))).toHaveLength(4301);
	expect(parseInt('9'.repeat(4300))).toBe((10n ** 4300n) - 1n);
	expect(parseInt('f'.repeat(5000), 16)).toBe((16n ** 5000n) - 1n);
});
