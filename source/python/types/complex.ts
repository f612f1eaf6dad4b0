import {EQ, equals, realOf} from '../machine/comparing.js';
import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {callMember} from '../machine/calls.js';
import {fastHash} from '../machine/hashing.js';
import {plain} from '../machine/indexing.js';
import type {Machine} from '../machine/machine.js';
import type {Outcome} from '../native.js';
import {complexRepr, parseComplex} from '../number/complex.js';
import {PyComplex, PyFloat, PyTuple, Ref, type Value} from '../values.js';
import {define} from './define.js';
import {complexType} from './identities.js';
import {arithmeticMembers, formatMember, withFloat} from './numbers.js';
import {asText, comparisonsOf, constructor, methodsOf, newOf, wrap, type MethodTable} from './receivers.js';

const receive = (m: Machine, self: Value): PyComplex | undefined => {
	const value = plain(m, self);
	return value instanceof PyComplex ? value : undefined;
};

/** Goes on with a part: a real number, or a complex one that adds to both parts. */
const withPart = (m: Machine, value: Value, problem: (name: string) => string, then: (m: Machine, part: PyComplex) => Outcome): Outcome => {
	const what = plain(m, value);
	if (what instanceof PyComplex) {
		return then(m, what);
	}

	const cls = typeOf(m, value);
	const member = cls instanceof Ref ? findOnType(m, cls, '__complex__') : undefined;
	if (member !== undefined) {
		return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
			const complex = plain(inner, result);
			if (!(complex instanceof PyComplex)) {
				throw inner.error('TypeError', `__complex__ returned non-complex (type ${typeName(inner, result)})`);
			}

			return then(inner, complex);
		});
	}

	return withFloat(m, value, (inner, float) => then(inner, new PyComplex(float, 0)), (inner): never => {
		throw inner.error('TypeError', problem(typeName(inner, value)));
	});
};

/** `first + second * 1j`, where a zero that stands for a missing part does not spoil the sign of another. */
const joined = (first: PyComplex, second: PyComplex): PyComplex => new PyComplex(
	second.im === 0 ? first.re : first.re - second.im,
	first.im === 0 ? second.re : first.im + second.re,
);

const construct = constructor('complex', 'real?, imag?', (m, cls, real: Value | undefined, imaginary: Value | undefined): Outcome => {
	const text = real === undefined ? undefined : asText(m, real);
	if (text !== undefined && imaginary === undefined) {
		const {re, im} = parseComplex(text);
		return wrap(m, cls, new PyComplex(re, im));
	}

	const problem = (part: string) => (name: string): string => imaginary === undefined
		? `complex() argument must be a string or a number, not ${name}`
		: `complex() argument '${part}' must be a real number, not ${name}`;
	return withPart(m, real ?? 0, problem('real'), (inner, first) => imaginary === undefined
		? wrap(inner, cls, first)
		: withPart(inner, imaginary, problem('imag'), (last, second) => wrap(last, cls, joined(first, second))));
});

const arithmeticTable = arithmeticMembers<PyComplex>(['add', 'sub', 'mul', 'truediv', 'pow'], value => value instanceof PyComplex || realOf(value) !== undefined);

const power = (name: '__pow__' | '__rpow__'): MethodTable<PyComplex>[string] => ['value, mod=None, /', (m, self, other, modulus) => {
	if (modulus !== null) {
		throw m.error('ValueError', 'complex modulo');
	}

	return arithmeticTable[name]![1](m, self, other, null, null, null);
}];

const methods: MethodTable<PyComplex> = {
	...arithmeticTable,
	__pow__: power('__pow__'),
	__rpow__: power('__rpow__'),
	...comparisonsOf<PyComplex>((m, comparison, self, other) => {
		const right = plain(m, other);
		return right instanceof PyComplex || realOf(right) !== undefined ? equals(m, self, right)! === (comparison === EQ) : undefined;
	}, false),
	__neg__: ['', (_, self) => new PyComplex(-self.re, -self.im)],
	__pos__: ['', (_, self) => self],
	__abs__: ['', (m, self) => {
		const size = Math.hypot(self.re, self.im);
		if (!Number.isFinite(size) && Number.isFinite(self.re) && Number.isFinite(self.im)) {
			throw m.error('OverflowError', 'absolute value too large');
		}

		return new PyFloat(size);
	}],
	__bool__: ['', (_, self) => self.re !== 0 || self.im !== 0],
	__complex__: ['', (_, self) => self],
	__hash__: ['', (m, self) => fastHash(m, self)!],
	__repr__: ['', (_, self) => complexRepr(self.re, self.im)],
	__format__: formatMember!,
	__getnewargs__: ['', (_, self) => new PyTuple([new PyFloat(self.re), new PyFloat(self.im)])],
	conjugate: ['', (_, self) => new PyComplex(self.re, -self.im)],
};

define(complexType, {
	construct,
	values: {__new__: newOf(complexType), __doc__: 'A number with a real and an imaginary part.'},
	methods: methodsOf(complexType, receive, methods),
	classMethods: {
		from_number: ['number, /', (m, cls, number) => withPart(m, number!, name => `must be real number, not ${name}`, (inner, value) => wrap(inner, cls!, value))],
	},
	properties: {
		real: (m, self) => new PyFloat(receive(m, self)!.re),
		imag: (m, self) => new PyFloat(receive(m, self)!.im),
	},
});

