import {findOnType, isInstance, typeName, typeOf} from '../machine/type-of.js';
import {MUL, arithmetic} from '../machine/arithmetic.js';
import {callMember, callPrelude} from '../machine/calls.js';
import {mapEach} from '../machine/each.js';
import {asInt, plain, withIndex} from '../machine/indexing.js';
import {collect} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import type {Keywords, Outcome} from '../native.js';
import * as elementary from '../number/elementary.js';
import {ceil, floor, floatRepr, truncate} from '../number/float.js';
import {add, bitLength, compareInts, mul, shiftRight, toFloat, type Int} from '../number/int.js';
import {comb, factorial, gcd, isqrt, lcm, perm} from '../number/integer-math.js';
import {fail} from '../problem.js';
import type {MemberTable} from '../types/define.js';
import {floatType} from '../types/identities.js';
import {PyFloat, PyTuple, type Value} from '../values.js';
import {frexp, fusedMultiplyAdd, ieeeRemainder, nextAfter, scaleByPower, ulp} from './float-functions.js';
import {exactSum, exactSumOfProducts, vectorLength} from './float-sums.js';
import {erf, erfc, gamma, logGamma} from './special-functions.js';
import {moduleMembers, type RawFunction} from './module-table.js';

const float = (value: number): PyFloat => new PyFloat(value);

/** The float that a real number is, without running Python code. */
const plainReal = (m: Machine, value: Value): number | undefined => {
	const number = plain(m, value);
	if (number instanceof PyFloat) {
		return number.value;
	}

	const int = asInt(m, number);
	return int === undefined ? undefined : toFloat(int);
};

/** Goes on with the float that a value stands for, by `__float__` or `__index__`. */
const withReal = (m: Machine, value: Value, then: (m: Machine, real: number) => Outcome): Outcome => {
	const real = plainReal(m, value);
	if (real !== undefined) {
		return then(m, real);
	}

	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__float__');
	if (member === undefined || member === null) {
		return withIndex(m, value, (inner, index) => then(inner, toFloat(index)), `must be real number, not ${typeName(m, value)}`);
	}

	return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
		if (!isInstance(inner, result, floatType)) {
			throw inner.error('TypeError', `${typeName(inner, value)}.__float__ returned non-float (type ${typeName(inner, result)})`);
		}

		return then(inner, plainReal(inner, result)!);
	});
};

const withReals = (m: Machine, values: readonly Value[], then: (m: Machine, reals: readonly number[]) => Outcome): Outcome => mapEach(
	m, values.length,
	(inner, index) => withReal(inner, values[index]!, (_, real) => float(real)),
	(inner, reals) => then(inner, reals.map(real => (real as PyFloat).value)),
);

const domain = (message: string): never => fail('ValueError', message);
const rangeError = (): never => fail('OverflowError', 'math range error');

/** A result that must not be infinite where the argument was not. */
const inRange = (result: number, argument: number): number => Number.isFinite(argument) && !Number.isFinite(result) ? rangeError() : result;

const finite = (fn: (x: number) => number) => (x: number): number =>
	x === Infinity || x === -Infinity ? domain(`expected a finite input, got ${floatRepr(x)}`) : fn(x);

const exponential = (fn: (x: number) => number) => (x: number): number => inRange(fn(x), x);

/** Functions of one float. */
const unary: Readonly<Record<string, (x: number) => number>> = {
	acos: x => Math.abs(x) > 1 ? domain(`expected a number in range from -1 up to 1, got ${floatRepr(x)}`) : elementary.acos(x),
	acosh: x => x < 1 ? domain(`expected argument value not less than 1, got ${floatRepr(x)}`) : Math.acosh(x),
	asin: x => Math.abs(x) > 1 ? domain(`expected a number in range from -1 up to 1, got ${floatRepr(x)}`) : elementary.asin(x),
	asinh: Math.asinh,
	atan: elementary.atan,
	atanh: x => Math.abs(x) >= 1 ? domain(`expected a number between -1 and 1, got ${floatRepr(x)}`) : Math.atanh(x),
	cbrt: Math.cbrt,
	cos: finite(elementary.cos),
	cosh: exponential(elementary.cosh),
	degrees: x => x * (180 / Math.PI),
	erf,
	erfc,
	exp: exponential(elementary.exp),
	exp2: exponential(x => elementary.power(2, x)),
	expm1: exponential(Math.expm1),
	fabs: Math.abs,
	gamma: x => inRange(gamma(x, floatRepr(x)), x),
	lgamma: x => inRange(logGamma(x, floatRepr(x)), x),
	log1p: x => x <= -1 ? domain(`expected argument value > -1, got ${floatRepr(x)}`) : Math.log1p(x),
	radians: x => x * (Math.PI / 180),
	sin: finite(elementary.sin),
	sinh: exponential(elementary.sinh),
	sqrt: x => x < 0 ? domain(`expected a nonnegative input, got ${floatRepr(x)}`) : Math.sqrt(x),
	tan: finite(elementary.tan),
	tanh: Math.tanh,
	ulp,
};

/** A logarithm, of ints of any size too. */
const logarithm = (m: Machine, value: Value, ofFloat: (x: number) => number, ofTwo: number, then: (m: Machine, result: number) => Outcome): Outcome => {
	const int = asInt(m, value);
	if (int === undefined) {
		return withReal(m, value, (inner, x) => {
			if (x <= 0) {
				domain(`expected a positive input, got ${floatRepr(x)}`);
			}

			return then(inner, ofFloat(x));
		});
	}

	if (int <= 0) {
		domain('expected a positive input');
	}

	const bits = bitLength(int);
	if (bits <= 1000) {
		return then(m, ofFloat(toFloat(int)));
	}

	const shift = bits - 64;
	return then(m, ofFloat(toFloat(shiftRight(int, shift)) / (2 ** 64)) + (ofTwo * (shift + 64)));
};

/** `base ** exponent` of floats, by the rules of C. */
const power = (x: number, y: number): number => {
	if (!Number.isFinite(x) || !Number.isFinite(y)) {
		return x === 1 || y === 0 || (x === -1 && Math.abs(y) === Infinity) ? 1 : x ** y;
	}

	if ((x === 0 && y < 0) || (x < 0 && !Number.isInteger(y))) {
		domain('math domain error');
	}

	const result = elementary.power(x, y);
	return Number.isFinite(result) ? result : rangeError();
};

const isClose = (a: number, b: number, relative: number, absolute: number): boolean => {
	if (relative < 0 || absolute < 0) {
		fail('ValueError', 'tolerances must be non-negative');
	}

	if (a === b) {
		return true;
	}

	if (!Number.isFinite(a) || !Number.isFinite(b)) {
		return false;
	}

	const difference = Math.abs(b - a);
	return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
};

/** A rounding to an integer: by the special method of the value's class, or of its float. */
const rounding = (name: string, ofFloat: (x: number) => Int): MemberTable[string] => ['x, /', (m, value) => {
	if (value instanceof PyFloat) {
		return ofFloat(value.value);
	}

	const cls = typeOf(m, value);
	const member = findOnType(m, cls, `__${name}__`);
	if (member !== undefined && member !== null) {
		return callMember(m, member, value, cls, []);
	}

	if (name === 'trunc') {
		throw m.error('TypeError', `type ${typeName(m, value)} doesn't define __trunc__ method`);
	}

	return withReal(m, value, (_, x) => ofFloat(x));
}];

const withInts = (m: Machine, values: readonly Value[], then: (m: Machine, ints: readonly Int[]) => Outcome): Outcome =>
	mapEach(m, values.length, (inner, index) => withIndex(inner, values[index]!, (_, int) => int), (inner, ints) => then(inner, ints as Int[]));

const refuseKeywords = (m: Machine, name: string, keywords: Keywords): void => {
	if (keywords !== null && keywords.size > 0) {
		throw m.error('TypeError', `math.${name}() takes no keyword arguments`);
	}
};

/** A function of any number of ints. */
const joined = (name: string, start: Int, join: (a: Int, b: Int) => Int): RawFunction => (m, args, keywords) => {
	refuseKeywords(m, name, keywords);
	return withInts(m, args, (_, ints) => ints.reduce((a, b) => join(a, b), start));
};

const counted = (m: Machine, name: string, args: readonly Value[], least: number, most: number): void => {
	if (args.length < least || args.length > most) {
		const limit = args.length < least ? least : most;
		const bound = least === most ? '' : (args.length < least ? 'at least ' : 'at most ');
		throw m.error('TypeError', `${name} expected ${bound}${limit} argument${limit === 1 ? '' : 's'}, got ${args.length}`);
	}
};

/** A function of two floats. */
const binary = (name: string, fn: (x: number, y: number) => number): RawFunction => (m, args, keywords) => {
	refuseKeywords(m, name, keywords);
	counted(m, name, args, 2, 2);
	return withReals(m, args, (_, [x, y]) => float(fn(x!, y!)));
};

const product = (m: Machine, items: readonly Value[], start: Value): Outcome => {
	let result = start;
	for (const [index, item] of items.entries()) {
		const next = arithmetic(MUL, result, item);
		if (next === undefined) {
			return callPrelude(m, 'product_rest', [result, m.newList(items.slice(index))]);
		}

		result = next;
	}

	return result;
};

const sumOfProducts = (m: Machine, left: readonly Value[], right: readonly Value[]): Outcome => {
	if (left.length !== right.length) {
		throw m.error('ValueError', 'Inputs are not the same length');
	}

	const all = [...left, ...right];
	if (all.every(value => asInt(m, value) !== undefined)) {
		return left.reduce<Int>((sum, value, index) => add(sum, mul(asInt(m, value)!, asInt(m, right[index]!)!)), 0);
	}

	const reals = all.map(value => value instanceof PyFloat || asInt(m, value) !== undefined ? plainReal(m, value)! : Number.NaN);
	if (reals.every(real => Number.isFinite(real))) {
		return float(exactSumOfProducts(reals.slice(0, left.length), reals.slice(left.length)));
	}

	return callPrelude(m, 'sum_of_products', [m.newList([...left]), m.newList([...right])]);
};

export const mathModule = moduleMembers('math', {
	functions: {
		...Object.fromEntries(Object.entries(unary).map(([name, fn]) => [name, ['x, /', (m: Machine, value: Value) => withReal(m, value, (_, x) => float(fn(x)))]] as const)),
		isfinite: ['x, /', (m, value) => withReal(m, value, (_, x) => Number.isFinite(x))],
		isinf: ['x, /', (m, value) => withReal(m, value, (_, x) => x === Infinity || x === -Infinity)],
		isnan: ['x, /', (m, value) => withReal(m, value, (_, x) => Number.isNaN(x))],
		floor: rounding('floor', floor),
		ceil: rounding('ceil', ceil),
		trunc: rounding('trunc', truncate),
		log2: ['x, /', (m, value) => logarithm(m, value, elementary.log2, 1, (_, result) => float(result))],
		log10: ['x, /', (m, value) => logarithm(m, value, elementary.log10, Math.log10(2), (_, result) => float(result))],
		frexp: ['x, /', (m, value) => withReal(m, value, (_, x) => {
			const [mantissa, exponent] = frexp(x);
			return new PyTuple([float(mantissa), exponent]);
		})],
		modf: ['x, /', (m, value) => withReal(m, value, (_, x) => {
			const whole = Math.trunc(x);
			const fraction = Number.isFinite(x) ? x - whole : (Number.isNaN(x) ? x : 0);
			return new PyTuple([float(fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction), float(whole)]);
		})],
		ldexp: ['x, i, /', (m, value, exponent) => withReal(m, value, (inner, x) => {
			const int = asInt(inner, exponent);
			if (int === undefined) {
				throw inner.error('TypeError', 'Expected an int as second argument to ldexp.');
			}

			const limited = compareInts(int, 100_000) > 0 ? 100_000 : (compareInts(int, -100_000) < 0 ? -100_000 : Number(int));
			return float(inRange(scaleByPower(x, limited), x));
		})],
		isqrt: ['n, /', (m, value) => withIndex(m, value, (_, n) => isqrt(n))],
		factorial: ['n, /', (m, value) => withIndex(m, value, (_, n) => factorial(n))],
		comb: ['n, k, /', (m, n, k) => withInts(m, [n, k], (_, [total, chosen]) => comb(total!, chosen!))],
		perm: ['n, k=None, /', (m, n, k) => withInts(m, k === null ? [n] : [n, k], (_, [total, chosen]) => perm(total!, chosen))],
		dist: ['p, q, /', (m, p, q) => collect(m, p, (inner, left) => collect(inner, q, (second, right) => {
			if (left.length !== right.length) {
				throw second.error('ValueError', 'both points must have the same number of dimensions');
			}

			return withReals(second, [...left, ...right], (_, reals) => float(vectorLength(left.map((__, index) => reals[index]! - reals[left.length + index]!))));
		}))],
		fsum: ['seq, /', (m, sequence) => collect(m, sequence, (inner, items) => withReals(inner, items, (_, reals) => float(exactSum(reals))))],
		prod: ['iterable, /, *, start=1', (m, iterable, start) => collect(m, iterable, (inner, items) => product(inner, items, start))],
		sumprod: ['p, q, /', (m, p, q) => collect(m, p, (inner, left) => collect(inner, q, (last, right) => sumOfProducts(last, left, right)))],
		isclose: ['a, b, *, rel_tol=None, abs_tol=None', (m, a, b, relative, absolute) =>
			withReals(m, [a, b, relative ?? float(1e-9), absolute ?? 0], (_, [x, y, rel, abs]) => isClose(x!, y!, rel!, abs!))],
		fma: ['x, y, z, /', (m, x, y, z) => withReals(m, [x, y, z], (_, [a, b, c]) => float(fusedMultiplyAdd(a!, b!, c!)))],
		nextafter: ['x, y, /, *, steps=None', (m, x, y, steps) => withReals(m, [x, y], (inner, [from, to]) => {
			if (steps === null) {
				return float(nextAfter(from!, to!, 1n));
			}

			return withIndex(inner, steps, (last, count) => {
				if (count < 0) {
					throw last.error('ValueError', 'steps must be a non-negative integer');
				}

				return float(nextAfter(from!, to!, BigInt(count)));
			});
		})],
	},
	raw: {
		atan2: binary('atan2', elementary.atan2),
		copysign: binary('copysign', (x, y) => (y < 0 || Object.is(y, -0) ? -1 : 1) * Math.abs(x)),
		fmod: binary('fmod', (x, y) => (!Number.isFinite(x) && !Number.isNaN(x) && !Number.isNaN(y)) || (y === 0 && !Number.isNaN(x)) ? domain('math domain error') : x % y),
		pow: binary('pow', power),
		remainder: binary('remainder', ieeeRemainder),
		gcd: joined('gcd', 0, gcd),
		lcm: joined('lcm', 1, lcm),
		hypot(m, args, keywords) {
			refuseKeywords(m, 'hypot', keywords);
			return withReals(m, args, (_, reals) => float(vectorLength(reals)));
		},
		log(m, args, keywords) {
			refuseKeywords(m, 'log', keywords);
			counted(m, 'log', args, 1, 2);
			return logarithm(m, args[0]!, elementary.log, Math.LN2, (inner, top) => args.length === 1
				? float(top)
				: logarithm(inner, args[1]!, elementary.log, Math.LN2, (last, bottom) => {
					if (bottom === 0) {
						throw last.error('ZeroDivisionError', 'division by zero');
					}

					return float(top / bottom);
				}));
		},
	},
	values: {
		pi: float(Math.PI), e: float(Math.E), tau: float(2 * Math.PI), inf: float(Infinity), nan: float(Number.NaN),
	},
});

