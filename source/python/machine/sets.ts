import {hashComplex, hashFloat, hashInt, hashTuple, noneHash} from '../number/hash.js';
import {addToSet, discardFromSet, emptySetTable, setEntries, type SetEntry, type SetTable} from '../set-order.js';
import {PyComplex, PyFloat, PyTuple, type Int, type Value} from '../values.js';
import {equals} from './comparing.js';
import type {Machine} from './machine.js';
import type {SetObject} from './objects.js';

/*
The order of sets. A set whose elements all have hashes that CPython's have too keeps CPython's table beside its own and
iterates in that order; any other goes by insertion.
*/

export type SetOrder = SetTable<Value>;

/** The set's table in CPython; null when it has elements of other hashes. */
export const orderOf = (set: SetObject): SetOrder | null => set.table.size === 0 ? (set.order as SetOrder | null) ?? emptySetTable : set.order as SetOrder | null;

/** The hash that an element has in CPython, in every run; undefined when that is up to the run. */
const sharedHash = (value: Value): Int | undefined => {
	switch (typeof value) {
		case 'number':
		case 'bigint': {
			return hashInt(value);
		}

		case 'boolean': {
			return Number(value);
		}

		default: {
			break;
		}
	}

	if (value === null) {
		return noneHash;
	}

	if (value instanceof PyFloat) {
		return Number.isNaN(value.value) ? undefined : hashFloat(value.value);
	}

	if (value instanceof PyComplex) {
		return Number.isNaN(value.re) || Number.isNaN(value.im) ? undefined : hashComplex(hashFloat(value.re), hashFloat(value.im));
	}

	return value instanceof PyTuple ? sharedHashOfItems(value.items) : undefined;
};

const sharedHashOfItems = (items: readonly Value[]): Int | undefined => {
	const hashes: Int[] = [];
	for (const item of items) {
		const hash = sharedHash(item);
		if (hash === undefined) {
			return undefined;
		}

		hashes.push(hash);
	}

	return hashTuple(hashes);
};

export const entryOf = (element: Value): SetEntry<Value> | undefined => {
	const hash = sharedHash(element);
	return hash === undefined ? undefined : {hash, element};
};

/** Elements of such sets need no Python code to be compared. */
export const sameElement = (m: Machine) => (left: Value, right: Value): boolean => equals(m, left, right) === true;

/** The order once an element has been added that was not there. */
export const orderWith = (m: Machine, order: SetOrder | null, element: Value): SetOrder | null => {
	const entry = order === null ? undefined : entryOf(element);
	return entry === undefined ? null : addToSet(order!, entry, sameElement(m));
};

/** The order once an element has been removed. */
export const orderWithout = (m: Machine, order: SetOrder | null, element: Value): SetOrder | null =>
	order === null ? null : discardFromSet(order, entryOf(element)!, sameElement(m));

/** The elements in the order of iteration; the array is the caller's. */
export const elementsOf = (set: SetObject): Value[] => {
	const order = orderOf(set);
	if (order === null || set.table.slow > 0) {
		return set.table.keys.toArray().filter(key => key !== undefined);
	}

	const elements: Value[] = [];
	for (const {element} of setEntries(order)) {
		elements.push(element);
	}

	return elements;
};
