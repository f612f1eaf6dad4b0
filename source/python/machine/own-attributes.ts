import {dictType} from '../types/identities.js';
import {Ref, type Value} from '../values.js';
import {HashTable} from './hash-table.js';
import type {Machine} from './machine.js';
import {DictObject, slotsOnly, type ClassObject, type HeapObject} from './objects.js';
import {typeName, type Class} from './type-of.js';

/*
Where an object keeps its own attributes: in a Map, until the program asks for its `__dict__`.
*/

/** The object's own attribute: from its Map or its `__dict__`. */
export const ownAttribute = (m: Machine, object: HeapObject, name: string): Value | undefined => {
	const {attributes} = object;
	return attributes === null ? undefined : (attributes instanceof Ref ? (m.heap.get(attributes) as DictObject).table.get(name) : attributes.get(name));
};

/** Whether instances of a class have no `__dict__`. */
export const hasOnlySlots = (m: Machine, cls: Class): boolean => cls instanceof Ref && ((m.heap.get(cls) as ClassObject).hooks & slotsOnly) !== 0;

/** The object's `__dict__`, made a dict of the program's on first request. */
export const dictOf = (m: Machine, ref: Ref): Ref => {
	const {attributes} = m.heap.get(ref);
	if (attributes instanceof Ref) {
		return attributes;
	}

	const table = HashTable.empty(m.epoch);
	for (const [name, value] of attributes ?? []) {
		table.set(name, name, value, m.epoch);
	}

	const dict = m.heap.allocate(new DictObject(m.epoch, dictType, table));
	(m.heap.own(ref) as {attributes: unknown}).attributes = dict;
	return dict;
};

/** `value.__dict__ = …` */
export const replaceDict = (m: Machine, value: Ref, item: Value | undefined): void => {
	if (item === undefined) {
		throw m.error('TypeError', 'cannot delete __dict__');
	}

	if (m.as(item, 'dict') === undefined) {
		throw m.error('TypeError', `__dict__ must be set to a dictionary, not a '${typeName(m, item)}'`);
	}

	(m.heap.own(value) as {attributes: unknown}).attributes = item;
};
