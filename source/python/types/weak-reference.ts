import {bindArguments, parseSignature} from '../signature.js';
import {compare} from '../machine/operators.js';
import {hashOf} from '../machine/hashing.js';
import type {Machine} from '../machine/machine.js';
import {HostObject} from '../machine/objects.js';
import {hasOnlySlots} from '../machine/own-attributes.js';
import {classObject, typeName} from '../machine/type-of.js';
import {addWeakReference, weakReferencesTo, weakTarget} from '../machine/weak.js';
import {Code} from '../code.js';
import {Native, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {BoundMethod, PyTuple, Ref, notImplemented, type Value} from '../values.js';
import {define} from './define.js';
import {bytesType, intType, objectType, tupleType} from './identities.js';
import {addressText} from './object.js';
import {callPrelude} from '../machine/calls.js';

/** `weakref.ref`. Its field `target` is the number of the object, the object itself where that never ends, or None when it is gone. */
export const weakReferenceType = new PyType('ReferenceType', [objectType], 'weakref');

const kinds: ReadonlySet<string> = new Set(['set', 'class', 'function', 'module', 'generator', 'host']);

/** Whether the `__slots__` of a class leave room for weak references. */
const namesWeakReferences = (m: Machine, cls: PyType | Ref): boolean => {
	const slots = classObject(m, cls)?.attributes.get('__slots__');
	const names = slots instanceof PyTuple ? slots.items : [...m.as(slots, 'list')?.items ?? []];
	return slots === '__weakref__' || names.includes('__weakref__');
};

/** Whether CPython lets an object be referred to weakly. */
const canBeHeldWeakly = (m: Machine, value: Value): boolean => {
	if (!(value instanceof Ref)) {
		return value instanceof PyType || value instanceof Native || value instanceof Code || value instanceof BoundMethod;
	}

	const object = m.heap.get(value);
	const {cls} = object;
	if (!(cls instanceof Ref)) {
		return kinds.has(object.kind);
	}

	if (hasOnlySlots(m, cls)) {
		return classObject(m, cls)!.mro.some(entry => namesWeakReferences(m, entry));
	}

	// Objects of variable size have no room for it.
	return classObject(m, cls)!.mro.every(entry => entry !== intType && entry !== tupleType && entry !== bytesType);
};

const fieldsOf = (m: Machine, self: Value): ReadonlyMap<string, Value> => m.as(self, 'host')!.fields;

/** What a reference is to; undefined when that is gone. */
const targetOf = (m: Machine, self: Value): Value | undefined => {
	const target = fieldsOf(m, self).get('target')!;
	return typeof target === 'number' ? weakTarget(m, target) : (target ?? undefined);
};

const signature = parseSignature('object, callback=None, /');

const make = (m: Machine, cls: Value, target: Value, callback: Value): Value => {
	if (!canBeHeldWeakly(m, target)) {
		throw m.error('TypeError', `cannot create weak reference to '${typeName(m, target)}' object`);
	}

	const isPlain = callback === null && cls === weakReferenceType;
	const known = isPlain && target instanceof Ref
		? weakReferencesTo(m, target).find(reference => m.heap.get(reference).cls === weakReferenceType && fieldsOf(m, reference).get('callback') === null)
		: undefined;
	if (known !== undefined) {
		return known;
	}

	// A method is bound anew each time that it is asked for: nobody holds this one.
	const held = target instanceof Ref ? target.id : (target instanceof BoundMethod ? null : target);
	const made = m.heap.allocate(new HostObject(m.epoch, cls as PyType | Ref, 0, new Map<string, Value>([['target', held], ['callback', callback]]), cls instanceof Ref ? new Map() : null));
	if (target instanceof Ref) {
		addWeakReference(m, target, made);
		// Nobody may hold it any more when this call has returned.
		m.suspects.push(target);
		m.attention = true;
	}

	return made;
};

const describe = (m: Machine, self: Value): Outcome => {
	const target = targetOf(m, self);
	if (target === undefined) {
		return `<weakref at ${addressText(m, self)}; dead>`;
	}

	const name = m.as(target, 'function')?.name ?? classObject(m, target as Ref)?.name;
	return `<weakref at ${addressText(m, self)}; to '${typeName(m, target)}' at ${addressText(m, target)}${name === undefined ? '' : ` (${name})`}>`;
};

const hash = (m: Machine, self: Value): Outcome => {
	const known = fieldsOf(m, self).get('hash');
	if (known !== undefined) {
		return known;
	}

	const target = targetOf(m, self);
	if (target === undefined) {
		throw m.error('TypeError', 'weak object has gone away');
	}

	return m.chain(() => hashOf(m, target), (inner, value) => {
		inner.own(self as Ref, 'host').fields.set('hash', value);
		return value;
	});
};

const equality = (comparison: number) => ['other, /', (m: Machine, self: Value, other: Value): Outcome => {
	if (m.as(other, 'host') === undefined || !isReference(m, other)) {
		return notImplemented;
	}

	const [a, b] = [targetOf(m, self), targetOf(m, other)];
	return a === undefined || b === undefined ? (self === other) === (comparison === 2) : compare(m, comparison, a, b);
}] as const;

/** Whether a value is a weak reference. */
export const isReference = (m: Machine, value: Value): boolean => {
	const cls = m.as(value, 'host')?.cls;
	return cls === weakReferenceType || (cls instanceof Ref && classObject(m, cls)!.mro.includes(weakReferenceType));
};

define(weakReferenceType, {
	ownsArguments: true,
	construct(m, cls, args, keywords) {
		const [target, callback] = bindArguments(signature, '__new__', args, cls === weakReferenceType ? keywords : null, false) as [Value, Value];
		return make(m, cls, target, callback);
	},
	methods: {
		__call__: ['', (m, self) => targetOf(m, self) ?? null],
		__hash__: ['', hash],
		__eq__: equality(2),
		__ne__: equality(3),
		__repr__: ['', describe],
	},
	classMethods: {
		__class_getitem__: ['item, /', (m, cls, item) => callPrelude(m, 'generic_alias', [cls, item])],
	},
	raw: {
		// As CPython: what a class of the program adds by keyword is its own business.
		__init__: () => null,
	},
	properties: {
		__callback__: (m, self) => targetOf(m, self) === undefined ? null : fieldsOf(m, self).get('callback')!,
	},
});

/** All references to an object, as CPython lists them: that without a callback first, then the newest. */
export const weakReferences = (m: Machine, target: Value): readonly Ref[] => {
	const references = target instanceof Ref ? weakReferencesTo(m, target) : [];
	const isPlain = (reference: Ref): boolean => m.heap.get(reference).cls === weakReferenceType && fieldsOf(m, reference).get('callback') === null;
	return [...references.filter(reference => isPlain(reference)), ...references.filter(reference => !isPlain(reference)).reverse()];
};
