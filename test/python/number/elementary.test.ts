import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {absoluteComplex} from '../../../source/python/number/complex.js';
import {
	acos, asin, atan, atan2, cos, cosh, exp, hypot, log, log10, log2, power, sin, sinh, tan,
} from '../../../source/python/number/elementary.js';
import {powFloats} from '../../../source/python/number/float.js';
import {outcome} from '../problem-of.js';

const functions = {acos, asin, atan, cos, cosh, exp, log, log10, log2, sin, sinh, tan};

// Recorded from CPython on Linux, where the host's own functions answer otherwise.
describe.each([
	['exp', 0.7, 2.013_752_707_470_476_6],
	['exp', 1, Math.E],
	['exp', -745, 5e-324],
	['exp', 709.7, 1.654_984_027_680_264_4e308],
	['log', 2, Math.LN2],
	['log', 1e-300, -690.775_527_898_213_7],
	['log', 1.000_000_000_000_000_2, 2.220_446_049_250_312_8e-16],
	['log2', 8, 3],
	['log2', 1e-300, -996.578_428_466_208_7],
	['log10', 1000, 3],
	['sin', 3, 0.141_120_008_059_867_2],
	['sin', Math.PI, 1.224_646_799_147_353_2e-16],
	['sin', 1e22, -0.852_200_849_767_188_8],
	['cos', 1e300, -0.575_386_111_957_549_1],
	['tan', 1.5, 14.101_419_947_171_719],
	['asin', 0.5, 0.523_598_775_598_298_9],
	['acos', -1, Math.PI],
	['atan', 1, Math.PI / 4],
	['cosh', 710, 1.116_997_383_080_855_7e308],
] as ReadonlyArray<[keyof typeof functions, number, number]>)('%s(%s)', (name, value, expected) => {
	test('has CPython\'s last digit', () => {
		expect(functions[name](value)).toBe(expected);
	});
});

test('powers, angles and lengths', () => {
	expect(power(1.1, 10)).toBe(2.593_742_460_100_002_3);
	expect(power(10, -5)).toBe(1e-5);
	expect(power(2, 0.5)).toBe(Math.SQRT2);
	expect(power(-2, 3)).toBe(-8);
	expect(power(5e-324, 0.5)).toBe(2.222_758_749_485_077_5e-162);
	expect(atan2(-1.7443e-319, -1.601_38e-318)).toBe(-3.033_095_696_660_354);
	expect(atan2(0, -1)).toBe(Math.PI);
	expect(hypot(3e300, 4e300)).toBe(5e300);
	expect(hypot(3e-320, 4e-320)).toBe(5e-320);
});

/** Apart by less than a few units of the last digit, or so small that digits are missing. */
const isClose = (actual: number, hosts: number): boolean =>
	Object.is(actual, hosts) || Math.abs(actual - hosts) <= Math.max(Math.abs(hosts) * 6e-16, 1e-300);

const argument = fc.oneof(fc.double({min: -30, max: 30, noNaN: true}), fc.double({min: -1, max: 1, noNaN: true}), fc.double());

test.each(Object.keys(functions) as ReadonlyArray<keyof typeof functions>)('%s stays near the host\'s, for any argument', name => {
	fc.assert(fc.property(argument, value => {
		expect([functions[name](value), Math[name](value)]).toSatisfy(([own, hosts]: readonly [number, number]) => isClose(own, hosts));
	}));
});

test('functions of two arguments stay near the host\'s', () => {
	fc.assert(fc.property(argument, argument, (x, y) => {
		expect([atan2(x, y), Math.atan2(x, y)]).toSatisfy(([own, hosts]: readonly [number, number]) => isClose(own, hosts));
		expect([hypot(x, y), Math.hypot(x, y)]).toSatisfy(([own, hosts]: readonly [number, number]) => isClose(own, hosts));
		if (Number.isFinite(x) && Number.isFinite(y)) {
			expect([power(Math.abs(x), y), Math.abs(x) ** y]).toSatisfy(([own, hosts]: readonly [number, number]) => isClose(own, hosts));
		}
	}));
});

test('an angle turned back and forth', () => {
	fc.assert(fc.property(fc.double({min: -1e300, max: 1e300, noNaN: true}), angle => {
		expect((sin(angle) ** 2) + (cos(angle) ** 2)).toBeCloseTo(1, 14);
	}));
});

test('float powers: what is complex, infinite or impossible', () => {
	expect(powFloats(-8, 1 / 3)).toBeUndefined();
	expect(powFloats(-1, Number.POSITIVE_INFINITY)).toBe(1);
	expect(powFloats(1, Number.NaN)).toBe(1);
	expect(powFloats(-0, 3)).toBe(-0);
	expect(outcome(() => powFloats(10, 400))).toBe('OverflowError: (34, \'Numerical result out of range\')');
	expect(outcome(() => powFloats(0, -1))).toBe('ZeroDivisionError: zero to a negative power');
	expect(outcome(() => absoluteComplex({re: 1.7e308, im: 1.7e308}))).toBe('OverflowError: absolute value too large');
});
