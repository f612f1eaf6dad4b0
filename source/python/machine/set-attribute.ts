import {NativeProperty, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {attributeError} from '../types/exception-fields.js';
import {Property, Ref, type Value} from '../values.js';
import {isDataDescriptor, missingAttribute} from './attributes.js';
import {call} from './calls.js';
import {release} from './finalisation.js';
import type {Machine, Raise} from './machine.js';
import {classHooks, type ClassObject, type HeapObject} from './objects.js';
import {hasOnlySlots, replaceDict} from './own-attributes.js';
import {className, findOnType, typeOf, type Class} from './type-of.js';

/** Built-in types whose attributes are fields in C (`member_descriptor`). */
const plainFields: ReadonlySet<string> = new Set(['range', 'slice', 'code', 'method', 'complex', 'super', 'function']);

/** One change of an attribute: `item` is undefined where it is deleted. */
type Change = {
	readonly value: Value;
	readonly cls: Class;
	readonly name: string;
	readonly item: Value | undefined;
	/** What the class has under the name. */
	readonly member: Value | undefined;
};

/** What a descriptor of the class makes of the change; undefined when the member is none that is asked first. */
const changeByDescriptor = (m: Machine, {value, cls, name, item, member}: Change): Outcome | undefined => {
	if (member instanceof Property) {
		const change = item === undefined ? member.deleter : member.setter;
		if (change === null) {
			throw m.error('AttributeError', `property '${name}' of '${className(m, cls)}' object has no ${item === undefined ? 'deleter' : 'setter'}`);
		}

		return m.chain(() => call(m, change, item === undefined ? [value] : [value, item]), () => null);
	}

	if (member instanceof NativeProperty && member.set !== null) {
		member.set(m, value, item);
		return null;
	}

	if (member instanceof NativeProperty && name !== '__dict__') {
		throw attributeError(m, plainFields.has(member.owner) ? 'readonly attribute' : `attribute '${name}' of '${className(m, cls)}' objects is not writable`, name, value);
	}

	if (member instanceof Ref && isDataDescriptor(m, member)) {
		const change = findOnType(m, typeOf(m, member), item === undefined ? '__delete__' : '__set__');
		if (change === undefined) {
			throw m.error('AttributeError', item === undefined ? '__delete__' : '__set__');
		}

		return m.chain(() => call(m, change, item === undefined ? [member, value] : [member, value, item]), () => null);
	}

	return undefined;
};

/** The complaint about an attribute for which there is no place. */
const noPlace = (m: Machine, {value, cls, name, member}: Change): Raise =>
	attributeError(m, member === undefined ? `'${className(m, cls)}' object has no attribute '${name}' and no __dict__ for setting new attributes` : `'${className(m, cls)}' object attribute '${name}' is read-only`, name, value);

/** Changes the dict that the program has asked for, or given. */
const changeInDict = (m: Machine, dict: Ref, {value, name, item}: Change): void => {
	if (item !== undefined) {
		m.assign(dict, name, item);
		return;
	}

	const {table} = m.own(dict, 'dict');
	const position = table.find(name);
	if (position === -1) {
		throw missingAttribute(m, value, name);
	}

	table.delete(position, m.epoch);
};

const changeInMap = (m: Machine, object: HeapObject, attributes: Map<string, Value>, change: Change): void => {
	const {cls, name, item} = change;
	const onlySlots = object.kind !== 'class' && hasOnlySlots(m, cls);
	if (item !== undefined) {
		if (onlySlots) {
			throw noPlace(m, change);
		}

		if (m.watched > 0) {
			release(m, attributes.get(name));
		}

		attributes.set(name, item);
		if (object.kind === 'class' && Object.hasOwn(classHooks, name)) {
			object.hooks |= classHooks[name as keyof typeof classHooks];
		}

		return;
	}

	const old = attributes.get(name);
	if (!attributes.delete(name)) {
		throw onlySlots ? noPlace(m, {...change, member: undefined}) : missingAttribute(m, change.value, name);
	}

	release(m, old);
};

/** Changes the object's own attributes; false when it has no place for any. */
const changeOwn = (m: Machine, value: Ref, change: Change): boolean => {
	const {kind} = m.heap.get(value);
	if (change.name === '__dict__' && kind !== 'class' && m.heap.get(value).attributes !== null && !hasOnlySlots(m, change.cls)) {
		replaceDict(m, value, change.item);
		return true;
	}

	const object = m.heap.own(value);
	if (object.attributes === null && (kind === 'function' || kind === 'exception')) {
		(object as {attributes: unknown}).attributes = new Map();
	}

	const {attributes} = object;
	if (attributes instanceof Ref) {
		changeInDict(m, attributes, change);
	} else if (attributes !== null) {
		changeInMap(m, object, attributes, change);
	}

	return attributes !== null;
};

/** `object.__setattr__(value, name, item)`; undefined deletes. The result is to be ignored. */
export const setPlain = (m: Machine, value: Value, name: string, item: Value | undefined): Outcome => {
	const cls = typeOf(m, value);
	const member = findOnType(m, cls, name);
	const change: Change = {value, cls, name, item, member};
	const outcome = member === undefined ? undefined : changeByDescriptor(m, change);
	if (outcome !== undefined) {
		return outcome;
	}

	if (value instanceof PyType) {
		throw m.error('TypeError', `cannot set '${name}' attribute of immutable type '${value.name}'`);
	}

	if (value instanceof Ref && changeOwn(m, value, change)) {
		return null;
	}

	throw noPlace(m, change);
};

/** `value.name = item`, hooks included. The result is to be ignored. */
export const setAttribute = (m: Machine, value: Value, name: string, item: Value): Outcome => {
	const cls = typeOf(m, value);
	if (cls instanceof Ref && ((m.heap.get(cls) as ClassObject).hooks & classHooks.__setattr__) !== 0) {
		return call(m, findOnType(m, cls, '__setattr__')!, [value, name, item]);
	}

	return setPlain(m, value, name, item);
};

/** `del value.name`, hooks included. The result is to be ignored. */
export const deleteAttribute = (m: Machine, value: Value, name: string): Outcome => {
	const cls = typeOf(m, value);
	if (cls instanceof Ref && ((m.heap.get(cls) as ClassObject).hooks & classHooks.__delattr__) !== 0) {
		return call(m, findOnType(m, cls, '__delattr__')!, [value, name]);
	}

	return setPlain(m, value, name, undefined);
};
