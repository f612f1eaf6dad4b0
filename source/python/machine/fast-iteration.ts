import {listIteratorType, rangeIteratorType, tupleIteratorType} from '../types/identities.js';
import type {PyRange, PyTuple, Ref, Value} from '../values.js';
import type {Machine} from './machine.js';
import type {IteratorObject, ListObject} from './objects.js';

export const exhausted: unique symbol = Symbol('exhausted');

const advanced = (m: Machine, iterator: Ref, object: IteratorObject): IteratorObject =>
	object.epoch === m.epoch ? object : m.own(iterator, 'iterator');

/**
The next item of the iterators that most loops use, whose `at` counts items; undefined: the general way. A list's or
tuple's iterator lets go of it at the end.
*/
export const fastNext = (m: Machine, iterator: Ref, object: IteratorObject): Value | typeof exhausted | undefined => {
	const {cls, at} = object;
	if (cls === rangeIteratorType) {
		const {start, stop, step} = object.source as PyRange;
		if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number') {
			return undefined;
		}

		const value = start + (step * at);
		if (step > 0 ? value >= stop : value <= stop) {
			return exhausted;
		}

		advanced(m, iterator, object).at = at + 1;
		return value;
	}

	if (cls !== listIteratorType && cls !== tupleIteratorType) {
		return undefined;
	}

	if (object.source === null) {
		return exhausted;
	}

	const own = advanced(m, iterator, object);
	const items = cls === listIteratorType ? (m.heap.get(object.source as Ref) as ListObject).items : (object.source as PyTuple).items;
	if (at >= items.length) {
		own.source = null;
		return exhausted;
	}

	own.at = at + 1;
	return Array.isArray(items) ? items[at] as Value : (items as ListObject['items']).get(at);
};
