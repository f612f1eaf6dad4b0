import {typeName} from '../machine/type-of.js';
import {EQ, equals} from '../machine/comparing.js';
import {searchEach} from '../machine/each.js';
import {fastHash} from '../machine/hashing.js';
import {asInt, withIndex, withSliceParts} from '../machine/indexing.js';
import {identicalOrEqual} from '../machine/operators.js';
import {rangeIndex, rangeItem, rangeLength} from '../machine/ranges.js';
import {fastRepr} from '../machine/repr.js';
import type {Machine} from '../machine/machine.js';
import type {Outcome} from '../native.js';
import {add, mul, negate, sub} from '../number/int.js';
import {PyRange, PySlice, type Int, type Value} from '../values.js';
import {define} from './define.js';
import {rangeIteratorType, rangeType} from './identities.js';
import {makeIterator} from './iterators.js';
import {checkCount} from './numbers.js';
import {comparisonsOf, methodsOf, newOf, type Method, type MethodTable} from './receivers.js';

const clamp = (value: Int, least: Int, most: Int): Int => value < least ? least : (value > most ? most : value);

/** A slice's bounds for any length, also one that no list could have: what `slice.indices` says. */
const boundsOf = (start: Int | null, stop: Int | null, step: Int | null, length: Int): readonly [Int, Int, Int] => {
	const stride = step ?? 1;
	const [least, most]: [Int, Int] = stride < 0 ? [-1, sub(length, 1)] : [0, length];
	const bound = (value: Int | null, missing: Int): Int =>
		value === null ? missing : clamp(value < 0 ? add(value, length) : value, least, most);
	return stride < 0 ? [bound(start, most), bound(stop, least), stride] : [bound(start, least), bound(stop, most), stride];
};

const getItem: Method<PyRange> = (m, self, key) => {
	const length = rangeLength(self);
	if (key instanceof PySlice) {
		return withSliceParts(m, key, (_, from, to, by) => {
			const [start, stop, step] = boundsOf(from, to, by, length);
			return new PyRange(rangeItem(self, start), rangeItem(self, stop), mul(self.step, step));
		});
	}

	return withIndex(m, key, (inner, index) => {
		const position = index < 0 ? add(index, length) : index;
		if (position < 0 || position >= length) {
			throw inner.error('IndexError', 'range object index out of range');
		}

		return rangeItem(self, position);
	}, `range indices must be integers or slices, not ${typeName(m, key)}`);
};

const isExact = (value: Value): value is Int | boolean => typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';

/** Goes on with how often a value that is no int occurs, and where first: every item is compared. */
const search = (m: Machine, self: PyRange, value: Value, then: (m: Machine, index: number) => Outcome, from = 0): Outcome => searchEach(
	m,
	(inner, step) => {
		const index = from + step;
		return index < rangeLength(self) ? identicalOrEqual(inner, rangeItem(self, index), value) : undefined;
	},
	(inner, equal, step) => equal === true ? then(inner, from + step) : undefined,
	inner => then(inner, -1),
);

const count = (m: Machine, self: PyRange, value: Value, from: number, found: number): Outcome =>
	search(m, self, value, (inner, index) => index === -1 ? found : count(inner, self, value, index + 1, found + 1), from);

const methods: MethodTable<PyRange> = {
	...comparisonsOf<PyRange>((m, comparison, self, other) => other instanceof PyRange ? equals(m, self, other)! === (comparison === EQ) : undefined, false),
	__bool__: ['', (_, self) => rangeLength(self) !== 0],
	__contains__: ['key, /', (m, self, value) => isExact(value)
		? rangeIndex(self, asInt(m, value)!) !== -1
		: search(m, self, value, (_, index) => index !== -1)],
	__getitem__: ['key, /', getItem],
	__len__: ['', (m, self) => {
		const length = rangeLength(self);
		if (typeof length === 'bigint') {
			throw m.error('OverflowError', 'Python int too large to convert to C ssize_t');
		}

		return length;
	}],
	__iter__: ['', (m, self) => makeIterator(m, rangeIteratorType, self)],
	__reversed__: ['', (m, self) => {
		const last = sub(rangeLength(self), 1);
		return makeIterator(m, rangeIteratorType, new PyRange(rangeItem(self, last), sub(self.start, self.step), negate(self.step)));
	}],
	__hash__: ['', (m, self) => fastHash(m, self)!],
	__repr__: ['', (m, self) => fastRepr(m, self)!],
	count: ['value, /', (m, self, value) => isExact(value) ? Number(rangeIndex(self, asInt(m, value)!) !== -1) : count(m, self, value, 0, 0)],
	index: ['value, /', (m, self, value) => {
		if (isExact(value)) {
			const index = rangeIndex(self, asInt(m, value)!);
			if (index === -1) {
				throw m.error('ValueError', 'range.index(x): x not in range');
			}

			return index;
		}

		return search(m, self, value, (inner, index) => {
			if (index === -1) {
				throw inner.error('ValueError', 'sequence.index(x): x not in sequence');
			}

			return index;
		});
	}],
};

const withInts = (m: Machine, values: readonly Value[], then: (m: Machine, ints: readonly Int[]) => Outcome, done: readonly Int[] = []): Outcome =>
	done.length === values.length ? then(m, done) : withIndex(m, values[done.length]!, (inner, int) => withInts(inner, values, then, [...done, int]));

const checkLeast = (m: Machine, name: string, args: readonly Value[]): void => {
	if (args.length === 0) {
		throw m.error('TypeError', `${name} expected at least 1 argument, got 0`);
	}
};

define(rangeType, {
	construct(m, _cls, args, keywords) {
		checkCount(m, 'range', args, 3, keywords);
		checkLeast(m, 'range', args);
		return withInts(m, args, (inner, ints) => {
			const [start, stop, step = 1] = ints.length === 1 ? [0, ints[0]!] : ints as [Int, Int, Int?];
			if (step === 0) {
				throw inner.error('ValueError', 'range() arg 3 must not be zero');
			}

			return new PyRange(start, stop, step);
		});
	},
	values: {__new__: newOf(rangeType), __doc__: 'Whole numbers a step apart.'},
	methods: methodsOf(rangeType, (_, self) => self instanceof PyRange ? self : undefined, methods),
	properties: {
		start: (_, self) => (self as PyRange).start,
		stop: (_, self) => (self as PyRange).stop,
		step: (_, self) => (self as PyRange).step,
	},
});

export {boundsOf, checkLeast};
