import {arithmetic} from '../machine/arithmetic.js';
import {plain, withIndex} from '../machine/indexing.js';
import type {Machine} from '../machine/machine.js';
import {formatNumber} from '../machine/text.js';
import {findOnType, typeName, typeOf} from '../machine/type-of.js';
import {callMember} from '../machine/calls.js';
import type {Keywords, Outcome} from '../native.js';
import {toFloat} from '../number/int.js';
import {PyFloat, Ref, notImplemented, type Value} from '../values.js';
import {textArgument, type MethodTable} from './receivers.js';

/* What the types of numbers share. */

const operators = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'lshift', 'rshift', 'and', 'or', 'xor'];

/** The binary operators of a type and their reflected forms; `accept` says which other operands it knows. */
export const arithmeticMembers = <T extends Value>(known: readonly string[], accept: (other: Value) => boolean): MethodTable<T> => {
	const members: Record<string, MethodTable<T>[string]> = {};
	for (const [operator, stem] of operators.entries()) {
		if (known.includes(stem)) {
			members[`__${stem}__`] = ['value, /', (m, self, other) => {
				const right = plain(m, other);
				return accept(right) ? arithmetic(operator, self, right) ?? notImplemented : notImplemented;
			}];
			members[`__r${stem}__`] = ['value, /', (m, self, other) => {
				const left = plain(m, other);
				return accept(left) ? arithmetic(operator, left, self) ?? notImplemented : notImplemented;
			}];
		}
	}

	return members;
};

/** `__format__` of a number. */
export const formatMember: MethodTable<Value>['__format__'] = ['format_spec, /', (m, self, spec) =>
	formatNumber(m, self, textArgument(m, spec, name => `__format__() argument must be str, not ${name}`))];

/** Refuses more positional arguments than a constructor takes, and keywords that it does not know. */
export const checkCount = (m: Machine, name: string, args: readonly Value[], most: number, keywords: Keywords): void => {
	if (keywords !== null && keywords.size > 0) {
		throw m.error('TypeError', `${name}() takes no keyword arguments`);
	}

	if (args.length > most) {
		throw m.error('TypeError', `${name} expected at most ${most} argument${most === 1 ? '' : 's'}, got ${args.length}`);
	}
};

/** The float that a number is, without Python code; undefined for what is no real number. */
export const asFloat = (m: Machine, value: Value): number | undefined => {
	const what = plain(m, value);
	if (what instanceof PyFloat) {
		return what.value;
	}

	switch (typeof what) {
		case 'number':
		case 'bigint': {
			return toFloat(what);
		}

		case 'boolean': {
			return Number(what);
		}

		default: {
			return undefined;
		}
	}
};

/** Goes on with a value as a float: by its type, `__float__` or `__index__`; `otherwise` follows for the rest. */
export const withFloat = (m: Machine, value: Value, then: (m: Machine, float: number) => Outcome, otherwise: (m: Machine) => Outcome): Outcome => {
	const cls = typeOf(m, value);
	const member = cls instanceof Ref ? findOnType(m, cls, '__float__') : undefined;
	const own = member !== undefined && m.as(member, 'function') !== undefined;
	const fast = own ? undefined : asFloat(m, value);
	if (fast !== undefined) {
		return then(m, fast);
	}

	if (member !== undefined) {
		return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
			const float = plain(inner, result);
			if (!(float instanceof PyFloat)) {
				throw inner.error('TypeError', `${typeName(inner, value)}.__float__ returned non-float (type ${typeName(inner, result)})`);
			}

			return then(inner, float.value);
		});
	}

	return value instanceof Ref && findOnType(m, cls, '__index__') !== undefined
		? withIndex(m, value, (inner, index) => then(inner, toFloat(index)))
		: otherwise(m);
};

