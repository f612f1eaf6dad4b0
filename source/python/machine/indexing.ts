import type {Outcome} from '../native.js';
import {sliceIndices, type SliceIndices} from '../number/slice-indices.js';
import {Ref, type Int, type PySlice, type Value} from '../values.js';
import {findOnType, typeName, typeOf} from './type-of.js';
import {callMember} from './calls.js';
import type {Machine} from './machine.js';

/** The value below an instance of a class that derives from int, str, tuple and their like; any other value itself. */
export const plain = (m: Machine, value: Value): Value => {
	if (value instanceof Ref) {
		const object = m.heap.get(value);
		if (object.kind === 'instance' && object.payload !== undefined) {
			return object.payload;
		}
	}

	return value;
};

/** The int that a value is, bools and instances of derived classes included; undefined for any other. */
export const asInt = (m: Machine, value: Value): Int | undefined => {
	const what = plain(m, value);
	switch (typeof what) {
		case 'number':
		case 'bigint': {
			return what;
		}

		case 'boolean': {
			return what ? 1 : 0;
		}

		default: {
			return undefined;
		}
	}
};

/** Whether a value can serve as an index: an int, or an object with `__index__`. */
export const isIndex = (m: Machine, value: Value): boolean =>
	asInt(m, value) !== undefined || (value instanceof Ref && findOnType(m, typeOf(m, value), '__index__') !== undefined);

/** Goes on with the int that a value stands for by `__index__`. Throws TypeError: with `message` where it is given. */
export const withIndex = (m: Machine, value: Value, then: (m: Machine, index: Int) => Outcome, message?: string): Outcome => {
	const int = asInt(m, value);
	if (int !== undefined) {
		return then(m, int);
	}

	const cls = typeOf(m, value);
	const member = value instanceof Ref ? findOnType(m, cls, '__index__') : undefined;
	if (member === undefined) {
		throw m.error('TypeError', message ?? `'${typeName(m, value)}' object cannot be interpreted as an integer`);
	}

	return m.chain(() => callMember(m, member, value, cls, []), (inner, result) => {
		const index = asInt(inner, result);
		if (index === undefined) {
			throw inner.error('TypeError', `__index__ returned non-int (type ${typeName(inner, result)})`);
		}

		return then(inner, index);
	});
};

/** The same for an index into something that is held in memory. Throws IndexError for ints beyond 64 bits. */
export const withPosition = (m: Machine, value: Value, then: (m: Machine, index: number) => Outcome, message?: string): Outcome =>
	withIndex(m, value, (inner, index) => then(inner, toPosition(inner, index)), message);

const largest = 9_223_372_036_854_775_807n;

export const toPosition = (m: Machine, index: Int): number => {
	if (typeof index === 'number') {
		return index;
	}

	if (index > largest || index < -largest - 1n) {
		throw m.error('IndexError', 'cannot fit \'int\' into an index-sized integer');
	}

	return Number(index);
};

const sliceMessage = 'slice indices must be integers or None or have an __index__ method';

/** Goes on with a slice's three parts as ints or None. */
export const withSliceParts = (
	m: Machine, slice: PySlice, then: (m: Machine, start: Int | null, stop: Int | null, step: Int | null) => Outcome,
): Outcome => {
	const part = (inner: Machine, value: Value, next: (m: Machine, part: Int | null) => Outcome): Outcome =>
		value === null ? next(inner, null) : withIndex(inner, value, next, sliceMessage);
	// The step comes first, as in CPython.
	return part(m, slice.step, (first, step) => {
		if (step === 0) {
			throw first.error('ValueError', 'slice step cannot be zero');
		}

		return part(first, slice.start, (second, start) => part(second, slice.stop, (third, stop) => then(third, start, stop, step)));
	});
};

/** Goes on with a slice's bounds; `length` is asked once its parts are known. */
export const withCut = (m: Machine, slice: PySlice, length: (m: Machine) => number, then: (m: Machine, cut: SliceIndices) => Outcome): Outcome =>
	withSliceParts(m, slice, (inner, start, stop, step) => then(inner, sliceIndices(start ?? undefined, stop ?? undefined, step ?? undefined, length(inner))));

/** The items of a cut. */
export const takeCut = <T>(get: (index: number) => T, {start, step, count}: SliceIndices): T[] => {
	const items: T[] = [];
	for (let index = 0, at = start; index < count; index++, at += step) {
		items.push(get(at));
	}

	return items;
};
