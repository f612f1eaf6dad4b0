import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {call, callMember} from '../machine/calls.js';
import {realOf, ordered} from '../machine/comparing.js';
import {fastHash} from '../machine/hashing.js';
import {asInt, plain, withIndex} from '../machine/indexing.js';
import {collect} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {truth} from '../machine/operators.js';
import {fastRepr} from '../machine/repr.js';
import type {Keywords, Outcome} from '../native.js';
import {roundInt, truncate} from '../number/float.js';
import {absolute, bitCount, bitLength, divmod, invert, negate, powMod, toFloat} from '../number/int.js';
import {intFromBytes, intToBytes, parseInt, parseIntFromBytes} from '../number/int-text.js';
import {bytesToLatin1} from '../text/codecs.js';
import {bytesRepr} from '../text/string-repr.js';
import {PyBytes, PyFloat, PyTuple, Ref, notImplemented, type Int, type Value} from '../values.js';
import {bytesOf, byteArgument} from './buffers.js';
import {define} from './define.js';
import {boolType, intType} from './identities.js';
import {arithmeticMembers, checkCount, formatMember} from './numbers.js';
import {asText, comparisonsOf, intArgument, methodsOf, newOf, sizeArgument, textArgument, wrap, type MethodTable} from './receivers.js';

const isInt = (value: Value): value is Int | boolean => typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';

const receive = (m: Machine, self: Value): Int | boolean | undefined => {
	const value = plain(m, self);
	return isInt(value) ? value : undefined;
};

const exact = (value: Int | boolean): Int => typeof value === 'boolean' ? Number(value) : value;

/** What `int(value)` calls on an object that is no number itself. */
const byMethod = (m: Machine, value: Value, then: (m: Machine, int: Int) => Outcome): Outcome => {
	const cls = typeOf(m, value);
	const member = findOnType(m, cls, '__int__');
	if (member !== undefined) {
		return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
			const int = asInt(inner, result);
			if (int === undefined) {
				throw inner.error('TypeError', `__int__ returned non-int (type ${typeName(inner, result)})`);
			}

			return then(inner, int);
		});
	}

	return withIndex(m, value, then, `int() argument must be a string, a bytes-like object or a real number, not '${typeName(m, value)}'`);
};

/** `int(value)`. */
export const toInt = (m: Machine, value: Value, then: (m: Machine, int: Int) => Outcome): Outcome => {
	const cls = typeOf(m, value);
	if (cls instanceof Ref && m.as(findOnType(m, cls, '__int__'), 'function') !== undefined) {
		return byMethod(m, value, then);
	}

	const what = plain(m, value);
	if (isInt(what)) {
		return then(m, exact(what));
	}

	if (what instanceof PyFloat) {
		return then(m, truncate(what.value));
	}

	if (typeof what === 'string') {
		return then(m, parseInt(what));
	}

	const bytes = bytesOf(m, what);
	return bytes === undefined ? byMethod(m, value, then) : then(m, parseIntFromBytes(bytesToLatin1(bytes), bytesRepr(bytes)));
};

const withBase = (m: Machine, cls: Value, value: Value, base: Value): Outcome => withIndex(m, base, (inner, number) => {
	const radix = number > 36 || number < 0 ? -1 : Number(number);
	const text = asText(inner, value);
	if (text !== undefined) {
		return wrap(inner, cls, parseInt(text, radix));
	}

	const bytes = bytesOf(inner, plain(inner, value));
	if (bytes === undefined) {
		throw inner.error('TypeError', 'int() can\'t convert non-string with explicit base');
	}

	return wrap(inner, cls, parseIntFromBytes(bytesToLatin1(bytes), bytesRepr(bytes), radix));
});

const construct = (m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Outcome => {
	let base = args[1];
	for (const [name, value] of keywords ?? []) {
		if (name !== 'base') {
			throw m.error('TypeError', `int() got an unexpected keyword argument '${name}'`);
		}

		base = value;
	}

	checkCount(m, 'int', args, 2, null);
	if (args.length === 0) {
		if (base !== undefined) {
			throw m.error('TypeError', 'int() missing string argument');
		}

		return wrap(m, cls, 0);
	}

	const value = args[0]!;
	return base === undefined ? toInt(m, value, (inner, int) => wrap(inner, cls, int)) : withBase(m, cls, value, base);
};

const power = (m: Machine, base: Int, exponent: Int, modulus: Value): Outcome => {
	const divisor = asInt(m, modulus);
	return divisor === undefined ? notImplemented : powMod(base, exponent, divisor);
};

const arithmeticTable = arithmeticMembers<Int | boolean>(['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'], isInt);

const methods: MethodTable<Int | boolean> = {
	...arithmeticTable,
	...comparisonsOf<Int | boolean>((m, comparison, self, other) => {
		const right = plain(m, other);
		return isInt(right) ? ordered(comparison, realOf(self)!, realOf(right)!) : undefined;
	}),
	__pow__: ['value, mod=None, /', (m, self, other, modulus) => {
		const exponent = asInt(m, other);
		return modulus === null || exponent === undefined ? arithmeticTable['__pow__']![1](m, self, other, null, null, null) : power(m, exact(self), exponent, modulus);
	}],
	__rpow__: ['value, mod=None, /', (m, self, other, modulus) => {
		const base = asInt(m, other);
		return modulus === null || base === undefined ? arithmeticTable['__rpow__']![1](m, self, other, null, null, null) : power(m, base, exact(self), modulus);
	}],
	__divmod__: ['value, /', (m, self, other) => {
		const right = asInt(m, other);
		return right === undefined ? notImplemented : new PyTuple(divmod(exact(self), right));
	}],
	__rdivmod__: ['value, /', (m, self, other) => {
		const left = asInt(m, other);
		return left === undefined ? notImplemented : new PyTuple(divmod(left, exact(self)));
	}],
	__neg__: ['', (_, self) => negate(exact(self))],
	__pos__: ['', (_, self) => exact(self)],
	__abs__: ['', (_, self) => absolute(exact(self))],
	__invert__: ['', (_, self) => invert(exact(self))],
	__bool__: ['', (_, self) => Number(self) !== 0],
	__int__: ['', (_, self) => exact(self)],
	__index__: ['', (_, self) => exact(self)],
	__trunc__: ['', (_, self) => exact(self)],
	__floor__: ['', (_, self) => exact(self)],
	__ceil__: ['', (_, self) => exact(self)],
	__float__: ['', (_, self) => new PyFloat(toFloat(exact(self)))],
	__round__: ['ndigits=None, /', (m, self, digits) => digits === null ? exact(self) : roundInt(exact(self), intArgument(m, digits))],
	__hash__: ['', (m, self) => fastHash(m, self)!],
	__repr__: ['', (m, self) => fastRepr(m, self)!],
	__format__: formatMember!,
	__getnewargs__: ['', (_, self) => new PyTuple([exact(self)])],
	__sizeof__: ['', (_, self) => Math.ceil(Math.max(bitLength(exact(self)), 1) / 30) * 4 + 24],
	bit_length: ['', (_, self) => bitLength(exact(self))],
	bit_count: ['', (_, self) => bitCount(exact(self))],
	conjugate: ['', (_, self) => exact(self)],
	is_integer: ['', () => true],
	as_integer_ratio: ['', (_, self) => new PyTuple([exact(self), 1])],
	to_bytes: ['length=1, byteorder=\'big\', *, signed=False', (m, self, length, order, signed) =>
		new PyBytes(intToBytes(exact(self), Number(sizeArgument(m, length)), orderArgument(m, order), truth(m, signed) === true))],
};

const orderArgument = (m: Machine, order: Value): string => textArgument(m, order, name => `to_bytes() argument 'byteorder' must be str, not ${name}`);

const property = (read: (value: Int) => Value) => (m: Machine, self: Value): Value => read(exact(receive(m, self)!));

define(intType, {
	construct,
	values: {__new__: newOf(intType), __doc__: 'A whole number of any size.'},
	methods: methodsOf(intType, receive, methods),
	classMethods: {
		from_bytes: ['bytes, byteorder=\'big\', *, signed=False', (m, cls, bytes, order, signed) => {
			const finish = (inner: Machine, buffer: Uint8Array): Outcome => {
				const int = intFromBytes(buffer, orderArgument(inner, order!), truth(inner, signed!) === true);
				return cls === intType ? int : call(inner, cls!, [int]);
			};

			const buffer = bytesOf(m, plain(m, bytes!));
			if (buffer !== undefined) {
				return finish(m, buffer);
			}

			if (asText(m, bytes) !== undefined || (findOnType(m, typeOf(m, bytes!), '__iter__') === undefined)) {
				throw m.error('TypeError', `cannot convert '${typeName(m, bytes!)}' object to bytes`);
			}

			return collect(m, bytes!, (inner, items) => finish(inner, Uint8Array.from(items, item => byteArgument(inner, item))));
		}],
	},
	properties: {
		real: property(value => value),
		imag: property(() => 0),
		numerator: property(value => value),
		denominator: property(() => 1),
	},
});

define(boolType, {
	construct(m, _cls, args, keywords) {
		checkCount(m, 'bool', args, 1, keywords);
		return args.length === 0 ? false : truth(m, args[0]!);
	},
	values: {__new__: newOf(boolType), __doc__: 'True or False.'},
	methods: methodsOf(boolType, (_, self) => typeof self === 'boolean' ? self : undefined, {
		__and__: methods['__and__']!,
		__rand__: methods['__rand__']!,
		__or__: methods['__or__']!,
		__ror__: methods['__ror__']!,
		__xor__: methods['__xor__']!,
		__rxor__: methods['__rxor__']!,
		__invert__: methods['__invert__']!,
		__repr__: ['', (_, self) => self ? 'True' : 'False'],
	}),
});

