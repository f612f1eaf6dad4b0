import {isSubclass, typeOf, type Class} from '../machine/type-of.js';
import {EQ, GE, GT, LE, LT} from '../machine/comparing.js';
import {mapEach} from '../machine/each.js';
import {releaseAll} from '../machine/finalisation.js';
import {fastHash, hashOf} from '../machine/hashing.js';
import {HashTable} from '../machine/hash-table.js';
import {collect} from '../machine/iteration.js';
import {addElement, hasKey, removeElement, removeEntry} from '../machine/lookup.js';
import type {Machine} from '../machine/machine.js';
import {elementsOf, orderOf} from '../machine/sets.js';
import {containerRepr} from '../machine/text.js';
import type {Outcome} from '../native.js';
import {popFromSet} from '../set-order.js';
import {keyOf} from '../machine/keys.js';
import {PyTuple, Ref, notImplemented, type Value} from '../values.js';
import {define} from './define.js';
import {dictType, frozensetType, setIteratorType, setType} from './identities.js';
import {makeIterator} from './iterators.js';
import {checkCount} from './numbers.js';
import {comparisonsOf, methodsOf, newOf, type Method, type MethodTable} from './receivers.js';
import {
	addAll, become, copyOf, differ, intersect, intersectIterable, isSet, makeSet, readSet, removeAll,
	subtract, toggleFrom, toggleSet, unite, updateFrom, writeSet,
} from './set-algebra.js';
import {containsAll, containsNone, isSubsetOf} from './set-relations.js';

/** The built-in type of a set: results are of it, also where the set is of a derived class. */
const baseOf = (m: Machine, self: Ref): Class => isSubclass(m, typeOf(m, self), frozensetType) ? frozensetType : setType;

type Binary = (m: Machine, left: Ref, right: Ref, cls: Class) => Outcome;

const operator = (combine: Binary): MethodTable<Ref>[string] => ['value, /', (m, self, other) =>
	isSet(m, other) ? combine(m, self, other, baseOf(m, self)) : notImplemented];

const reflected = (combine: Binary): MethodTable<Ref>[string] => ['value, /', (m, self, other) =>
	isSet(m, other) ? combine(m, other, self, baseOf(m, other)) : notImplemented];

const compareSets = (m: Machine, comparison: number, self: Ref, other: Ref): Outcome => {
	const [first, second] = [readSet(m, self).table.size, readSet(m, other).table.size];
	switch (comparison) {
		case LT: {
			return first < second ? isSubsetOf(m, self, other) : false;
		}

		case LE: {
			return isSubsetOf(m, self, other);
		}

		case GT: {
			return first > second ? isSubsetOf(m, other, self) : false;
		}

		case GE: {
			return isSubsetOf(m, other, self);
		}

		default: {
			return m.chain(() => first === second ? isSubsetOf(m, self, other) : false, (_, equal) => (equal === true) === (comparison === EQ));
		}
	}
};

/** Applies a step for each further argument to a copy. */
const overCopy = (step: (m: Machine, result: Ref, other: Value) => Outcome) => (m: Machine, self: Ref, others: readonly Value[]): Outcome => {
	const result = copyOf(m, self, baseOf(m, self));
	return mapEach(m, others.length, (inner, index) => step(inner, result, others[index]!), () => result);
};

/** `intersection` of several: each result is the next step's left side. */
const intersection = (m: Machine, self: Ref, others: readonly Value[]): Outcome => {
	const cls = baseOf(m, self);
	const fold = (inner: Machine, left: Ref, at: number): Outcome => at === others.length
		? left
		: inner.chain(() => intersectIterable(inner, left, others[at]!, cls), (last, result) => fold(last, result as Ref, at + 1));
	return others.length === 0 ? copyOf(m, self, cls) : fold(m, self, 0);
};

const union = overCopy(updateFrom);
/** The first argument is taken away from the set, the others from what is left. */
const difference = (m: Machine, self: Ref, others: readonly Value[]): Outcome => {
	const [first, ...further] = others;
	const cls = baseOf(m, self);
	const start = (): Outcome => {
		if (first !== undefined && isSet(m, first)) {
			return subtract(m, self, first, cls);
		}

		const dict = first === undefined ? undefined : m.as(first, 'dict');
		const elements = elementsOf(readSet(m, self));
		if (dict?.cls === dictType && Math.floor(elements.length / 4) <= dict.table.size) {
			// CPython asks a dict that is not much smaller for each element.
			const result = makeSet(m, cls);
			return mapEach(m, elements.length, (inner, index) => hasKey(inner, first as unknown as Ref, elements[index]!, 'element'), (inner, found) =>
				inner.chain(() => addAll(inner, result, elements.filter((_, index) => found[index] !== true)), () => result));
		}

		const copy = copyOf(m, self, cls);
		return first === undefined ? copy : m.chain(() => removeAll(m, copy, first), () => copy);
	};

	return m.chain(start, (inner, result) =>
		mapEach(inner, further.length, (each, index) => removeAll(each, result as Ref, further[index]!), () => result));
};

const rest = (items: Value): readonly Value[] => (items as PyTuple).items;

/** Methods that only read: of set and of frozenset. */
const readers: MethodTable<Ref> = {
	...comparisonsOf<Ref>((m, comparison, self, other) => isSet(m, other) ? compareSets(m, comparison, self, other) : undefined),
	__or__: operator(unite),
	__ror__: reflected(unite),
	__and__: operator(intersect),
	__rand__: reflected(intersect),
	__sub__: operator(subtract),
	__rsub__: reflected(subtract),
	__xor__: operator(differ),
	__rxor__: reflected(differ),
	__contains__: ['key, /', (m, self, element) => hasKey(m, self, element, 'element')],
	__len__: ['', (m, self) => readSet(m, self).table.size],
	__iter__: ['', (m, self) => makeIterator(m, setIteratorType, self)],
	__repr__: ['', (m, self) => containerRepr(m, self)],
	__reduce__: ['', (m, self) => new PyTuple([typeOf(m, self), new PyTuple([m.newList(elementsOf(readSet(m, self)))]), null])],
	__sizeof__: ['', (m, self) => 200 + (readSet(m, self).table.size * 16)],
	copy: ['', (m, self) => copyOf(m, self, baseOf(m, self))],
	union: ['*others', (m, self, others) => union(m, self, rest(others))],
	intersection: ['*others', (m, self, others) => intersection(m, self, rest(others))],
	difference: ['*others', (m, self, others) => difference(m, self, rest(others))],
	symmetric_difference: ['other, /', (m, self, other) => {
		if (isSet(m, other)) {
			return differ(m, self, other, baseOf(m, self));
		}

		const result = makeSet(m, baseOf(m, self));
		return m.chain(() => updateFrom(m, result, other), inner => inner.chain(() => toggleSet(inner, result, self), () => result));
	}],
	issubset: ['other, /', (m, self, other) => isSet(m, other)
		? isSubsetOf(m, self, other)
		: m.chain(() => intersectIterable(m, self, other, setType), (inner, common) => readSet(inner, common as Ref).table.size === readSet(inner, self).table.size)],
	issuperset: ['other, /', (m, self, other) => isSet(m, other) ? isSubsetOf(m, other, self) : collect(m, other, (inner, items) => containsAll(inner, self, items))],
	isdisjoint: ['other, /', (m, self, other) => isSet(m, other)
		? containsNone(m, self, elementsOf(readSet(m, other)))
		: collect(m, other, (inner, items) => containsNone(inner, self, items))],
};

/** Goes on with the result of an operation as the set's new contents. */
const becoming = (outcome: (m: Machine) => Outcome, self: Ref, m: Machine, result: Value): Outcome => m.chain(() => outcome(m), (inner, made) => {
	become(inner, self, made as Ref);
	return result;
});

const inplace = (step: (m: Machine, self: Ref, other: Ref) => Outcome): MethodTable<Ref>[string] => ['value, /', (m, self, other) =>
	isSet(m, other) ? m.chain(() => step(m, self, other), () => self) : notImplemented];

const clear = (m: Machine, self: Ref): Value => {
	const set = writeSet(m, self);
	releaseAll(m, () => elementsOf(set));
	set.table = HashTable.empty(m.epoch);
	set.order = null;
	return null;
};

const removeFrom = (m: Machine, self: Ref, other: Value): Outcome => self === other ? clear(m, self) : removeAll(m, self, other);

const toggle = (m: Machine, self: Ref, other: Value): Outcome => self === other ? clear(m, self) : toggleFrom(m, self, other);

/** An element that is an unhashable set is looked for as a frozenset would be. */
const withElement = (m: Machine, element: Value, then: (m: Machine, element: Value) => Outcome): Outcome =>
	isSet(m, element) && baseOf(m, element) === setType ? then(m, copyOf(m, element, frozensetType)) : then(m, element);

const pop: Method<Ref> = (m, self) => {
	const set = writeSet(m, self);
	const order = set.table.slow === 0 ? orderOf(set) : null;
	const popped = order === null ? undefined : popFromSet(order);
	if (popped !== undefined) {
		set.table.delete(set.table.find(keyOf(m, popped.entry.element)!), m.epoch);
		set.order = popped.set;
		return popped.entry.element;
	}

	const position = set.table.nextPosition(0);
	if (position === -1) {
		throw m.error('KeyError', 'pop from an empty set');
	}

	return removeElement(m, set, position);
};

const writers: MethodTable<Ref> = {
	__ior__: inplace(updateFrom),
	__iand__: inplace((m, self, other) => becoming(inner => intersect(inner, self, other, setType), self, m, null)),
	__isub__: inplace(removeFrom),
	__ixor__: inplace(toggle),
	__init__: ['iterable=None, /', (m, self, iterable) => {
		clear(m, self);
		return iterable === null ? null : updateFrom(m, self, iterable);
	}],
	add: ['object, /', addElement],
	clear: ['', (m, self) => clear(m, self)],
	discard: ['object, /', (m, self, element) => withElement(m, element, (inner, key) => inner.chain(() => removeEntry(inner, self, key, 'element'), () => null))],
	remove: ['object, /', (m, self, element) => withElement(m, element, (inner, key) => inner.chain(() => removeEntry(inner, self, key, 'element'), (last, found) => {
		if (found !== true) {
			throw last.error('KeyError', null, element);
		}

		return null;
	}))],
	pop: ['', pop],
	update: ['*others', (m, self, others) => mapEach(m, rest(others).length, (inner, index) => updateFrom(inner, self, rest(others)[index]!), () => null)],
	intersection_update: ['*others', (m, self, others) => becoming(inner => intersection(inner, self, rest(others)), self, m, null)],
	difference_update: ['*others', (m, self, others) => mapEach(m, rest(others).length, (inner, index) => removeFrom(inner, self, rest(others)[index]!), () => null)],
	symmetric_difference_update: ['other, /', toggle],
};

// `element in set`, where a set stands for the frozenset of its elements.
const contains: MethodTable<Ref>[string] = ['key, /', (m, self, element) => withElement(m, element, (inner, key) => hasKey(inner, self, key, 'element'))];

const receive = (m: Machine, self: Value): Ref | undefined => isSet(m, self) ? self : undefined;

define(setType, {
	construct(m, cls, args, keywords) {
		const set = makeSet(m, cls as Class);
		if (cls instanceof Ref) {
			return set;
		}

		checkCount(m, 'set', args, 1, keywords);
		return args.length === 0 ? set : m.chain(() => updateFrom(m, set, args[0]!), () => set);
	},
	values: {__new__: newOf(setType, false), __doc__: 'Different elements, in no order of their own.', __hash__: null},
	methods: methodsOf(setType, receive, {...readers, ...writers, __contains__: contains}),
});

define(frozensetType, {
	construct(m, cls, args, keywords) {
		checkCount(m, 'frozenset', args, 1, cls instanceof Ref ? null : keywords);
		const [iterable] = args;
		if (iterable instanceof Ref && cls === frozensetType && m.heap.get(iterable).cls === frozensetType) {
			return iterable;
		}

		const set = makeSet(m, cls as Class);
		return iterable === undefined ? set : m.chain(() => updateFrom(m, set, iterable), () => set);
	},
	values: {__new__: newOf(frozensetType), __doc__: 'A set that never changes.'},
	methods: methodsOf(frozensetType, receive, {
		...readers,
		__contains__: contains,
		__hash__: ['', (m, self) => fastHash(m, self) ?? hashOf(m, self)],
		copy: ['', (m, self) => m.heap.get(self).cls === frozensetType ? self : copyOf(m, self, frozensetType)],
	}),
});

