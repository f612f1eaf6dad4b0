import {NativeProperty} from '../native.js';
import {PyType} from '../type.js';
import {objectType} from '../types/identities.js';
import {PyTuple, type Ref, type Value} from '../values.js';
import {attributeError} from '../types/exception-fields.js';
import {hasOnlySlots} from './own-attributes.js';
import {className, classObject, solidOf, typeName, type Class} from './type-of.js';
import {mangle} from '../compile/mangle.js';
import type {Machine} from './machine.js';
import type {HeapObject} from './objects.js';

/*
`__slots__`: each name becomes a descriptor on the class. Where instances have no `__dict__` at all, a slot's value is kept
where their attributes would be; where they have one besides (a base or a derived class without slots), beside it.
*/

/** What `__slots__` puts on a class for one name. */
export class SlotMember extends NativeProperty {
	constructor(slot: string, owner: string, readonly documentation: Value) {
		super(
			slot,
			(m, self) => {
				const value = valuesOf(m, self)?.get(slot);
				if (value === undefined) {
					throw attributeError(m, `'${typeName(m, self)}' object has no attribute '${slot}'`, slot, self);
				}

				return value;
			},
			(m, self, value) => {
				const values = ownValues(m, self as Ref);
				if (value !== undefined) {
					values.set(slot, value);
				} else if (!values.delete(slot)) {
					throw attributeError(m, slot, slot, self);
				}
			},
			owner,
		);
	}
}

const mapOf = (m: Machine, object: HeapObject): ReadonlyMap<string, Value> | null => object.kind === 'instance' && !hasOnlySlots(m, object.cls)
	? object.slots
	: (object.attributes instanceof Map ? object.attributes : null);

const valuesOf = (m: Machine, self: Value): ReadonlyMap<string, Value> | null => mapOf(m, m.heap.get(self as Ref));

const ownValues = (m: Machine, self: Ref): Map<string, Value> => {
	const object = m.heap.own(self);
	if (object.kind === 'instance' && !hasOnlySlots(m, object.cls)) {
		object.slots ??= new Map();
		return object.slots;
	}

	return object.attributes as Map<string, Value>;
};

/** What an object has in a slot. */
export const slotValue = (m: Machine, self: Value, name: string): Value | undefined => valuesOf(m, self)?.get(name);

const identifier = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;

/** The names that a `__slots__` lists, in order, with what a mapping says of each. */
const listed = (m: Machine, slots: Value): ReadonlyArray<readonly [Value, Value]> => {
	if (typeof slots === 'string') {
		return [[slots, null]];
	}

	if (slots instanceof PyTuple) {
		return slots.items.map(name => [name, null]);
	}

	const list = m.as(slots, 'list');
	if (list !== undefined) {
		return list.items.toArray().map(name => [name, null]);
	}

	const found: Array<readonly [Value, Value]> = [];
	const {table} = m.as(slots, 'dict') ?? m.as(slots, 'set') ?? {table: undefined};
	table?.forEach((name, value) => {
		found.push([name as Value, value ?? null]);
	});
	return found;
};

const hasDict = (m: Machine, cls: Class): boolean => !(cls === objectType || hasOnlySlots(m, cls)) && !(cls instanceof PyType && solidOf(m, cls) !== objectType);

/**
The descriptors that a class's `__slots__` asks for, and whether it asks for a `__dict__` as well.

@throws TypeError or ValueError for names that cannot be slots.
*/
export const slotMembers = (m: Machine, name: string, slots: Value, attributes: ReadonlyMap<string, Value>, bases: readonly Class[], solid: PyType): {readonly members: ReadonlyMap<string, SlotMember>; readonly dict: boolean} => {
	const members = new Map<string, SlotMember>();
	let dict = false;
	for (const [slot, documentation] of listed(m, slots)) {
		if (typeof slot !== 'string') {
			throw m.error('TypeError', `__slots__ items must be strings, not '${typeName(m, slot)}'`);
		}

		if (!identifier.test(slot)) {
			throw m.error('TypeError', '__slots__ must be identifiers');
		}

		if (slot === '__dict__') {
			if (dict || bases.some(base => hasDict(m, base))) {
				throw m.error('TypeError', '__dict__ slot disallowed: we already got one');
			}

			dict = true;
		} else if (slot !== '__weakref__') {
			if (!['object', 'list', 'dict', 'set', 'frozenset', 'float', 'str', 'complex', 'bytearray', 'type', 'property', 'BaseException'].includes(solid.mro.find(type => type.construct !== null)?.name ?? 'object')) {
				throw m.error('TypeError', `nonempty __slots__ not supported for subtype of '${className(m, bases[0]!)}'`);
			}

			const own = mangle(name, slot);
			// A class without a docstring may have a slot for one.
			if (attributes.has(own) && !(own === '__doc__' && attributes.get(own) === null)) {
				throw m.error('ValueError', `'${slot}' in __slots__ conflicts with class variable`);
			}

			members.set(own, new SlotMember(own, name, typeof documentation === 'string' ? documentation : null));
		}
	}

	return {members, dict};
};

/** The class along the MRO whose slots decide the layout of instances: two of these cannot be joined. */
const layoutClass = (m: Machine, cls: Class): Class | null => {
	const object = classObject(m, cls);
	return object === undefined ? null : object.mro.find(one => {
		const entry = classObject(m, one);
		return entry !== undefined && [...entry.attributes.values()].some(member => member instanceof SlotMember);
	}) ?? null;
};

/** @throws TypeError when two bases both have slots and neither derives from the other. */
export const checkLayouts = (m: Machine, bases: readonly Class[]): void => {
	let layout: Class | null = null;
	for (const base of bases) {
		const one = layoutClass(m, base);
		if (one === null || layout === null || one === layout) {
			layout ??= one;
		} else if (classObject(m, one)!.mro.includes(layout)) {
			layout = one;
		} else if (!classObject(m, layout)!.mro.includes(one)) {
			throw m.error('TypeError', 'multiple bases have instance lay-out conflict');
		}
	}
};

