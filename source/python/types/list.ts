import {typeName} from '../machine/type-of.js';
import {Chunks} from '../machine/chunks.js';
import {releaseAll} from '../machine/finalisation.js';
import {takeCut, withCut, withPosition} from '../machine/indexing.js';
import {collect, isIterable} from '../machine/iteration.js';
import type {Machine} from '../machine/machine.js';
import {ListObject} from '../machine/objects.js';
import {containerRepr} from '../machine/text.js';
import type {Outcome} from '../native.js';
import {PySlice, Ref, type Value} from '../values.js';
import {define} from './define.js';
import {listIteratorType, listReverseIteratorType, listType} from './identities.js';
import {makeIterator} from './iterators.js';
import {checkCount} from './numbers.js';
import {comparisonsOf, methodsOf, newOf, sizeArgument, type Method, type MethodTable} from './receivers.js';
import {compareItems, containsItem, countOf, indexOf, repeatCount, repeated, searchBound, type ItemAt} from './sequences.js';
import {sortList} from './sorting.js';

const isList = (m: Machine, value: Value): value is Ref => value instanceof Ref && m.heap.get(value).kind === 'list';

const receive = (m: Machine, self: Value): Ref | undefined => isList(m, self) ? self : undefined;

const read = (m: Machine, ref: Ref): Chunks<Value> => (m.heap.get(ref) as ListObject).items;
const write = (m: Machine, ref: Ref): Chunks<Value> => (m.heap.own(ref) as ListObject).items;

const replaceItems = (m: Machine, ref: Ref, items: Value[]): void => {
	(m.heap.own(ref) as ListObject).items = Chunks.from(items, m.epoch);
};

const at = (ref: Ref): ItemAt => (m, index) => {
	const items = read(m, ref);
	return index < items.length ? items.get(index) : undefined;
};

const wrongIndex = (m: Machine, key: Value): string => `list indices must be integers or slices, not ${typeName(m, key)}`;

/** Goes on with a position that is in the list. */
const withPlace = (m: Machine, self: Ref, key: Value, problem: string, then: (m: Machine, position: number) => Outcome): Outcome =>
	withPosition(m, key, (inner, index) => {
		const {length} = read(inner, self);
		const position = index < 0 ? index + length : index;
		if (position < 0 || position >= length) {
			throw inner.error('IndexError', problem);
		}

		return then(inner, position);
	}, wrongIndex(m, key));

const getItem: Method<Ref> = (m, self, key) => key instanceof PySlice
	? withCut(m, key, inner => read(inner, self).length, (inner, cut) => {
		const items = read(inner, self);
		return inner.newList(cut.step === 1 ? items.slice(cut.start, Math.max(cut.stop, cut.start)) : takeCut(index => items.get(index), cut));
	})
	: withPlace(m, self, key, 'list index out of range', (inner, position) => read(inner, self).get(position));

const setItem: Method<Ref> = (m, self, key, value) => {
	if (!(key instanceof PySlice)) {
		return withPlace(m, self, key, 'list assignment index out of range', (inner, position) => {
			write(inner, self).set(position, value, inner.epoch);
			return null;
		});
	}

	if (!isIterable(m, value)) {
		throw m.error('TypeError', 'must assign iterable to extended slice');
	}

	return collect(m, value, (inner, fresh) => withCut(inner, key, last => read(last, self).length, (last, cut) => {
		const items = write(last, self);
		if (cut.step === 1) {
			items.splice(cut.start, Math.max(cut.stop - cut.start, 0), fresh, last.epoch);
			return null;
		}

		if (fresh.length !== cut.count) {
			throw last.error('ValueError', `attempt to assign sequence of size ${fresh.length} to extended slice of size ${cut.count}`);
		}

		for (const [index, item] of fresh.entries()) {
			items.set(cut.start + (index * cut.step), item, last.epoch);
		}

		return null;
	}));
};

const deleteItem: Method<Ref> = (m, self, key) => {
	if (!(key instanceof PySlice)) {
		return withPlace(m, self, key, 'list assignment index out of range', (inner, position) => {
			write(inner, self).splice(position, 1, [], inner.epoch);
			return null;
		});
	}

	return withCut(m, key, inner => read(inner, self).length, (inner, cut) => {
		if (cut.step === 1) {
			write(inner, self).splice(cut.start, cut.count, [], inner.epoch);
			return null;
		}

		const gone = new Set(takeCut(index => index, cut));
		replaceItems(inner, self, read(inner, self).toArray().filter((_, index) => !gone.has(index)));
		return null;
	});
};

const extend: Method<Ref> = (m, self, iterable) => collect(m, iterable, (inner, fresh) => {
	const items = write(inner, self);
	for (const item of fresh) {
		items.push(item, inner.epoch);
	}

	return null;
});

const repeat: Method<Ref> = (m, self, count) => {
	const items = read(m, self);
	return m.newList(repeated(items.toArray(), repeatCount(m, count, items.length)));
};

const methods: MethodTable<Ref> = {
	...comparisonsOf<Ref>((m, comparison, self, other) => isList(m, other)
		? compareItems(m, comparison, at(self), at(other), inner => [read(inner, self).length, read(inner, other).length])
		: undefined),
	__add__: ['value, /', (m, self, other) => {
		if (!isList(m, other)) {
			throw m.error('TypeError', `can only concatenate list (not "${typeName(m, other)}") to list`);
		}

		const items = read(m, self).toArray();
		read(m, other).forEach(item => {
			items.push(item);
		});
		return m.newList(items);
	}],
	__mul__: ['value, /', repeat],
	__rmul__: ['value, /', repeat],
	__iadd__: ['value, /', (m, self, iterable) => m.chain(() => extend(m, self, iterable, null, null, null), () => self)],
	__imul__: ['value, /', (m, self, count) => {
		const items = read(m, self);
		replaceItems(m, self, repeated(items.toArray(), repeatCount(m, count, items.length)));
		return self;
	}],
	__contains__: ['key, /', (m, self, value) => containsItem(m, at(self), value)],
	__getitem__: ['key, /', getItem],
	__setitem__: ['key, value, /', setItem],
	__delitem__: ['key, /', deleteItem],
	__len__: ['', (m, self) => read(m, self).length],
	__iter__: ['', (m, self) => makeIterator(m, listIteratorType, self)],
	__reversed__: ['', (m, self) => makeIterator(m, listReverseIteratorType, self)],
	__repr__: ['', (m, self) => containerRepr(m, self)],
	__sizeof__: ['', (m, self) => 40 + (read(m, self).length * 8)],
	__init__: ['iterable=None, /', (m, self, iterable) => {
		replaceItems(m, self, []);
		return iterable === null ? null : extend(m, self, iterable, null, null, null);
	}],
	append: ['object, /', (m, self, item) => {
		write(m, self).push(item, m.epoch);
		return null;
	}],
	clear: ['', (m, self) => {
		const old = read(m, self);
		releaseAll(m, () => old.toArray().reverse());
		replaceItems(m, self, []);
		return null;
	}],
	copy: ['', (m, self) => m.newList(read(m, self).toArray())],
	count: ['value, /', (m, self, value) => countOf(m, at(self), value)],
	extend: ['iterable, /', extend],
	index: ['value, start=0, stop=9223372036854775807, /', (m, self, value, start, stop) => {
		const {length} = read(m, self);
		return indexOf(m, at(self), value, searchBound(m, start, length), searchBound(m, stop, length), (inner, index) => {
			if (index === -1) {
				throw inner.error('ValueError', 'list.index(x): x not in list');
			}

			return index;
		});
	}],
	insert: ['index, object, /', (m, self, index, item) => {
		const place = Number(sizeArgument(m, index));
		const items = write(m, self);
		items.splice(Math.min(place < 0 ? Math.max(place + items.length, 0) : place, items.length), 0, [item], m.epoch);
		return null;
	}],
	pop: ['index=-1, /', (m, self, index) => {
		const place = Number(sizeArgument(m, index));
		const {length} = read(m, self);
		if (length === 0) {
			throw m.error('IndexError', 'pop from empty list');
		}

		const position = place < 0 ? place + length : place;
		if (position < 0 || position >= length) {
			throw m.error('IndexError', 'pop index out of range');
		}

		const items = write(m, self);
		if (position === length - 1) {
			return items.pop(m.epoch);
		}

		const item = items.get(position);
		items.splice(position, 1, [], m.epoch);
		return item;
	}],
	remove: ['value, /', (m, self, value) => indexOf(m, at(self), value, 0, Infinity, (inner, index) => {
		if (index === -1) {
			throw inner.error('ValueError', 'list.remove(x): x not in list');
		}

		write(inner, self).splice(index, 1, [], inner.epoch);
		return null;
	})],
	reverse: ['', (m, self) => {
		replaceItems(m, self, read(m, self).toArray().reverse());
		return null;
	}],
	sort: ['*, key=None, reverse=False', sortList],
};

/** A new list: of the built-in type with its items, of a derived class without, for its `__init__` fills it. */
const construct = (m: Machine, cls: Value, args: readonly Value[], keywords: Parameters<NonNullable<typeof listType.construct>>[3]): Outcome => {
	if (cls instanceof Ref) {
		return m.heap.allocate(new ListObject(m.epoch, cls, Chunks.empty(), new Map()));
	}

	checkCount(m, 'list', args, 1, keywords);
	return args.length === 0 ? m.newList([]) : collect(m, args[0]!, (inner, items) => inner.newList(items));
};

define(listType, {
	construct,
	values: {__new__: newOf(listType, false), __doc__: 'A sequence that can change.', __hash__: null},
	methods: methodsOf(listType, receive, methods),
});
