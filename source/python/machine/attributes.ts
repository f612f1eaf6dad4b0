import {Code} from '../code.js';
import {Native, NativeProperty, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {
	boolType, bytesType, classmethodType, codeType, complexType, dictType, ellipsisType, exceptionTypes, floatType, getsetType, intType, memberType, methodDescriptorType, methodWrapperType,
	methodType, nativeType, noneType, notImplementedType, objectType, propertyType, rangeType, sliceType, staticmethodType, strType,
	superType, tracebackType, tupleType, typeType, wrapperDescriptorType,
} from '../types/identities.js';
import {
	BoundMethod, ClassMethod, Property, PyBytes, PyComplex, PyFloat, PyRange, PySlice, PyTuple, Ref, StaticMethod, Super, Traceback,
	ellipsis, notImplemented, type Value,
} from '../values.js';
import {attributeError} from '../types/exception-fields.js';
import {call} from './calls.js';
import {release} from './finalisation.js';
import {HashTable} from './hash-table.js';
import {Raise, type Machine} from './machine.js';
import {type ClassObject, DictObject, classHooks, slotsOnly, type HeapObject} from './objects.js';

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

/** Whether a member is found before the instance's own attributes. */
const isDataDescriptor = (m: Machine, member: Value): boolean =>
	member instanceof NativeProperty || member instanceof Property
	|| (member instanceof Ref && m.heap.get(member).kind === 'instance' && (findOnType(m, typeOf(m, member), '__set__') !== undefined || findOnType(m, typeOf(m, member), '__delete__') !== undefined));

/** The name under which a class or a base of it has a property, for messages: with a space before it, in quotes. */
const nameIn = (m: Machine, cls: Class, member: Property): string => {
	for (const entry of mroOf(m, cls)) {
		for (const [name, found] of entry instanceof PyType ? entry.members : (m.heap.get(entry) as ClassObject).attributes) {
			if (found === member) {
				return ` '${name}'`;
			}
		}
	}

	return '';
};

/** A member found on a class, as an attribute of `self` (undefined: of the class itself). */
export const bindMember = (m: Machine, member: Value, self: Value | undefined, cls: Class): Outcome => {
	if (member instanceof Native) {
		switch (member.binding) {
			case 'method': {
				return self === undefined ? member : new BoundMethod(member, self);
			}

			case 'class': {
				return new BoundMethod(member, cls);
			}

			case 'static':
			case 'function': {
				return member;
			}
		}
	}

	if (member instanceof Ref) {
		const object = m.heap.get(member);
		if (object.kind === 'function') {
			return self === undefined ? member : new BoundMethod(member, self);
		}

		if (object.kind === 'instance' || object.kind === 'host') {
			const getter = findOnType(m, object.cls, '__get__');
			if (getter !== undefined) {
				return call(m, getter, [member, self === undefined ? null : self, cls]);
			}
		}

		return member;
	}

	if (member instanceof Property) {
		if (self === undefined) {
			return member;
		}

		if (member.getter === null) {
			throw m.error('AttributeError', `property${nameIn(m, cls, member)} of '${className(m, cls)}' object has no getter`);
		}

		return call(m, member.getter, [self]);
	}

	if (member instanceof NativeProperty) {
		return self === undefined ? member : member.get(m, self);
	}

	if (member instanceof ClassMethod) {
		return member.callable instanceof Ref || member.callable instanceof Native ? new BoundMethod(member.callable, cls) : member.callable;
	}

	return member instanceof StaticMethod ? member.callable : member;
};

/** The object's own attribute: from its Map or its `__dict__`. */
export const ownAttribute = (m: Machine, object: HeapObject, name: string): Value | undefined => {
	const {attributes} = object;
	return attributes === null ? undefined : (attributes instanceof Ref ? (m.heap.get(attributes) as DictObject).table.get(name) : attributes.get(name));
};

/** A method passes on what it does not have to its function, which then complains. */
const ofMethod = (m: Machine, value: Value): Value => value instanceof BoundMethod && m.as(value.callable, 'function') !== undefined ? value.callable : value;

export const missingAttribute = (m: Machine, value: Value, name: string): Raise => {
	const module = m.as(value, 'module');
	const owner = module === undefined
		? (isClass(m, value) ? `type object '${className(m, value)}'` : `'${typeName(m, ofMethod(m, value))}' object`)
		: `module '${module.name}'`;
	return attributeError(m, `${owner} has no attribute '${name}'`, name, value);
};

/** Whether instances of a class have no `__dict__`. */
export const hasOnlySlots = (m: Machine, cls: Class): boolean => cls instanceof Ref && ((m.heap.get(cls) as ClassObject).hooks & slotsOnly) !== 0;

/**
An attribute as `object.__getattribute__` finds it; undefined when there is none. Data descriptors of the class come
first, then the object's own attributes, then what else the class has.
*/
export const findAttribute = (m: Machine, value: Value, name: string): Outcome | undefined => {
	const cls = typeOf(m, value);
	if (name === '__class__') {
		return cls;
	}

	const member = findOnType(m, cls, name);
	if (member !== undefined && isDataDescriptor(m, member) && (!(member instanceof Ref) || findOnType(m, typeOf(m, member), '__get__') !== undefined)) {
		return bindMember(m, member, value, cls);
	}

	if (value instanceof Ref) {
		const object = m.heap.get(value);
		if (object.kind === 'class') {
			const own = findOnType(m, value, name);
			if (own !== undefined) {
				return bindMember(m, own, undefined, value);
			}
		} else {
			const own = ownAttribute(m, object, name);
			if (own !== undefined) {
				return own;
			}
		}

		if (name === '__dict__' && object.attributes !== null && member === undefined && !hasOnlySlots(m, cls)) {
			return dictOf(m, value);
		}
	} else if (value instanceof PyType) {
		const own = value.find(name);
		if (own !== undefined) {
			return bindMember(m, own, undefined, value);
		}
	} else if (value instanceof Super) {
		return findInSuper(m, value, name);
	} else if (value instanceof BoundMethod && member === undefined) {
		return findAttribute(m, value.callable, name);
	}

	return member === undefined ? undefined : bindMember(m, member, value, cls);
};

const findInSuper = (m: Machine, value: Super, name: string): Outcome | undefined => {
	const mro = value.type === null ? [] : mroOf(m, value.type as Class);
	for (const entry of mro.slice(mro.indexOf(value.cls as Class) + 1)) {
		const member = ownMember(m, entry, name);
		if (member !== undefined) {
			return bindMember(m, member, value.self === value.type ? undefined : value.self, value.type as Class);
		}
	}

	const own = findOnType(m, superType, name);
	return own === undefined ? undefined : bindMember(m, own, value, superType);
};

/** `value.name`, hooks of the program's classes included. Throws AttributeError. */
export const getAttribute = (m: Machine, value: Value, name: string): Outcome => {
	const cls = typeOf(m, value);
	if (cls instanceof Ref && ((m.heap.get(cls) as ClassObject).hooks & classHooks.__getattribute__) !== 0) {
		const hook = findOnType(m, cls, '__getattribute__')!;
		const fallback = findOnType(m, cls, '__getattr__');
		return m.chain(() => call(m, hook, [value, name]), (_, found) => found, fallback === undefined ? undefined : (inner, exception) => {
			if (isInstance(inner, exception, exceptionTypes.AttributeError)) {
				return call(inner, fallback, [value, name]);
			}

			throw new Raise(exception);
		});
	}

	if (cls instanceof Ref) {
		// Only classes of the program can have __getattr__, which also answers for a property that raises AttributeError.
		const fallback = findOnType(m, cls, '__getattr__');
		if (fallback !== undefined) {
			return m.chain(() => getPlain(m, value, name), (_, found) => found, (inner, exception) => {
				if (isInstance(inner, exception, exceptionTypes.AttributeError)) {
					return call(inner, fallback, [value, name]);
				}

				throw new Raise(exception);
			});
		}
	}

	const found = findAttribute(m, value, name);
	if (found !== undefined) {
		return found;
	}

	const module = m.as(value, 'module');
	const hook = module && m.lookup(module.attributes, '__getattr__');
	if (hook !== undefined) {
		return call(m, hook, [name]);
	}

	throw missingAttribute(m, value, name);
};

/** `object.__getattribute__(value, name)`. */
export const getPlain = (m: Machine, value: Value, name: string): Outcome => {
	const found = findAttribute(m, value, name);
	if (found === undefined) {
		throw missingAttribute(m, value, name);
	}

	return found;
};

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
const replaceDict = (m: Machine, value: Ref, item: Value | undefined): void => {
	if (item === undefined) {
		throw m.error('TypeError', 'cannot delete __dict__');
	}

	if (m.as(item, 'dict') === undefined) {
		throw m.error('TypeError', `__dict__ must be set to a dictionary, not a '${typeName(m, item)}'`);
	}

	(m.heap.own(value) as {attributes: unknown}).attributes = item;
};

/** Built-in types whose attributes are fields in C (`member_descriptor`). */
const plainFields: ReadonlySet<string> = new Set(['range', 'slice', 'code', 'method', 'complex', 'super', 'function']);

/** `object.__setattr__(value, name, item)`; undefined deletes. */
export const setPlain = (m: Machine, value: Value, name: string, item: Value | undefined): Outcome => {
	const cls = typeOf(m, value);
	const member = findOnType(m, cls, name);
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
		if (plainFields.has(member.owner)) {
			throw attributeError(m, 'readonly attribute', name, value);
		}

		throw attributeError(m, `attribute '${name}' of '${className(m, cls)}' objects is not writable`, name, value);
	}

	if (member instanceof Ref && isDataDescriptor(m, member)) {
		const change = findOnType(m, typeOf(m, member), item === undefined ? '__delete__' : '__set__');
		if (change === undefined) {
			throw m.error('AttributeError', item === undefined ? '__delete__' : '__set__');
		}

		return m.chain(() => call(m, change, item === undefined ? [member, value] : [member, value, item]), () => null);
	}

	if (value instanceof PyType) {
		throw m.error('TypeError', `cannot set '${name}' attribute of immutable type '${value.name}'`);
	}

	if (value instanceof Ref) {
		const {kind} = m.heap.get(value);
		if (name === '__dict__' && kind !== 'class' && m.heap.get(value).attributes !== null && !hasOnlySlots(m, cls)) {
			replaceDict(m, value, item);
			return null;
		}

		const object = m.heap.own(value);
		if (object.attributes === null && (kind === 'function' || kind === 'exception')) {
			(object as {attributes: unknown}).attributes = new Map();
		}

		const {attributes} = object;
		if (attributes instanceof Ref) {
			if (item !== undefined) {
				m.assign(attributes, name, item);
				return null;
			}

			const {table} = m.own(attributes, 'dict');
			const position = table.find(name);
			if (position !== -1) {
				table.delete(position, m.epoch);
				return null;
			}

			throw missingAttribute(m, value, name);
		}

		if (attributes !== null) {
			if (item !== undefined) {
				if (kind !== 'class' && hasOnlySlots(m, cls)) {
					throw attributeError(m, member === undefined ? `'${className(m, cls)}' object has no attribute '${name}' and no __dict__ for setting new attributes` : `'${className(m, cls)}' object attribute '${name}' is read-only`, name, value);
				}

				if (m.watched > 0) {
					release(m, attributes.get(name));
				}

				attributes.set(name, item);
				if (object.kind === 'class' && Object.hasOwn(classHooks, name)) {
					object.hooks |= classHooks[name as keyof typeof classHooks];
				}

				return null;
			}

			const old = attributes.get(name);
			if (attributes.delete(name)) {
				release(m, old);
				return null;
			}

			throw kind !== 'class' && hasOnlySlots(m, cls)
				? attributeError(m, `'${className(m, cls)}' object has no attribute '${name}' and no __dict__ for setting new attributes`, name, value)
				: missingAttribute(m, value, name);
		}
	}

	if (member !== undefined) {
		throw attributeError(m, `'${className(m, cls)}' object attribute '${name}' is read-only`, name, value);
	}

	throw attributeError(m, `'${className(m, cls)}' object has no attribute '${name}'${item === undefined && value instanceof Ref && m.heap.get(value).attributes !== null ? '' : ' and no __dict__ for setting new attributes'}`, name, value);
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
