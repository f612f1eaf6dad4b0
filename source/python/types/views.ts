import {EQ, GE, GT, LE, LT} from '../machine/comparing.js';
import {mapEach, searchEach} from '../machine/each.js';
import {collect} from '../machine/iteration.js';
import {hasKey, locate} from '../machine/lookup.js';
import type {Machine} from '../machine/machine.js';
import {IteratorObject, type DictObject} from '../machine/objects.js';
import {identicalOrEqual} from '../machine/operators.js';
import {reprOf} from '../machine/text.js';
import type {Outcome} from '../native.js';
import type {PyType} from '../type.js';
import {PyTuple, Ref, type Value} from '../values.js';
import {define} from './define.js';
import {
	dictItemIteratorType, dictItemsType, dictKeyIteratorType, dictKeysType, dictValueIteratorType, dictValuesType, listReverseIteratorType,
	mappingProxyType, setType,
} from './identities.js';
import {makeIterator} from './iterators.js';
import {comparisonsOf, methodsOf, type MethodTable} from './receivers.js';
import {containsItem, type ItemAt} from './sequences.js';
import {addAll, intersectIterable, isSet, makeSet, readSet, removeAll, toggleFrom, updateFrom} from './set-algebra.js';
import {isSubsetOf} from './set-relations.js';

/* Views of a dict: what `keys`, `values` and `items` return. Each is an IteratorObject whose source is the dict. */

const isView = (m: Machine, value: Value, type: PyType): value is Ref => value instanceof Ref && m.heap.get(value).cls === type;

const receive = (type: PyType) => (m: Machine, self: Value): Ref | undefined => isView(m, self, type) ? self : undefined;

const dictOf = (m: Machine, self: Ref): Ref => (m.heap.get(self) as IteratorObject).source as Ref;

const read = (m: Machine, self: Ref): DictObject => m.heap.get(dictOf(m, self)) as DictObject;

/** What the view shows, as of now. */
const entriesOf = (m: Machine, self: Ref): Value[] => {
	const {cls} = m.heap.get(self);
	const entries: Value[] = [];
	read(m, self).table.forEach((key, value) => {
		entries.push(cls === dictKeysType ? key : (cls === dictValuesType ? value : new PyTuple([key, value])));
	});
	return entries;
};

/** Goes on with any operand as a set of its own; a view of keys makes one as its dict does. */
const withOwnSet = (m: Machine, value: Value, then: (m: Machine, set: Ref) => Outcome): Outcome => {
	const set = makeSet(m, setType);
	return m.chain(() => updateFrom(m, set, isView(m, value, dictKeysType) ? dictOf(m, value) : value), inner => then(inner, set));
};

/** Changes a set by the other operand; the set is the result. */
type Change = (m: Machine, set: Ref, other: Value) => Outcome;

/** An operator and its reflected form: the left operand, whichever it is, becomes a set, and the right one changes it. */
const setOperators = (stem: string, change: Change): MethodTable<Ref> => {
	const apply = (m: Machine, left: Value, right: Value): Outcome =>
		withOwnSet(m, left, (inner, set) => inner.chain(() => change(inner, set, right), () => set));
	return {
		[`__${stem}__`]: ['value, /', (m, self, other) => apply(m, self, other)],
		[`__r${stem}__`]: ['value, /', (m, self, other) => apply(m, other, self)],
	};
};

/** What a view and any iterable have in common: the view is asked for the other's items. */
const intersect: MethodTable<Ref>[string] = ['value, /', (m, self, other) => {
	if (isSet(m, other) && m.heap.get(other).cls === setType && sizeOf(m, self) <= sizeOf(m, other)) {
		return intersectIterable(m, other, self, setType);
	}

	const [view, items] = isSetLike(m, other) && !isSet(m, other) && sizeOf(m, other) > sizeOf(m, self) ? [other, self] : [self, other];
	return collect(m, items, (inner, all) => mapEach(inner, all.length, (each, index) => holds(each, view, all[index]!), (last, found) => {
		const result = makeSet(last, setType);
		return last.chain(() => addAll(last, result, all.filter((_, index) => found[index] === true)), () => result);
	}));
}];

const common = (iterator: PyType): MethodTable<Ref> => ({
	__len__: ['', (m, self) => read(m, self).table.size],
	__iter__: ['', (m, self) => makeIterator(m, iterator, dictOf(m, self))],
	__reversed__: ['', (m, self) => makeIterator(m, listReverseIteratorType, m.newList(entriesOf(m, self)))],
	__repr__: ['', (m, self) => reprOf(m, self)],
});

const isSetLike = (m: Machine, value: Value): value is Ref => isSet(m, value) || isView(m, value, dictKeysType) || isView(m, value, dictItemsType);

const sizeOf = (m: Machine, value: Ref): number => isSet(m, value) ? readSet(m, value).table.size : read(m, value).table.size;

const compareViews = (m: Machine, comparison: number, self: Ref, other: Ref): Outcome => {
	const [first, second] = [sizeOf(m, self), sizeOf(m, other)];
	const isWithin = (left: Ref, right: Ref): Outcome => withOwnSet(m, left, (inner, x) => withOwnSet(inner, right, (last, y) => isSubsetOf(last, x, y)));
	switch (comparison) {
		case LT: {
			return first < second ? isWithin(self, other) : false;
		}

		case LE: {
			return isWithin(self, other);
		}

		case GT: {
			return first > second ? isWithin(other, self) : false;
		}

		case GE: {
			return isWithin(other, self);
		}

		default: {
			return m.chain(() => first === second ? isWithin(self, other) : false, (_, equal) => (equal === true) === (comparison === EQ));
		}
	}
};

const setLike: MethodTable<Ref> = {
	...comparisonsOf<Ref>((m, comparison, self, other) => isSetLike(m, other) ? compareViews(m, comparison, self, other) : undefined),
	...setOperators('or', updateFrom),
	...setOperators('sub', removeAll),
	...setOperators('xor', toggleFrom),
	__and__: intersect,
	__rand__: intersect,
};

const isDisjoint: MethodTable<Ref>[string] = ['other, /', (m, self, other) => collect(m, other, (inner, items) => searchEach(
	inner,
	(each, index) => index < items.length ? holds(each, self, items[index]!) : undefined,
	(_, found) => found === true ? false : undefined,
	() => true,
))];

/** `item in view`. */
const holds = (m: Machine, self: Ref, item: Value): Outcome => {
	const dict = dictOf(m, self);
	if (m.heap.get(self).cls === dictKeysType) {
		return hasKey(m, dict, item, 'key');
	}

	if (!(item instanceof PyTuple && item.items.length === 2)) {
		return false;
	}

	const [key, value] = item.items as [Value, Value];
	return locate(m, dict, key, 'key', (inner, position) =>
		position === -1 ? false : identicalOrEqual(inner, (inner.heap.get(dict) as DictObject).table.values.get(position), value));
};

const properties = {
	mapping: (m: Machine, self: Value): Outcome => m.heap.allocate(new IteratorObject(m.epoch, mappingProxyType, dictOf(m, self as Ref), 0, null)),
};

const contains: MethodTable<Ref>[string] = ['key, /', holds];

define(dictKeysType, {
	methods: methodsOf(dictKeysType, receive(dictKeysType), {...common(dictKeyIteratorType), ...setLike, __contains__: contains, isdisjoint: isDisjoint}),
	values: {__hash__: null},
	properties,
});

define(dictItemsType, {
	methods: methodsOf(dictItemsType, receive(dictItemsType), {...common(dictItemIteratorType), ...setLike, __contains__: contains, isdisjoint: isDisjoint}),
	values: {__hash__: null},
	properties,
});

define(dictValuesType, {
	methods: methodsOf(dictValuesType, receive(dictValuesType), {
		...common(dictValueIteratorType),
		__contains__: ['key, /', (m, self, value) => {
			const values = entriesOf(m, self);
			const at: ItemAt = (_, index) => values[index];
			return containsItem(m, at, value);
		}],
	}),
	properties,
});

