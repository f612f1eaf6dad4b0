import type {Machine} from '../machine/machine.js';
import {IteratorObject, type DictObject, type ListObject, type SetObject} from '../machine/objects.js';
import {rangeItem, rangeLength} from '../machine/ranges.js';
import {elementsOf} from '../machine/sets.js';
import type {Outcome} from '../native.js';
import {compareInts, sub} from '../number/int.js';
import {STOP, Stop, type PyType} from '../type.js';
import {PyBytes, PyTuple, Ref, type PyRange, type Value} from '../values.js';
import {define} from './define.js';
import {stopIteration} from './exception-fields.js';
import {
	bytesIteratorType, dictItemIteratorType, dictKeyIteratorType, dictValueIteratorType, listIteratorType, listReverseIteratorType,
	rangeIteratorType, setIteratorType, strIteratorType, tupleIteratorType,
} from './identities.js';

export type Next = NonNullable<PyType['next']>;
export type Step = Outcome | Stop;

/*
The iterators of lists, dicts, ranges and their like. `source` is null once an iterator has ended: it stays ended, whatever happens to
what it went over.
*/

export const end = (object: IteratorObject): Stop => {
	object.source = null;
	return STOP;
};

/** What `__next__` answers: the end of an iterator is an exception there. */
export const unstop = (m: Machine, outcome: Outcome | Stop): Outcome => {
	if (outcome instanceof Stop) {
		throw stopIteration(m, outcome.value);
	}

	return outcome;
};

/** A fresh iterator of a built-in type over `source`, from its beginning. */
export const makeIterator = (m: Machine, type: PyType, source: Value): Ref => {
	const object = source instanceof Ref ? m.heap.get(source) : undefined;
	switch (object?.kind) {
		case 'dict': {
			return m.heap.allocate(new IteratorObject(m.epoch, type, source, 0, object.table.size * counted));
		}

		case 'set': {
			return m.heap.allocate(new IteratorObject(m.epoch, type, source, 0, new PyTuple(elementsOf(object))));
		}

		case 'list': {
			return m.heap.allocate(new IteratorObject(m.epoch, type, source, type === listReverseIteratorType ? object.items.length - 1 : 0, null));
		}

		case 'instance': {
			return m.heap.allocate(new IteratorObject(m.epoch, type, object.payload ?? source, 0, null));
		}

		default: {
			return m.heap.allocate(new IteratorObject(m.epoch, type, source, 0, null));
		}
	}
};

const nextOfList: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const {items} = m.heap.get(object.source as Ref) as ListObject;
	return object.at < items.length ? items.get(object.at++) : end(object);
};

const nextOfListReversed: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const {items} = m.heap.get(object.source as Ref) as ListObject;
	return object.at >= 0 && object.at < items.length ? items.get(object.at--) : end(object);
};

const nextOfTuple: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const {items} = object.source as PyTuple;
	return object.at < items.length ? items[object.at++]! : end(object);
};

/** A range never changes: its iterator need not forget it to stay ended. */
const nextOfRange: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	const range = object.source as PyRange;
	const {start, stop, step} = range;
	if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
		const value = start + (object.at * step);
		if (step > 0 ? value >= stop : value <= stop) {
			return STOP;
		}

		object.at++;
		return value;
	}

	if (compareInts(object.at, rangeLength(range)) >= 0) {
		return STOP;
	}

	return rangeItem(range, object.at++);
};

const nextOfString: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const text = object.source as string;
	if (object.at >= text.length) {
		return end(object);
	}

	// `at` counts UTF-16 units.
	const character = String.fromCodePoint(text.codePointAt(object.at)!);
	object.at += character.length;
	return character;
};

const bytesOf = (m: Machine, source: Value): Uint8Array => source instanceof PyBytes ? source.bytes : m.as(source, 'bytearray')!.bytes;

const nextOfBytes: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const bytes = bytesOf(m, object.source);
	return object.at < bytes.length ? bytes[object.at++]! : end(object);
};

/** An iterator over a dict keeps in one number the size that the dict had, times this, and how many entries it has given. */
const counted = 2 ** 26;

const nextOfDict = (pick: (dict: DictObject, position: number) => Value): Next => (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const dict = m.heap.get(object.source as Ref) as DictObject;
	const size = Math.floor(object.extra as number / counted);
	if (dict.table.size !== size) {
		object.extra = -1;
		throw m.error('RuntimeError', 'dictionary changed size during iteration');
	}

	const position = dict.table.nextPosition(object.at);
	if (position === -1) {
		return end(object);
	}

	if (object.extra === (size * counted) + size) {
		throw m.error('RuntimeError', 'dictionary keys changed during iteration');
	}

	object.extra = (object.extra as number) + 1;
	object.at = position + 1;
	return pick(dict, position);
};

/** `extra` holds the elements in the order that they had when the iteration began. */
const nextOfSet: Next = (m, iterator) => {
	const object = m.own(iterator, 'iterator');
	if (object.source === null) {
		return STOP;
	}

	const {items} = object.extra as PyTuple;
	if ((m.heap.get(object.source as Ref) as SetObject).table.size !== items.length) {
		throw m.error('RuntimeError', 'Set changed size during iteration');
	}

	return object.at < items.length ? items[object.at++]! : end(object);
};

/** What is left, as far as the iterator knows it. */
const remaining = (size: (m: Machine, source: Value) => number) => (m: Machine, object: IteratorObject): Value =>
	object.source === null ? 0 : Math.max(0, size(m, object.source) - object.at);

const tableSize = (m: Machine, source: Value): number => (m.heap.get(source as Ref) as DictObject | SetObject).table.size;

/** Fills in a type of iterators: the protocol's methods follow from its `next`. */
export const protocol = (type: PyType, advanceIt: Next, hint?: (m: Machine, object: IteratorObject) => Value): void => {
	define(type, {
		next: advanceIt,
		methods: {
			__iter__: ['', (_, self) => self],
			__next__: ['', (m, self) => unstop(m, advanceIt(m, self as Ref))],
			...(hint && {__length_hint__: ['', (m, self) => hint(m, m.heap.get(self as Ref) as IteratorObject)] as const}),
		},
	});
};

protocol(listIteratorType, nextOfList, remaining((m, source) => m.as(source, 'list')!.items.length));
protocol(listReverseIteratorType, nextOfListReversed, (_, object) => object.source === null ? 0 : object.at + 1);
protocol(tupleIteratorType, nextOfTuple, remaining((_, source) => (source as PyTuple).items.length));
protocol(rangeIteratorType, nextOfRange, (_, object) => sub(rangeLength(object.source as PyRange), object.at));
protocol(strIteratorType, nextOfString, (_, object) => object.source === null ? 0 : [...(object.source as string).slice(object.at)].length);
protocol(bytesIteratorType, nextOfBytes, remaining((m, source) => bytesOf(m, source).length));
protocol(dictKeyIteratorType, nextOfDict((dict, position) => dict.table.keyAt(position)!), remaining(tableSize));
protocol(dictValueIteratorType, nextOfDict((dict, position) => dict.table.values.get(position)), remaining(tableSize));
protocol(dictItemIteratorType, nextOfDict((dict, position) => new PyTuple([dict.table.keyAt(position)!, dict.table.values.get(position)])), remaining(tableSize));
protocol(setIteratorType, nextOfSet, remaining(tableSize));

/** Iterators whose `next` never runs Python code: no frame is needed to wait for them. */
export const immediate = new Set<unknown>([
	listIteratorType, listReverseIteratorType, tupleIteratorType, rangeIteratorType, strIteratorType, bytesIteratorType,
	dictKeyIteratorType, dictValueIteratorType, dictItemIteratorType, setIteratorType,
]);
