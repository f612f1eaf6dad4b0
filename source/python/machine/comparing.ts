import {Native} from '../native.js';
import {PyType} from '../type.js';
import {objectType} from '../types/identities.js';
import {compareBytes} from '../text/bytes-methods.js';
import {compareTexts} from '../text/code-points.js';
import {BoundMethod, PyBytes, PyComplex, PyFloat, PyRange, PySlice, PyTuple, Ref, type Int, type Value} from '../values.js';
import {findOnType, typeName} from './type-of.js';
import {keyOf} from './keys.js';
import type {Machine} from './machine.js';
import type {DictObject, SetObject} from './objects.js';

/*
Comparing without Python code. Each function answers undefined where only Python code can tell.
*/

/** Numbers of the table `comparisons`. */
export const LT = 0;
export const LE = 1;
export const EQ = 2;
export const NE = 3;
export const GT = 4;
export const GE = 5;

/** A number that JavaScript compares with other such numbers by exact value; undefined for what is not real. */
export const realOf = (value: Value): number | bigint | undefined => {
	switch (typeof value) {
		case 'number':
		case 'bigint': {
			return value;
		}

		case 'boolean': {
			return value ? 1 : 0;
		}

		default: {
			return value instanceof PyFloat ? value.value : undefined;
		}
	}
};

/** Whether a class of the program or a native member of another's decides what the object equals. */
const isOpaque = (m: Machine, ref: Ref): boolean => {
	const object = m.heap.get(ref);
	const {cls} = object;
	if (cls instanceof PyType) {
		switch (object.kind) {
			case 'list':
			case 'dict':
			case 'set':
			case 'bytearray': {
				return false;
			}

			default: {
				return cls.find('__eq__') !== objectType.members.get('__eq__');
			}
		}
	}

	const member = findOnType(m, cls, '__eq__');
	if (!(member instanceof Native)) {
		return member !== undefined;
	}

	switch (object.kind) {
		case 'list':
		case 'dict':
		case 'set':
		case 'bytearray': {
			return false;
		}

		case 'instance': {
			return object.payload === undefined && member !== objectType.members.get('__eq__');
		}

		default: {
			return member !== objectType.members.get('__eq__');
		}
	}
};

/** `a == b` as a bool, without running Python code; undefined when it needs some. */
export const equals = (m: Machine, a: Value, b: Value): boolean | undefined => {
	if (a instanceof Ref) {
		return equalsRef(m, a, b);
	}

	if (b instanceof Ref) {
		return equalsRef(m, b, a);
	}

	const x = realOf(a);
	if (x !== undefined) {
		const y = realOf(b);
		if (y !== undefined) {
			return x <= y && x >= y;
		}

		return b instanceof PyComplex && b.im === 0 && b.re <= x && b.re >= x;
	}

	if (typeof a === 'string' || a === null) {
		return a === b;
	}

	if (a instanceof PyTuple) {
		return b instanceof PyTuple ? equalItems(m, a.items, b.items) : false;
	}

	if (a instanceof PyComplex) {
		if (b instanceof PyComplex) {
			return a.re === b.re && a.im === b.im;
		}

		const y = realOf(b);
		return y !== undefined && a.im === 0 && a.re <= y && a.re >= y;
	}

	if (a instanceof PyBytes) {
		return b instanceof PyBytes && equalBytes(a.bytes, b.bytes);
	}

	if (a instanceof PySlice) {
		return b instanceof PySlice ? equalItems(m, [a.start, a.stop, a.step], [b.start, b.stop, b.step]) : false;
	}

	return a === b || (((a instanceof PyRange && b instanceof PyRange) || (a instanceof BoundMethod && b instanceof BoundMethod)) && keyOf(m, a) === keyOf(m, b));
};

const equalsRef = (m: Machine, ref: Ref, other: Value): boolean | undefined => {
	if (isOpaque(m, ref) || (other instanceof Ref && isOpaque(m, other))) {
		return undefined;
	}

	const object = m.heap.get(ref);
	if (object.kind === 'instance' && object.payload !== undefined) {
		return equals(m, object.payload, other);
	}

	if (ref === other) {
		return true;
	}

	const second = other instanceof Ref ? m.heap.get(other) : undefined;
	if (second?.kind === 'instance' && second.payload !== undefined) {
		return equals(m, ref, second.payload);
	}

	switch (object.kind) {
		case 'list': {
			return second?.kind === 'list' ? (object.items.length === second.items.length ? equalItems(m, object.items.toArray(), second.items.toArray()) : false) : false;
		}

		case 'dict': {
			return second?.kind === 'dict' ? equalDicts(m, object, second) : false;
		}

		case 'set': {
			return second?.kind === 'set' ? equalSets(object, second) : false;
		}

		case 'bytearray': {
			return second?.kind === 'bytearray' ? equalBytes(object.bytes, second.bytes) : other instanceof PyBytes && equalBytes(object.bytes, other.bytes);
		}

		default: {
			return false;
		}
	}
};

/** As elements of containers compare: what is identical is equal. */
export const equalItem = (m: Machine, a: Value, b: Value): boolean | undefined => a === b || equals(m, a, b);

export const equalItems = (m: Machine, a: readonly Value[], b: readonly Value[]): boolean | undefined => {
	if (a.length !== b.length) {
		return false;
	}

	for (let index = 0; index < a.length; index++) {
		const equal = equalItem(m, a[index]!, b[index]!);
		if (equal !== true) {
			return equal;
		}
	}

	return true;
};

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

const equalDicts = (m: Machine, a: DictObject, b: DictObject): boolean | undefined => {
	if (a.table.size !== b.table.size) {
		return false;
	}

	if (a.table.slow > 0 || b.table.slow > 0) {
		return undefined;
	}

	for (let at = a.table.nextPosition(0); at !== -1; at = a.table.nextPosition(at + 1)) {
		const other = b.table.get(a.table.lookupAt(at)!);
		if (other === undefined) {
			return false;
		}

		const equal = equalItem(m, a.table.values.get(at), other);
		if (equal !== true) {
			return equal;
		}
	}

	return true;
};

const equalSets = (a: SetObject, b: SetObject): boolean | undefined => {
	if (a.table.size !== b.table.size) {
		return false;
	}

	return a.table.slow > 0 || b.table.slow > 0 ? undefined : isSubset(a, b);
};

/** Whether all elements of one set are in the other; neither has slow ones. */
export const isSubset = (a: SetObject, b: SetObject): boolean => {
	for (let at = a.table.nextPosition(0); at !== -1; at = a.table.nextPosition(at + 1)) {
		if (b.table.find(a.table.lookupAt(at)!) === -1) {
			return false;
		}
	}

	return true;
};

/** What a comparison says of two numbers of any kind that JavaScript orders. */
export const ordered = (comparison: number, x: Int, y: Int): boolean => {
	switch (comparison) {
		case LT: {
			return x < y;
		}

		case LE: {
			return x <= y;
		}

		case GT: {
			return x > y;
		}

		case GE: {
			return x >= y;
		}

		case EQ: {
			return x <= y && x >= y;
		}

		default: {
			return !(x <= y && x >= y);
		}
	}
};

/**
`a < b` and its like without running Python code: null when the built-in types of both do not know each other, undefined
when Python code decides.
*/
export const order = (m: Machine, comparison: number, a: Value, b: Value): boolean | null | undefined => {
	if (a instanceof Ref || b instanceof Ref) {
		return orderRefs(m, comparison, a, b);
	}

	const x = realOf(a);
	if (x !== undefined) {
		const y = realOf(b);
		return y === undefined ? null : ordered(comparison, x, y);
	}

	if (typeof a === 'string') {
		return typeof b === 'string' ? ordered(comparison, compareTexts(a, b), 0) : null;
	}

	if (a instanceof PyTuple) {
		return b instanceof PyTuple ? orderItems(m, comparison, a.items, b.items) : null;
	}

	if (a instanceof PyBytes) {
		return b instanceof PyBytes ? ordered(comparison, compareBytes(a.bytes, b.bytes), 0) : null;
	}

	return a instanceof PySlice || b instanceof PySlice ? undefined : null;
};

const orderRefs = (m: Machine, comparison: number, a: Value, b: Value): boolean | null | undefined => {
	const first = a instanceof Ref ? m.heap.get(a) : undefined;
	const second = b instanceof Ref ? m.heap.get(b) : undefined;
	// Lists of the built-in type are worth it; classes of the program and rarer types go by their members.
	if (first?.kind === 'list' && second?.kind === 'list' && first.cls instanceof PyType && second.cls instanceof PyType) {
		return orderItems(m, comparison, first.items.toArray(), second.items.toArray());
	}

	return undefined;
};

const orderItems = (m: Machine, comparison: number, a: readonly Value[], b: readonly Value[]): boolean | undefined => {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const equal = equalItem(m, a[index]!, b[index]!);
		if (equal === undefined) {
			return undefined;
		}

		if (!equal) {
			const result = order(m, comparison, a[index]!, b[index]!);
			if (result === null) {
				throw notOrdered(m, comparison, a[index]!, b[index]!);
			}

			return result;
		}
	}

	return ordered(comparison, a.length, b.length);
};

const symbols = ['<', '<=', '==', '!=', '>', '>='];

/** The TypeError of two values that have no order. */
export const notOrdered = (m: Machine, comparison: number, a: Value, b: Value) =>
	m.error('TypeError', `'${symbols[comparison]!}' not supported between instances of '${typeName(m, a)}' and '${typeName(m, b)}'`);
