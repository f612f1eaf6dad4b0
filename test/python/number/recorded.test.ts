import * as complex from '../../../source/python/number/complex.js';
import * as floatHex from '../../../source/python/number/float-hex.js';
import * as float from '../../../source/python/number/float.js';
import * as intText from '../../../source/python/number/int-text.js';
import * as int from '../../../source/python/number/int.js';
import * as integerMath from '../../../source/python/number/integer-math.js';
import {nextBits, nextFloat, seedFromBytes, seedFromInt, seedFromText, type Twister} from '../../../source/python/number/mersenne-twister.js';
import {type Functions, testRecorded} from '../recorded-values.js';

const {add, sub, mul, floorDiv, mod, divmod, trueDiv, bitAnd, bitOr, bitXor, shiftLeft, shiftRight, invert, negate, absolute} = int;
const {toFloat, bitLength, bitCount, pow, powMod} = int;
const {gcd, lcm, isqrt, factorial, comb, perm} = integerMath;
const {parseInt: parse, intToString, intToPrefixedString, intToBytes, intFromBytes} = intText;

const ints: Functions = {
	add, sub, mul, floorDiv, mod, divmod, trueDiv, bitAnd, bitOr, bitXor, shiftLeft, shiftRight, invert, negate, absolute,
	toFloat, bitLength, bitCount, pow, powMod, gcd, lcm, isqrt, factorial, comb, perm,
	parseInt: parse,
	intToString: (value: int.Int) => intToString(value),
	intToPrefixedString, intToBytes, intFromBytes,
	roundInt: float.roundInt,
	compareIntFloat(left: int.Int, right: number) {
		const order = int.compareIntFloat(left, right);
		return [order === -1, order === 0, order === 1];
	},
};

const {divmodFloats, floorDivFloats, modFloats, divideFloats, floatRepr, roundToInt, truncate, floor, ceil, asIntegerRatio, roundHalfEven} = float;

const floats: Functions = {
	divmodFloats, floorDivFloats, modFloats, divideFloats, floatRepr, roundToInt, truncate, floor, ceil, asIntegerRatio, roundHalfEven,
	parseFloat: float.parseFloat,
	...floatHex,
};

const {parseComplex, multiplyComplex, divideComplex, powerComplex, absoluteComplex} = complex;

/** Bits to draw, null for a float. */
type Counts = ReadonlyArray<number | null>;

const draw = (seed: Twister, counts: Counts): unknown => {
	let twister = seed;
	return counts.map(count => {
		const [value, after] = count === null ? nextFloat(twister) : nextBits(twister, count);
		twister = after;
		return value;
	});
};

testRecorded('ints', ints);
testRecorded('floats', floats);
testRecorded('complex', {
	complexRepr: ({re, im}: complex.Complex) => complex.complexRepr(re, im),
	parseComplex, multiplyComplex, divideComplex, powerComplex, absoluteComplex,
});
testRecorded('random', {
	drawFromInt: (seed: int.Int, counts: Counts) => draw(seedFromInt(seed), counts),
	drawFromText: (seed: string, counts: Counts) => draw(seedFromText(seed), counts),
	drawFromBytes: (seed: Uint8Array, counts: Counts) => draw(seedFromBytes(seed), counts),
});
