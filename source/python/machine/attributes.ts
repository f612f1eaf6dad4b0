import {Native, NativeProperty, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {attributeError, setFields} from '../types/exception-fields.js';
import {exceptionTypes, functionType, superType} from '../types/identities.js';
import {BoundMethod, ClassMethod, Property, Ref, StaticMethod, Super, type Value} from '../values.js';
import {call} from './calls.js';
import {Raise, type Machine} from './machine.js';
import {classHooks, type ClassObject} from './objects.js';
import {dictOf, hasOnlySlots, ownAttribute} from './own-attributes.js';
import {className, findOnType, isClass, isInstance, mroOf, ownMember, typeName, typeOf, type Class} from './type-of.js';

/** Whether a member is found before the instance's own attributes. */
export const isDataDescriptor = (m: Machine, member: Value): boolean =>
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
			return self === undefined || object.cls !== functionType ? member : new BoundMethod(member, self);
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

/** A method passes on what it does not have to its function, which then complains. */
const ofMethod = (m: Machine, value: Value): Value => value instanceof BoundMethod && m.as(value.callable, 'function') !== undefined ? value.callable : value;

export const missingAttribute = (m: Machine, value: Value, name: string): Raise => {
	const module = m.as(value, 'module');
	const owner = module === undefined
		? (isClass(m, value) ? `type object '${className(m, value)}'` : `'${typeName(m, ofMethod(m, value))}' object`)
		: `module '${module.name}'`;
	return attributeError(m, `${owner} has no attribute '${name}'`, name, value);
};

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

/** An AttributeError of a hook of the program's own gets to know what was asked for: the traceback says what may have been meant. */
const missed = (value: Value, name: string) => (m: Machine, exception: Ref): never => {
	const fields = m.as(exception, 'exception')!.fields;
	if (isInstance(m, exception, exceptionTypes.AttributeError) && (fields?.get('name') ?? null) === null && (fields?.get('obj') ?? null) === null) {
		setFields(m, exception, {name, obj: value});
	}

	throw new Raise(exception);
};

/** Asks a `__getattr__` for what is not there. */
const ask = (m: Machine, hook: Value, args: readonly Value[], value: Value, name: string): Outcome => m.chain(() => call(m, hook, args), (_, found) => found, missed(value, name));

/** `value.name`, hooks of the program's classes included. Throws AttributeError. */
export const getAttribute = (m: Machine, value: Value, name: string): Outcome => {
	const cls = typeOf(m, value);
	if (cls instanceof Ref && ((m.heap.get(cls) as ClassObject).hooks & classHooks.__getattribute__) !== 0) {
		const hook = findOnType(m, cls, '__getattribute__')!;
		const fallback = findOnType(m, cls, '__getattr__');
		return m.chain(() => call(m, hook, [value, name]), (_, found) => found, fallback === undefined ? missed(value, name) : (inner, exception) => {
			if (isInstance(inner, exception, exceptionTypes.AttributeError)) {
				return ask(inner, fallback, [value, name], value, name);
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
					return ask(inner, fallback, [value, name], value, name);
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
		return ask(m, hook, [name], value, name);
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
