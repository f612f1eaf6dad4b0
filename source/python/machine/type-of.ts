import {Code} from '../code.js';
import {Native, NativeProperty} from '../native.js';
import {PyType} from '../type.js';
import {
	boolType, bytesType, classmethodType, codeType, complexType, ellipsisType, floatType, getsetType, intType, memberType, methodDescriptorType, methodWrapperType,
	methodType, nativeType, noneType, notImplementedType, objectType, propertyType, rangeType, sliceType, staticmethodType, strType,
	superType, tracebackType, tupleType, typeType, wrapperDescriptorType,
} from '../types/identities.js';
import {
	BoundMethod, ClassMethod, Property, PyBytes, PyComplex, PyFloat, PyRange, PySlice, PyTuple, Ref, StaticMethod, Super, Traceback,
	ellipsis, notImplemented, type Value,
} from '../values.js';
import type {Machine} from './machine.js';
import type {ClassObject} from './objects.js';

/*
The class of a value, and what is found along the classes it derives from.
*/

export type Class = PyType | Ref;

const typesByConstructor = new Map<unknown, PyType>([
	[PyFloat, floatType], [PyTuple, tupleType], [PyBytes, bytesType], [PyComplex, complexType], [PyRange, rangeType], [PySlice, sliceType],
	[PyType, typeType], [NativeProperty, getsetType], [StaticMethod, staticmethodType], [ClassMethod, classmethodType],
	[Property, propertyType], [Super, superType], [Traceback, tracebackType], [Code, codeType],
]);

/** Special methods that CPython keeps in a type's table of methods, not in its slots. */
const plainSpecials: ReadonlySet<string> = new Set([
	'__format__', '__dir__', '__reduce__', '__reduce_ex__', '__getstate__', '__sizeof__', '__reversed__', '__round__', '__trunc__', '__floor__', '__ceil__', '__complex__',
	'__getnewargs__', '__length_hint__', '__instancecheck__', '__subclasscheck__', '__subclasses__', '__class_getitem__', '__enter__', '__exit__', '__bytes__', '__copy__', '__deepcopy__',
	'__setstate__', '__subclasshook__', '__init_subclass__', '__prepare__',
]);

/** Whether a method of a built-in type fills a slot: its name says so. */
const isSlotWrapper = (name: string): boolean => name.startsWith('__') && name.endsWith('__') && !plainSpecials.has(name);

/** The value's class: `type(value)`. */
export const typeOf = (m: Machine, value: Value): Class => {
	switch (typeof value) {
		case 'number':
		case 'bigint': {
			return intType;
		}

		case 'string': {
			return strType;
		}

		case 'boolean': {
			return boolType;
		}

		default: {
			if (value instanceof Ref) {
				return m.heap.get(value).cls;
			}

			if (value === null) {
				return noneType;
			}

			const type = typesByConstructor.get(value.constructor);
			if (type !== undefined) {
				return type;
			}

			if (value instanceof Native) {
				return value.binding === 'method' ? (isSlotWrapper(value.name) ? wrapperDescriptorType : methodDescriptorType) : (value.binding === 'class' ? methodDescriptorType : nativeType);
			}

			if (value instanceof NativeProperty) {
				return memberType;
			}

			if (value instanceof BoundMethod) {
				return value.callable instanceof Native ? (value.callable.binding === 'method' && isSlotWrapper(value.callable.name) ? methodWrapperType : nativeType) : methodType;
			}

			return value === notImplemented ? notImplementedType : (value === ellipsis ? ellipsisType : objectType);
		}
	}
};

/** The class object behind a class value, undefined for built-in types. */
export const classObject = (m: Machine, cls: Class): ClassObject | undefined => cls instanceof Ref ? m.heap.get(cls) as ClassObject : undefined;

/** The class's name as messages have it. */
export const className = (m: Machine, cls: Class): string => cls instanceof PyType ? cls.name : (m.heap.get(cls) as ClassObject).name;

export const typeName = (m: Machine, value: Value): string => className(m, typeOf(m, value));

export const mroOf = (m: Machine, cls: Class): readonly Class[] => cls instanceof PyType ? cls.mro : (m.heap.get(cls) as ClassObject).mro;

/** The built-in type below a class of the program: what its instances are made of. */
export const solidOf = (m: Machine, cls: Class): PyType => cls instanceof PyType ? cls : (m.heap.get(cls) as ClassObject).solid;

export const isClass = (m: Machine, value: Value): value is Class => value instanceof PyType || m.as(value, 'class') !== undefined;

/** A class's own member. */
export const ownMember = (m: Machine, cls: Class, name: string): Value | undefined =>
	cls instanceof PyType ? cls.members.get(name) : (m.heap.get(cls) as ClassObject).attributes.get(name);

/** The member found along the class's MRO, unbound; undefined when there is none. */
export const findOnType = (m: Machine, cls: Class, name: string): Value | undefined => {
	if (cls instanceof PyType) {
		return cls.find(name);
	}

	for (const entry of (m.heap.get(cls) as ClassObject).mro) {
		const member = entry instanceof PyType ? entry.members.get(name) : (m.heap.get(entry) as ClassObject).attributes.get(name);
		if (member !== undefined) {
			return member;
		}
	}

	return undefined;
};

/** The member and the class of the MRO that has it. */
export const findWithOwner = (m: Machine, cls: Class, name: string): {readonly owner: Class; readonly member: Value} | undefined => {
	for (const owner of mroOf(m, cls)) {
		const member = ownMember(m, owner, name);
		if (member !== undefined) {
			return {owner, member};
		}
	}

	return undefined;
};

/** Whether `cls` is `base` or derives from it, by MRO. */
export const isSubclass = (m: Machine, cls: Class, base: Class): boolean => cls === base || mroOf(m, cls).includes(base);

export const isInstance = (m: Machine, value: Value, cls: Class): boolean => isSubclass(m, typeOf(m, value), cls);
