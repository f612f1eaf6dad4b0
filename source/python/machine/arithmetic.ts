import {divideComplex, multiplyComplex, powerComplex, type Complex} from '../number/complex.js';
import {divideFloats, floorDivFloats, modFloats, powFloats} from '../number/float.js';
import {
	add, bitAnd, bitOr, bitXor, floorDiv, mod, mul, pow, shiftLeft, shiftRight, sub, toFloat, trueDiv,
} from '../number/int.js';
import {PyComplex, PyFloat, type Int, type Value} from '../values.js';

/*
The arithmetic of int, bool, float and complex. Operators are numbered as in the table `binaryOperators`; an operator
that a type does not have answers undefined.
*/

export const ADD = 0;
export const SUB = 1;
export const MUL = 2;
export const DIV = 3;
export const FLOORDIV = 4;
export const MOD = 5;
export const POW = 6;
export const MATMUL = 7;
export const LSHIFT = 8;
export const RSHIFT = 9;
export const AND = 10;
export const OR = 11;
export const XOR = 12;

const float = (value: number): PyFloat => new PyFloat(value);

const floatPower = (x: number, y: number): Value => {
	const result = powFloats(x, y);
	return result === undefined ? complex(powerComplex({re: x, im: 0}, {re: y, im: 0})) : float(result);
};

type Operation<T> = ((x: T, y: T) => Value) | undefined;

const intOperations: ReadonlyArray<Operation<Int>> = [
	add, sub, mul, (x, y) => float(trueDiv(x, y)), floorDiv, mod, (x, y) => pow(x, y) ?? floatPower(toFloat(x), toFloat(y)), undefined,
	shiftLeft, shiftRight, bitAnd, bitOr, bitXor,
];

const floatOperations: ReadonlyArray<Operation<number>> = [
	(x, y) => float(x + y), (x, y) => float(x - y), (x, y) => float(x * y), (x, y) => float(divideFloats(x, y)),
	(x, y) => float(floorDivFloats(x, y)), (x, y) => float(modFloats(x, y)), floatPower,
];

const complex = ({re, im}: Complex): PyComplex => new PyComplex(re, im);

/** A real number stays one: its imaginary part has no sign that could spoil a zero. */
type Part = number | Complex;

const widen = (part: Part): Complex => typeof part === 'number' ? {re: part, im: 0} : part;

const complexOperations: ReadonlyArray<Operation<Part>> = [
	(x, y) => typeof x === 'number'
		? complex({re: x + widen(y).re, im: widen(y).im})
		: complex(typeof y === 'number' ? {re: x.re + y, im: x.im} : {re: x.re + y.re, im: x.im + y.im}),
	(x, y) => typeof x === 'number'
		? complex({re: x - widen(y).re, im: -widen(y).im})
		: complex(typeof y === 'number' ? {re: x.re - y, im: x.im} : {re: x.re - y.re, im: x.im - y.im}),
	(x, y) => typeof x === 'number'
		? complex({re: x * widen(y).re, im: x * widen(y).im})
		: complex(typeof y === 'number' ? {re: x.re * y, im: x.im * y} : multiplyComplex(x, y)),
	(x, y) => typeof y === 'number' && typeof x !== 'number'
		? complex({re: divideFloats(x.re, y), im: divideFloats(x.im, y)})
		: complex(divideComplex(widen(x), widen(y))),
	undefined, undefined,
	(x, y) => complex(powerComplex(widen(x), widen(y))),
];

const intOf = (value: Value): Int | undefined =>
	typeof value === 'number' || typeof value === 'bigint' ? value : (typeof value === 'boolean' ? Number(value) : undefined);

const partOf = (value: Value): Part | undefined => {
	if (value instanceof PyComplex) {
		return value;
	}

	if (value instanceof PyFloat) {
		return value.value;
	}

	const int = intOf(value);
	return int === undefined ? undefined : toFloat(int);
};

/** `a op b` for two numbers; undefined when one is none, or the operator does not exist for them. */
export const arithmetic = (operator: number, a: Value, b: Value): Value | undefined => {
	if (a instanceof PyFloat && b instanceof PyFloat) {
		return floatOperations[operator]?.(a.value, b.value);
	}

	const x = intOf(a);
	const y = intOf(b);
	if (x !== undefined && y !== undefined) {
		return typeof a === 'boolean' && typeof b === 'boolean' && operator >= AND
			? Boolean(intOperations[operator]!(x, y))
			: intOperations[operator]?.(x, y);
	}

	if (x !== undefined && b instanceof PyFloat) {
		return floatOperations[operator]?.(toFloat(x), b.value);
	}

	if (y !== undefined && a instanceof PyFloat) {
		return floatOperations[operator]?.(a.value, toFloat(y));
	}

	if (a instanceof PyComplex || b instanceof PyComplex) {
		const left = partOf(a);
		const right = partOf(b);
		return left === undefined || right === undefined ? undefined : complexOperations[operator]?.(left, right);
	}

	return undefined;
};
