import {className, findOnType, isClass, isSubclass, solidOf, typeName, typeOf} from '../machine/type-of.js';
import {EQ, NE} from '../machine/comparing.js';
import {asInt, plain, withIndex} from '../machine/indexing.js';
import type {Machine} from '../machine/machine.js';
import {Native, type Keywords, type Outcome} from '../native.js';
import {bindArguments, parseSignature} from '../signature.js';
import {PyType, type Construct} from '../type.js';
import {Ref, notImplemented, type Int, type Value} from '../values.js';
import type {MemberTable} from './define.js';

/*
What the tables of the data types share: methods that get their instance unwrapped, arguments that must be ints or
strs, comparisons, and constructors.
*/

/** A method as the tables of the data types have it: `self` is unwrapped, a missing optional argument is undefined. */
export type Method<T> = (m: Machine, self: T, a: Value, b: Value, c: Value, d: Value) => Outcome;

export type MethodTable<T> = Readonly<Record<string, readonly [signature: string, body: Method<T>]>>;

/**
Thrown by a native that needs an int and was given an object whose `__index__` is Python code: the native is called
again with the int in the object's place. So natives read all their arguments before they change anything.
*/
class NeedsIndex {
	constructor(readonly value: Ref) {}
}

/** Methods of a type: `receive` unwraps the instance, undefined when it is none of the type's. */
export const methodsOf = <T>(type: PyType, receive: (m: Machine, self: Value) => T | undefined, table: MethodTable<T>): MemberTable => {
	const members: Record<string, MemberTable[string]> = {};
	for (const [name, [signature, body]] of Object.entries(table)) {
		members[name] = [signature, (m, self, a, b, c, d) => {
			const instance = receive(m, self!);
			if (instance === undefined) {
				throw m.error('TypeError', `descriptor '${name}' for '${type.name}' objects doesn't apply to a '${typeName(m, self!)}' object`);
			}

			return restarting(m, body, instance, a!, b!, c!, d!);
		}];
	}

	return members;
};

const restarting = <T>(m: Machine, body: Method<T>, self: T, a: Value, b: Value, c: Value, d: Value): Outcome => {
	try {
		return body(m, self, a, b, c, d);
	} catch (error: unknown) {
		if (!(error instanceof NeedsIndex)) {
			throw error;
		}

		const {value} = error;
		return withIndex(m, value, (inner, index) => {
			const [a1, b1, c1, d1] = [a, b, c, d].map(argument => argument === value ? index : argument);
			return restarting(inner, body, self, a1!, b1!, c1!, d1!);
		});
	}
};

/** An argument that must be an int, or have `__index__`. */
export const intArgument = (m: Machine, value: Value, message?: string): Int => {
	const int = asInt(m, value);
	if (int !== undefined) {
		return int;
	}

	if (value instanceof Ref && findOnType(m, typeOf(m, value), '__index__') !== undefined) {
		throw new NeedsIndex(value);
	}

	throw m.error('TypeError', message ?? `'${typeName(m, value)}' object cannot be interpreted as an integer`);
};

const largest = 9_223_372_036_854_775_807n;

/** An argument that counts or places something in memory: a 64-bit int. */
export const sizeArgument = (m: Machine, value: Value): Int => {
	const int = intArgument(m, value);
	if (typeof int === 'bigint' && (int > largest || int < -largest - 1n)) {
		throw m.error('OverflowError', 'Python int too large to convert to C ssize_t');
	}

	return int;
};

/** How often something is repeated: negative counts as 0. @throws OverflowError */
export const timesArgument = (m: Machine, value: Value): number => {
	const int = intArgument(m, value);
	if (typeof int === 'bigint') {
		throw m.error('OverflowError', 'cannot fit \'int\' into an index-sized integer');
	}

	return Math.max(int, 0);
};

/** An optional bound of a search; None counts as missing. */
export const boundArgument = (m: Machine, value: Value | undefined): Int | undefined =>
	value === undefined || value === null ? undefined : intArgument(m, value, 'slice indices must be integers or None or have an __index__ method');

/** The text that a value is; undefined when it is no str. */
export const asText = (m: Machine, value: Value | undefined): string | undefined => {
	if (typeof value === 'string') {
		return value;
	}

	const below = value instanceof Ref ? plain(m, value) : undefined;
	return typeof below === 'string' ? below : undefined;
};

/** An argument that must be a str; `message` is given the name of what it is instead. */
export const textArgument = (m: Machine, value: Value, message: (name: string) => string): string => {
	const text = asText(m, value);
	if (text === undefined) {
		throw m.error('TypeError', message(typeName(m, value)));
	}

	return text;
};

const comparisonNames = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'];

/**
The six comparisons of a type. `compare` is given the number of the comparison and answers a bool, or undefined when
the type does not know the other value. `ordered` false: only `==` and `!=`.
*/
export const comparisonsOf = <T>(compare: (m: Machine, comparison: number, self: T, other: Value) => Outcome | undefined, ordered = true): MethodTable<T> => {
	const members: Record<string, MethodTable<T>[string]> = {};
	for (const [comparison, name] of comparisonNames.entries()) {
		const known = ordered || comparison === EQ || comparison === NE;
		members[name] = ['value, /', known ? (m, self, other) => compare(m, comparison, self, other) ?? notImplemented : () => notImplemented];
	}

	return members;
};

/** An instance of `cls`: the value itself, or an object of a class derived from its type. */
export const wrap = (m: Machine, cls: Value, value: Value): Value => cls instanceof PyType ? value : m.newInstance(cls as Ref, value);

/** A constructor with a signature: `make` gets its arguments in order. */
export const constructor = (name: string, signature: string, make: (m: Machine, cls: Value, ...args: Value[]) => Outcome): Construct => {
	const parsed = parseSignature(signature);
	return (m, cls, args, keywords) => make(m, cls, ...bindArguments(parsed, name, args, keywords, false));
};

/** The `__new__` of a type: its constructor for the class that is named. `fills` false: the arguments are left to `__init__`. */
export const newOf = (type: PyType, fills = true): Native => new Native('__new__', `${type.name}.__new__`, (m: Machine, args: readonly Value[], keywords: Keywords): Outcome => {
	const [cls, ...rest] = args;
	if (cls === undefined) {
		throw m.error('TypeError', `${type.name}.__new__(): not enough arguments`);
	}

	if (!isClass(m, cls)) {
		throw m.error('TypeError', `${type.name}.__new__(X): X is not a type object (${typeName(m, cls)})`);
	}

	const name = className(m, cls);
	if (!isSubclass(m, cls, type)) {
		throw m.error('TypeError', `${type.name}.__new__(${name}): ${name} is not a subtype of ${type.name}`);
	}

	const solid = solidOf(m, cls);
	if (solid !== type) {
		throw m.error('TypeError', `${type.name}.__new__(${name}) is not safe, use ${solid.name}.__new__()`);
	}

	return type.construct!(m, cls, fills ? rest : [], fills ? keywords : null);
}, 'static', type.name);

