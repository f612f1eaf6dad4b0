import {typeName} from '../machine/type-of.js';
import {fastHash, hashOf} from '../machine/hashing.js';
import {plain, takeCut, withCut, withPosition} from '../machine/indexing.js';
import {collect} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {containerRepr} from '../machine/text.js';
import type {Outcome} from '../native.js';
import {PySlice, PyTuple, Ref, emptyTuple, type Value} from '../values.js';
import {define} from './define.js';
import {tupleIteratorType, tupleType} from './identities.js';
import {makeIterator} from './iterators.js';
import {checkCount} from './numbers.js';
import {comparisonsOf, methodsOf, newOf, wrap, type Method, type MethodTable} from './receivers.js';
import {compareItems, containsItem, countOf, indexOf, repeatCount, repeated, searchBound, type ItemAt} from './sequences.js';

const asTuple = (m: Machine, value: Value): PyTuple | undefined => {
	const below = plain(m, value);
	return below instanceof PyTuple ? below : undefined;
};

const at = (tuple: PyTuple): ItemAt => (_, index) => tuple.items[index];

const getItem: Method<PyTuple> = (m, self, key) => {
	const {items} = self;
	if (key instanceof PySlice) {
		return withCut(m, key, () => items.length, (_, cut) => cut.step === 1 && cut.count === items.length ? self : new PyTuple(takeCut(index => items[index]!, cut)));
	}

	return withPosition(m, key, (inner, index) => {
		const item = items[index < 0 ? index + items.length : index];
		if (item === undefined) {
			throw inner.error('IndexError', 'tuple index out of range');
		}

		return item;
	}, `tuple indices must be integers or slices, not ${typeName(m, key)}`);
};

const repeat: Method<PyTuple> = (m, {items}, count) => new PyTuple(repeated(items, repeatCount(m, count, items.length)));

const methods: MethodTable<PyTuple> = {
	...comparisonsOf<PyTuple>((m, comparison, self, other): Outcome | undefined => {
		const right = asTuple(m, other);
		return right === undefined ? undefined : compareItems(m, comparison, at(self), at(right), () => [self.items.length, right.items.length]);
	}),
	__add__: ['value, /', (m, self, other) => {
		const right = asTuple(m, other);
		if (right === undefined) {
			throw m.error('TypeError', `can only concatenate tuple (not "${typeName(m, other)}") to tuple`);
		}

		return new PyTuple([...self.items, ...right.items]);
	}],
	__mul__: ['value, /', repeat],
	__rmul__: ['value, /', repeat],
	__contains__: ['key, /', (m, self, value) => containsItem(m, at(self), value)],
	__getitem__: ['key, /', getItem],
	__len__: ['', (_, self) => self.items.length],
	__iter__: ['', (m, self) => makeIterator(m, tupleIteratorType, self)],
	__hash__: ['', (m, self) => fastHash(m, self) ?? hashOf(m, self)],
	__repr__: ['', (m, self) => containerRepr(m, self)],
	__getnewargs__: ['', (_, self) => new PyTuple([self])],
	count: ['value, /', (m, self, value) => countOf(m, at(self), value)],
	index: ['value, start=0, stop=9223372036854775807, /', (m, self, value, start, stop) => {
		const {length} = self.items;
		return indexOf(m, at(self), value, searchBound(m, start, length), searchBound(m, stop, length), (inner, index) => {
			if (index === -1) {
				throw inner.error('ValueError', 'tuple.index(x): x not in tuple');
			}

			return index;
		});
	}],
};

define(tupleType, {
	construct(m, cls, args, keywords): Outcome {
		const derived = cls instanceof Ref;
		// A derived class may give its instances other arguments and use them in __init__.
		checkCount(m, 'tuple', args, 1, derived ? null : keywords);
		const [iterable] = args;
		if (iterable === undefined) {
			return wrap(m, cls, emptyTuple);
		}

		if (iterable instanceof PyTuple) {
			return wrap(m, cls, iterable);
		}

		return collect(m, iterable, (inner, items) => wrap(inner, cls, new PyTuple(items)));
	},
	values: {__new__: newOf(tupleType), __doc__: 'A sequence that never changes.'},
	methods: methodsOf(tupleType, asTuple, methods),
});
