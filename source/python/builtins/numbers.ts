import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {ADD, POW, arithmetic} from '../machine/arithmetic.js';
import {call, callMember, callPrelude} from '../machine/calls.js';
import {GT, LT, notOrdered, order} from '../machine/comparing.js';
import {mapEach} from '../machine/each.js';
import {hashOf} from '../machine/hashing.js';
import {asInt} from '../machine/indexing.js';
import {collect} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {binary, lengthOf} from '../machine/operators.js';
import {rangeItem, rangeLength} from '../machine/ranges.js';
import type {Keywords, Native, Outcome} from '../native.js';
import {divmodFloats} from '../number/float.js';
import {absolute, add, divmod, floorDiv, mul, powMod, sub, toFloat, type Int} from '../number/int.js';
import {native, rawNative} from '../types/define.js';
import {PyBytes, PyFloat, PyRange, PyTuple, Ref, notImplemented, type Value} from '../values.js';

/** The float that a real number is; undefined for anything else. */
const asFloat = (value: Value): number | undefined => {
	if (value instanceof PyFloat) {
		return value.value;
	}

	const int = typeof value === 'boolean' ? Number(value) : value;
	return typeof int === 'number' || typeof int === 'bigint' ? toFloat(int) : undefined;
};

/** A special method of one operand, undefined where its class has none. */
const methodOf = (m: Machine, value: Value, name: string): Value | undefined => findOnType(m, typeOf(m, value), name) ?? undefined;

const divmodOf = (m: Machine, a: Value, b: Value): Outcome => {
	const x = typeof a === 'boolean' ? Number(a) : a;
	const y = typeof b === 'boolean' ? Number(b) : b;
	if ((typeof x === 'number' || typeof x === 'bigint') && (typeof y === 'number' || typeof y === 'bigint')) {
		return new PyTuple(divmod(x, y));
	}

	const left = asFloat(a);
	const right = asFloat(b);
	if (left !== undefined && right !== undefined) {
		return new PyTuple(divmodFloats(left, right).map(part => new PyFloat(part)));
	}

	const refuse = (inner: Machine): never => {
		throw inner.error('TypeError', `unsupported operand type(s) for divmod(): '${typeName(inner, a)}' and '${typeName(inner, b)}'`);
	};

	const attempt = (inner: Machine, self: Value, name: string, other: Value, next: (m: Machine) => Outcome): Outcome => {
		const member = methodOf(inner, self, name);
		return member === undefined
			? next(inner)
			: inner.chain(() => callMember(inner, member, self, typeOf(inner, self), [other]), (last, result) => result === notImplemented ? next(last) : result);
	};

	return attempt(m, a, '__divmod__', b, inner => attempt(inner, b, '__rdivmod__', a, refuse));
};

/** `pow(base, exp, mod)`. */
const powerModulo = (m: Machine, base: Value, exponent: Value, modulus: Value): Outcome => {
	const parts = [base, exponent, modulus].map(part => asInt(m, part));
	if (parts.every(part => part !== undefined)) {
		return powMod(parts[0]!, parts[1]!, parts[2]!);
	}

	const member = methodOf(m, base, '__pow__');
	if (member instanceof Ref) {
		return callMember(m, member, base, typeOf(m, base), [exponent, modulus]);
	}

	if ([base, exponent, modulus].every(part => asFloat(part) !== undefined)) {
		throw m.error('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
	}

	throw m.error('TypeError', `unsupported operand type(s) for ** or pow(): '${typeName(m, base)}', '${typeName(m, exponent)}', '${typeName(m, modulus)}'`);
};

const round = (m: Machine, number: Value, digits: Value | undefined): Outcome => {
	const member = methodOf(m, number, '__round__');
	if (member === undefined) {
		throw m.error('TypeError', `type ${typeName(m, number)} doesn't define __round__ method`);
	}

	return callMember(m, member, number, typeOf(m, number), digits === undefined ? [] : [digits]);
};

/** The sum of a range, without going over it. */
const sumOfRange = (range: PyRange): Int => {
	const length = rangeLength(range);
	return length === 0 ? 0 : floorDiv(mul(length, add(range.start, rangeItem(range, sub(length, 1)))), 2);
};

/**
Adds up numbers as `sum` does: ints exactly; from the first float on in floats, with the rounding errors of each addition
kept apart and added at the end (Neumaier's method). Stops at the first value that is no number.
*/
const sumNumbers = (items: readonly Value[], start: Value): {readonly total: Value; readonly used: number} => {
	let at = 0;
	let whole: Int | undefined = typeof start === 'boolean' ? Number(start) : (typeof start === 'number' || typeof start === 'bigint' ? start : undefined);
	if (whole !== undefined) {
		for (; at < items.length; at++) {
			const item = items[at]!;
			const int: Value = typeof item === 'boolean' ? Number(item) : item;
			if (typeof int !== 'number' && typeof int !== 'bigint') {
				break;
			}

			whole = add(whole, int);
		}

		if (at === items.length || !(items[at] instanceof PyFloat)) {
			return {total: whole, used: at};
		}
	} else if (!(start instanceof PyFloat)) {
		return {total: start, used: 0};
	}

	let total = whole === undefined ? (start as PyFloat).value : toFloat(whole);
	let lost = 0;
	for (; at < items.length; at++) {
		const item = items[at]!;
		if (item instanceof PyFloat) {
			const x = item.value;
			const sum = total + x;
			lost += Math.abs(total) >= Math.abs(x) ? (total - sum) + x : (x - sum) + total;
			total = sum;
		} else if (typeof item === 'number' || typeof item === 'bigint' || typeof item === 'boolean') {
			const x = typeof item === 'boolean' ? Number(item) : toFloat(item);
			const sum = total + x;
			lost += Math.abs(total) >= Math.abs(x) ? (total - sum) + x : (x - sum) + total;
			total = sum;
		} else {
			break;
		}
	}

	return {total: new PyFloat(lost !== 0 && Number.isFinite(lost) ? total + lost : total), used: at};
};

const addUp = (m: Machine, items: readonly Value[], start: Value): Outcome => {
	const {total, used} = sumNumbers(items, start);
	if (used === items.length) {
		return total;
	}

	// The rest by `+`, natively as long as no operand needs Python code.
	let sum = total;
	for (let at = used; at < items.length; at++) {
		const native = arithmetic(ADD, sum, items[at]!);
		if (native === undefined) {
			return callPrelude(m, 'sum_rest', [sum, m.newList(items.slice(at))]);
		}

		sum = native;
	}

	return sum;
};

const sumOf = (m: Machine, iterable: Value, start: Value): Outcome => {
	if (typeof start === 'string') {
		throw m.error('TypeError', 'sum() can\'t sum strings [use \'\'.join(seq) instead]');
	}

	if (start instanceof PyBytes) {
		throw m.error('TypeError', 'sum() can\'t sum bytes [use b\'\'.join(seq) instead]');
	}

	if (m.as(start, 'bytearray') !== undefined) {
		throw m.error('TypeError', 'sum() can\'t sum bytearray [use b\'\'.join(seq) instead]');
	}

	return iterable instanceof PyRange && typeof start === 'number'
		? add(start, sumOfRange(iterable))
		: collect(m, iterable, (inner, items) => addUp(inner, items, start));
};

/** The position of the first extreme value; undefined when only Python code can compare. */
const extremeOf = (m: Machine, comparison: number, values: readonly Value[]): number | undefined => {
	let best = 0;
	for (let at = 1; at < values.length; at++) {
		const better = order(m, comparison, values[at]!, values[best]!);
		if (better === undefined) {
			return undefined;
		}

		if (better === null) {
			throw notOrdered(m, comparison, values[at]!, values[best]!);
		}

		if (better) {
			best = at;
		}
	}

	return best;
};

const extreme = (name: 'min' | 'max', comparison: number): Native => rawNative(name, (m, args, keywords) => {
	const {key, fallback} = extremeOptions(m, name, keywords);
	if (args.length === 0) {
		throw m.error('TypeError', `${name} expected at least 1 argument, got 0`);
	}

	if (args.length > 1 && fallback !== undefined) {
		throw m.error('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
	}

	const choose = (inner: Machine, items: readonly Value[]): Outcome => {
		if (items.length === 0) {
			if (fallback === undefined) {
				throw inner.error('ValueError', `${name}() iterable argument is empty`);
			}

			return fallback;
		}

		return key === null ? pick(inner, items, items) : mapEach(inner, items.length, (step, index) => call(step, key, [items[index]!]), (last, keys) => pick(last, items, keys));
	};

	const pick = (inner: Machine, items: readonly Value[], keys: readonly Value[]): Outcome => {
		const at = extremeOf(inner, comparison, keys);
		return at === undefined ? callPrelude(inner, name === 'min' ? 'min_of' : 'max_of', [inner.newList([...items]), inner.newList([...keys])]) : items[at]!;
	};

	return args.length > 1 ? choose(m, args) : collect(m, args[0]!, choose);
});

const extremeOptions = (m: Machine, name: string, keywords: Keywords): {readonly key: Value; readonly fallback: Value | undefined} => {
	for (const keyword of keywords?.keys() ?? []) {
		if (keyword !== 'key' && keyword !== 'default') {
			throw m.error('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
		}
	}

	return {key: keywords?.get('key') ?? null, fallback: keywords?.get('default')};
};

export const numberFunctions: readonly Native[] = [
	native('abs', 'x, /', (m, value) => {
		if (typeof value === 'number' || typeof value === 'bigint') {
			return absolute(value);
		}

		if (value instanceof PyFloat) {
			return new PyFloat(Math.abs(value.value));
		}

		const member = methodOf(m, value, '__abs__');
		if (member === undefined) {
			throw m.error('TypeError', `bad operand type for abs(): '${typeName(m, value)}'`);
		}

		return callMember(m, member, value, typeOf(m, value), []);
	}),
	native('divmod', 'x, y, /', divmodOf),
	native('pow', 'base, exp, mod=None', (m, base, exponent, modulus) => modulus === null ? binary(m, POW, base, exponent) : powerModulo(m, base, exponent, modulus)),
	native('round', 'number, ndigits=None', (m, number, digits) => round(m, number, digits ?? undefined)),
	native('sum', 'iterable, /, start=0', sumOf),
	extreme('min', LT),
	extreme('max', GT),
	native('hash', 'obj, /', hashOf),
	native('len', 'obj, /', lengthOf),
];

