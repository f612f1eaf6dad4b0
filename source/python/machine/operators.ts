import {type PUSHED, type Outcome} from '../native.js';
import {add, mul, sub} from '../number/int.js';
import {PyBytes, PyComplex, PyFloat, PyRange, PyTuple, Ref, type Value} from '../values.js';
import {PyType} from '../type.js';
import {findOnType, typeName} from './type-of.js';
import {ADD, DIV, MUL, SUB, arithmetic} from './arithmetic.js';
import {callMember} from './calls.js';
import {EQ, GE, GT, LE, LT, NE, equalItem, equals as equalsNatively, order} from './comparing.js';
import {lengthOf} from './items.js';
import type {Machine} from './machine.js';
import {rangeLength} from './ranges.js';
import {binarySpecial, compareSpecial, inplaceSpecial, unarySpecial} from './special.js';

/*
The operators of the language. Small ints, floats and strs come first: loops are made of them. What has no way of its
own here goes by the special methods of the operands' classes, built-in ones included.
*/

export {contains, deleteItem, getItem, lengthOf, setItem} from './items.js';

/** `a op b`; `operator` is an index into `binaryOperators`. */
export const binary = (m: Machine, operator: number, a: Value, b: Value): Outcome => {
	if (typeof a === 'number' && typeof b === 'number') {
		switch (operator) {
			case ADD: {
				return add(a, b);
			}

			case SUB: {
				return sub(a, b);
			}

			case MUL: {
				return mul(a, b);
			}

			default: {
				return arithmetic(operator, a, b) ?? binarySpecial(m, operator, a, b);
			}
		}
	}

	if (a instanceof PyFloat && b instanceof PyFloat) {
		switch (operator) {
			case ADD: {
				return new PyFloat(a.value + b.value);
			}

			case SUB: {
				return new PyFloat(a.value - b.value);
			}

			case MUL: {
				return new PyFloat(a.value * b.value);
			}

			case DIV: {
				if (b.value !== 0) {
					return new PyFloat(a.value / b.value);
				}

				break;
			}

			default: {
				break;
			}
		}
	}

	if (typeof a === 'string' && typeof b === 'string' && operator === ADD) {
		return a + b;
	}

	return arithmetic(operator, a, b) ?? binarySpecial(m, operator, a, b);
};

/** `a op= b`. The result is to be stored where `a` came from. */
export const inplace = (m: Machine, operator: number, a: Value, b: Value): Outcome => {
	if (a instanceof Ref) {
		return inplaceSpecial(m, operator, a, b);
	}

	if (typeof a === 'string' && typeof b === 'string' && operator === ADD) {
		return a + b;
	}

	return arithmetic(operator, a, b) ?? inplaceSpecial(m, operator, a, b);
};

/** `-a`. */
export const negative = (m: Machine, a: Value): Outcome => {
	if (typeof a === 'number') {
		return 0 - a;
	}

	return a instanceof PyFloat ? new PyFloat(-a.value) : unarySpecial(m, '__neg__', '-', a);
};

/** `+a`. */
export const positive = (m: Machine, a: Value): Outcome =>
	typeof a === 'number' || a instanceof PyFloat ? a : unarySpecial(m, '__pos__', '+', a);

/** `~a`. */
export const invert = (m: Machine, a: Value): Outcome => typeof a === 'number' ? sub(-1, a) : unarySpecial(m, '__invert__', '~', a);

/** `a < b` and its like; `comparison` is an index into `comparisons`. */
export const compare = (m: Machine, comparison: number, a: Value, b: Value): Outcome => {
	if (typeof a === 'number' && typeof b === 'number') {
		switch (comparison) {
			case LT: {
				return a < b;
			}

			case LE: {
				return a <= b;
			}

			case EQ: {
				return a === b;
			}

			case NE: {
				return a !== b;
			}

			case GT: {
				return a > b;
			}

			case GE: {
				return a >= b;
			}

			default: {
				break;
			}
		}
	}

	if (comparison === EQ || comparison === NE) {
		if (typeof a === 'string' && typeof b === 'string') {
			return (a === b) === (comparison === EQ);
		}

		// A class of the program may say for itself what `!=` means.
		const equal = comparison === NE && (isOfProgram(m, a) || isOfProgram(m, b)) ? undefined : equalsNatively(m, a, b);
		return equal === undefined ? compareSpecial(m, comparison, a, b) : equal === (comparison === EQ);
	}

	return order(m, comparison, a, b) ?? compareSpecial(m, comparison, a, b);
};

const isOfProgram = (m: Machine, value: Value): boolean => value instanceof Ref && m.heap.get(value).cls instanceof Ref;

/** `a is b`. There is one empty tuple in Python. */
export const same = (a: Value, b: Value): boolean =>
	a === b || (a instanceof PyTuple && b instanceof PyTuple && a.items.length === 0 && b.items.length === 0);

/** `a == b` without running Python code: undefined when only Python can tell. */
export const equals = (m: Machine, a: Value, b: Value): boolean | undefined => equalsNatively(m, a, b);

/** As elements of containers are compared: `a is b or a == b`, as a bool. */
export const identicalOrEqual = (m: Machine, a: Value, b: Value): Outcome => {
	const equal = equalItem(m, a, b);
	if (equal !== undefined) {
		return equal;
	}

	return m.chain(() => compareSpecial(m, EQ, a, b), (inner, result) => truth(inner, result));
};

/** `bool(value)`. `PUSHED`: the bool is delivered as the value of a frame. */
export const truth = (m: Machine, value: Value): boolean | typeof PUSHED => {
	switch (typeof value) {
		case 'boolean': {
			return value;
		}

		case 'number': {
			return value !== 0;
		}

		case 'string': {
			return value !== '';
		}

		case 'bigint': {
			return true;
		}

		default: {
			return value === null ? false : (value instanceof Ref ? truthOfRef(m, value) : truthOfObject(value));
		}
	}
};

const truthOfObject = (value: Value): boolean => {
	if (value instanceof PyTuple) {
		return value.items.length > 0;
	}

	if (value instanceof PyFloat) {
		return value.value !== 0;
	}

	if (value instanceof PyBytes) {
		return value.bytes.length > 0;
	}

	if (value instanceof PyComplex) {
		return value.re !== 0 || value.im !== 0;
	}

	return value instanceof PyRange ? rangeLength(value) !== 0 : true;
};

const truthOfRef = (m: Machine, ref: Ref): boolean | typeof PUSHED => {
	const object = m.heap.get(ref);
	if (object.cls instanceof PyType) {
		switch (object.kind) {
			case 'list': {
				return object.items.length > 0;
			}

			case 'dict':
			case 'set': {
				return object.table.size > 0;
			}

			case 'bytearray': {
				return object.bytes.length > 0;
			}

			default: {
				break;
			}
		}
	}

	const {cls} = object;
	const member = findOnType(m, cls, '__bool__');
	if (member !== undefined) {
		return m.chain(() => callMember(m, member, ref, cls, []), (inner, result) => {
			if (typeof result !== 'boolean') {
				throw inner.error('TypeError', `__bool__ should return bool, returned ${typeName(inner, result)}`);
			}

			return result;
		}) as boolean | typeof PUSHED;
	}

	if (findOnType(m, cls, '__len__') === undefined) {
		return true;
	}

	return m.chain(() => lengthOf(m, ref), (_, length) => length !== 0) as boolean | typeof PUSHED;
};

