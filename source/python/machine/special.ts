import {Native, type Outcome} from '../native.js';
import {binaryOperators} from '../instructions.js';
import {bytearrayType, bytesType, listType, objectType, strType, tupleType} from '../types/identities.js';
import {notImplemented, type Value} from '../values.js';
import {findOnType, isSubclass, typeName, typeOf, type Class} from './type-of.js';
import {callMember} from './calls.js';
import {ADD, MUL, POW} from './arithmetic.js';
import {EQ, NE, notOrdered} from './comparing.js';
import {isIndex} from './indexing.js';
import type {Machine} from './machine.js';
import {truth} from './operators.js';

/*
Operators by special methods: those of both operands' classes, in the order that the language lays down, until one does
not answer NotImplemented. A native method that has pushed a frame never answers NotImplemented.
*/

const stems = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'lshift', 'rshift', 'and', 'or', 'xor'] as const;
const forwardNames = stems.map(stem => `__${stem}__`);
const reflectedNames = stems.map(stem => `__r${stem}__`);
const inplaceNames = stems.map(stem => `__i${stem}__`);
const comparisonNames = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'];
/** What `b` is asked instead of `a`. */
const mirrored = [4, 5, 2, 3, 0, 1];

type Next = (m: Machine) => Outcome;

/** Calls a method of `self`; goes on with `next` when there is none or it answers NotImplemented. */
const attempt = (m: Machine, member: Value | undefined, self: Value, cls: Class, other: Value, next: Next): Outcome => {
	if (member === undefined || member === null) {
		return next(m);
	}

	if (member instanceof Native) {
		const outcome = callMember(m, member, self, cls, [other]);
		return outcome === notImplemented ? next(m) : outcome;
	}

	return m.chain(() => callMember(m, member, self, cls, [other]), (inner, result) => result === notImplemented ? next(inner) : result);
};

/** Sequences concatenate and repeat only after every number-like method has been asked. */
const sequences = new Set<string>([strType, bytesType, bytearrayType, listType, tupleType].map(type => type.name));

const isSequenceMember = (operator: number, member: Value | undefined): member is Native =>
	(operator === ADD || operator === MUL) && member instanceof Native && sequences.has(member.owner);

const unsupported = (m: Machine, sign: string, a: Value, b: Value): Outcome => {
	throw m.error('TypeError', `unsupported operand type(s) for ${sign}: '${typeName(m, a)}' and '${typeName(m, b)}'`);
};

/** `a op b` by the methods that are not a sequence's own; `next` follows when none answers. */
const attemptNumbers = (m: Machine, operator: number, a: Value, b: Value, next: Next): Outcome => {
	const left = typeOf(m, a);
	const right = typeOf(m, b);
	const forward = findOnType(m, left, forwardNames[operator]!);
	const reflected = left === right ? undefined : findOnType(m, right, reflectedNames[operator]!);
	const first = isSequenceMember(operator, forward) ? undefined : forward;
	const second = isSequenceMember(operator, reflected) ? undefined : reflected;
	if (second !== undefined && isSubclass(m, right, left) && second !== findOnType(m, left, reflectedNames[operator]!)) {
		return attempt(m, second, b, right, a, inner => attempt(inner, first, a, left, b, next));
	}

	return attempt(m, first, a, left, b, inner => attempt(inner, second, b, right, a, next));
};

const signOf = (operator: number): string => operator === POW ? '** or pow()' : binaryOperators[operator]!;

/** `a op b`, whatever the operands are. */
export const binarySpecial = (m: Machine, operator: number, a: Value, b: Value): Outcome =>
	attemptNumbers(m, operator, a, b, inner => finish(inner, operator, a, b, signOf(operator)));

/** What is left when no method has answered: sequences, and the TypeError. */
const finish = (m: Machine, operator: number, a: Value, b: Value, sign: string): Outcome => {
	if (operator === ADD || operator === MUL) {
		const left = typeOf(m, a);
		const member = findOnType(m, left, forwardNames[operator]!);
		if (isSequenceMember(operator, member)) {
			return operator === ADD ? callMember(m, member, a, left, [b]) : repeat(m, member, a, left, b);
		}

		const right = typeOf(m, b);
		const other = findOnType(m, right, forwardNames[operator]!);
		if (operator === MUL && isSequenceMember(operator, other)) {
			return repeat(m, other, b, right, a);
		}
	}

	return unsupported(m, sign, a, b);
};

const repeat = (m: Machine, member: Native, sequence: Value, cls: Class, count: Value): Outcome => {
	if (!isIndex(m, count)) {
		throw m.error('TypeError', `can't multiply sequence by non-int of type '${typeName(m, count)}'`);
	}

	return callMember(m, member, sequence, cls, [count]);
};

/** `a op= b`: the in-place method, else what the plain operator does. */
export const inplaceSpecial = (m: Machine, operator: number, a: Value, b: Value): Outcome => {
	const left = typeOf(m, a);
	const member = findOnType(m, left, inplaceNames[operator]!);
	const sign = `${binaryOperators[operator]!}=`;
	if (isSequenceMember(operator, member)) {
		return attemptNumbers(m, operator, a, b, inner => operator === ADD ? callMember(inner, member, a, left, [b]) : repeat(inner, member, a, left, b));
	}

	return attempt(m, member, a, left, b, inner => attemptNumbers(inner, operator, a, b, last => finish(last, operator, a, b, sign)));
};

/** `a < b`, `a == b` and their like by special methods. */
export const compareSpecial = (m: Machine, comparison: number, a: Value, b: Value): Outcome => {
	const left = typeOf(m, a);
	const right = typeOf(m, b);
	const last: Next = inner => {
		if (comparison === EQ || comparison === NE) {
			return (a === b) === (comparison === EQ);
		}

		throw notOrdered(inner, comparison, a, b);
	};

	if (left !== right && isSubclass(m, right, left)) {
		return attemptComparison(m, mirrored[comparison]!, b, right, a, inner => attemptComparison(inner, comparison, a, left, b, last));
	}

	return attemptComparison(m, comparison, a, left, b, inner => attemptComparison(inner, mirrored[comparison]!, b, right, a, last));
};

const attemptComparison = (m: Machine, comparison: number, self: Value, cls: Class, other: Value, next: Next): Outcome => {
	const member = findOnType(m, cls, comparisonNames[comparison]!);
	if (member === undefined || (member instanceof Native && member.owner === objectType.name)) {
		if (comparison !== NE) {
			return comparison === EQ && self === other ? true : next(m);
		}

		// `!=` is the opposite of `==`, where the class says nothing else.
		const equal = findOnType(m, cls, '__eq__');
		if (equal === undefined || (equal instanceof Native && equal.owner === objectType.name)) {
			return self === other ? false : next(m);
		}

		return m.chain(() => callMember(m, equal, self, cls, [other]), (inner, result) => {
			if (result === notImplemented) {
				return next(inner);
			}

			return typeof result === 'boolean' ? !result : inner.chain(() => truth(inner, result), (_, value) => value !== true);
		});
	}

	return attempt(m, member, self, cls, other, next);
};

/** A unary operator by its special method. */
export const unarySpecial = (m: Machine, name: string, sign: string, value: Value): Outcome => {
	const cls = typeOf(m, value);
	const member = findOnType(m, cls, name);
	if (member === undefined || member === null) {
		throw m.error('TypeError', `bad operand type for unary ${sign}: '${typeName(m, value)}'`);
	}

	return callMember(m, member, value, cls, []);
};

