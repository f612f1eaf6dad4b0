import {typeName} from '../machine/type-of.js';
import {ordered, realOf} from '../machine/comparing.js';
import {fastHash} from '../machine/hashing.js';
import {plain} from '../machine/indexing.js';
import {bytearrayRepr} from '../machine/repr.js';
import type {Machine} from '../machine/machine.js';
import {asIntegerRatio, ceil, divmodFloats, floatRepr, floor, parseFloat, parseFloatFromBytes, roundHalfEven, roundToInt, truncate} from '../number/float.js';
import {floatFromHex, floatToHex} from '../number/float-hex.js';
import type {Outcome} from '../native.js';
import {bytesToLatin1} from '../text/codecs.js';
import {bytesRepr} from '../text/string-repr.js';
import {PyFloat, PyTuple, Ref, notImplemented, type Value} from '../values.js';
import {bytesOf} from './buffers.js';
import {define} from './define.js';
import {floatType} from './identities.js';
import {arithmeticMembers, asFloat, checkCount, formatMember, withFloat} from './numbers.js';
import {asText, comparisonsOf, intArgument, methodsOf, newOf, textArgument, wrap, type MethodTable} from './receivers.js';

const isReal = (value: Value): boolean => realOf(value) !== undefined;

const receive = (m: Machine, self: Value): PyFloat | undefined => {
	const value = plain(m, self);
	return value instanceof PyFloat ? value : undefined;
};

/** `float(value)`. */
const toFloat = (m: Machine, value: Value, then: (m: Machine, float: number) => Outcome): Outcome => withFloat(m, value, then, inner => {
	const text = asText(inner, value);
	if (text !== undefined) {
		return then(inner, parseFloat(text));
	}

	const bytes = bytesOf(inner, value);
	if (bytes === undefined) {
		throw inner.error('TypeError', `float() argument must be a string or a real number, not '${typeName(inner, value)}'`);
	}

	return then(inner, parseFloatFromBytes(bytesToLatin1(bytes), inner.as(value, 'bytearray') === undefined ? bytesRepr(bytes) : `bytearray(${bytearrayRepr(bytes)})`));
});

const pair = ([quotient, rest]: readonly [number, number]): PyTuple => new PyTuple([new PyFloat(quotient), new PyFloat(rest)]);

const arithmeticTable = arithmeticMembers<PyFloat>(['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow'], isReal);

const refuseModulus = (m: Machine, modulus: Value): void => {
	if (modulus !== null) {
		throw m.error('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
	}
};

const methods: MethodTable<PyFloat> = {
	...arithmeticTable,
	...comparisonsOf<PyFloat>((m, comparison, self, other) => {
		const right = realOf(plain(m, other));
		return right === undefined ? undefined : ordered(comparison, self.value, right);
	}),
	__pow__: ['value, mod=None, /', (m, self, other, modulus) => {
		refuseModulus(m, modulus);
		return arithmeticTable['__pow__']![1](m, self, other, null, null, null);
	}],
	__rpow__: ['value, mod=None, /', (m, self, other, modulus) => {
		refuseModulus(m, modulus);
		return arithmeticTable['__rpow__']![1](m, self, other, null, null, null);
	}],
	__divmod__: ['value, /', (m, self, other) => {
		const right = asFloat(m, other);
		return right === undefined ? notImplemented : pair(divmodFloats(self.value, right));
	}],
	__rdivmod__: ['value, /', (m, self, other) => {
		const left = asFloat(m, other);
		return left === undefined ? notImplemented : pair(divmodFloats(left, self.value));
	}],
	__neg__: ['', (_, self) => new PyFloat(-self.value)],
	__pos__: ['', (_, self) => self],
	__abs__: ['', (_, self) => new PyFloat(Math.abs(self.value))],
	__bool__: ['', (_, self) => self.value !== 0],
	__int__: ['', (_, self) => truncate(self.value)],
	__float__: ['', (_, self) => self],
	__trunc__: ['', (_, self) => truncate(self.value)],
	__floor__: ['', (_, self) => floor(self.value)],
	__ceil__: ['', (_, self) => ceil(self.value)],
	__round__: ['ndigits=None, /', (m, self, digits) => digits === null ? roundToInt(self.value) : new PyFloat(roundHalfEven(self.value, intArgument(m, digits)))],
	__hash__: ['', (m, self) => fastHash(m, self)!],
	__repr__: ['', (_, self) => floatRepr(self.value)],
	__format__: formatMember!,
	__getnewargs__: ['', (_, self) => new PyTuple([self])],
	__sizeof__: ['', () => 24],
	conjugate: ['', (_, self) => self],
	hex: ['', (_, self) => floatToHex(self.value)],
	is_integer: ['', (_, self) => Number.isInteger(self.value)],
	as_integer_ratio: ['', (_, self) => new PyTuple(asIntegerRatio(self.value))],
};

const made = (m: Machine, cls: Value, value: number): Value => wrap(m, cls, new PyFloat(value));

define(floatType, {
	construct(m, cls, args, keywords) {
		checkCount(m, 'float', args, 1, keywords);
		const [value] = args;
		if (value === undefined) {
			return made(m, cls, 0);
		}

		return value instanceof PyFloat && !(cls instanceof Ref) ? value : toFloat(m, value, (inner, float) => made(inner, cls, float));
	},
	values: {__new__: newOf(floatType), __doc__: 'A number with a fraction, in 64 bits.'},
	methods: methodsOf(floatType, receive, methods),
	classMethods: {
		fromhex: ['string, /', (m, cls, text) => made(m, cls!, floatFromHex(textArgument(m, text!, () => 'bad argument type for built-in operation')))],
		from_number: ['number, /', (m, cls, number) => withFloat(m, number!, (inner, float) => made(inner, cls!, float), inner => {
			throw inner.error('TypeError', `must be real number, not ${typeName(inner, number!)}`);
		})],
		__getformat__: ['typestr, /', () => 'IEEE, little-endian'],
	},
	properties: {
		real: (m, self) => receive(m, self)!,
		imag: () => new PyFloat(0),
	},
});

