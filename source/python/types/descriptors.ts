import {bindMember, findAttribute} from '../machine/attributes.js';
import {setPlain} from '../machine/set-attribute.js';
import {className, isClass, isInstance, isSubclass, typeName, typeOf, type Class} from '../machine/type-of.js';
import {call} from '../machine/calls.js';
import type {Machine} from '../machine/machine.js';
import type {SlotMember} from '../machine/slots.js';
import {truth} from '../machine/operators.js';
import {reprOf} from '../machine/text.js';
import type {Keywords, NativeProperty, Outcome} from '../native.js';
import {bindArguments, parseSignature} from '../signature.js';
import type {PyType} from '../type.js';
import {ClassMethod, Property, Ref, StaticMethod, Super, type Value} from '../values.js';
import {define, type TypeTable} from './define.js';
import {classmethodType, getsetType, memberType, propertyType, staticmethodType, superType} from './identities.js';

/*
property, staticmethod, classmethod and super are values without identity of their own. An instance of a class that derives
from one of the first three holds such a value as its payload.
*/
const plain = (m: Machine, self: Value): Value => m.as(self, 'instance')?.payload ?? self;

/** Whether a function carries `__isabstractmethod__`: what wraps an abstract function is abstract. */
const isAbstract = (m: Machine, fn: Value): Outcome => {
	const found = fn === null ? undefined : findAttribute(m, fn, '__isabstractmethod__');
	return found === undefined ? false : m.chain(() => found, (inner, value) => inner.chain(() => truth(inner, value), (_, abstract) => abstract));
};

const any = (m: Machine, values: readonly Value[], at = 0): Outcome => at >= values.length
	? false
	: m.chain(() => isAbstract(m, values[at]!), (inner, abstract) => abstract === true ? true : any(inner, values, at + 1));

/** `descriptor.__get__(instance, owner)`. */
const get: NonNullable<TypeTable['methods']>[string] = ['instance, owner=None, /', (m, self, instance, owner) => {
	const value = plain(m, self);
	const onClass = instance === null && owner !== null;
	return onClass && value instanceof Property ? self : bindMember(m, value, onClass ? undefined : instance, isClass(m, owner) ? owner : typeOf(m, instance));
}];

const documentationOf = (m: Machine, fn: Value): Outcome => fn === null ? null : findAttribute(m, fn, '__doc__') ?? null;

const propertySignature = parseSignature('fget=None, fset=None, fdel=None, doc=None');
const ofProperty = (m: Machine, self: Value): Property => plain(m, self) as Property;

const newProperty = (args: readonly Value[], keywords: Keywords): Property => {
	const [getter, setter, deleter, documentation] = bindArguments(propertySignature, 'property', args, keywords, false) as [Value, Value, Value, Value];
	return new Property(getter, setter, deleter, documentation);
};

const noProperty = new Property(null, null, null, null);

/** The same with one function changed; of a class of the program, another one of that class. */
const changed = (m: Machine, self: Value, changes: {readonly getter?: Value; readonly setter?: Value; readonly deleter?: Value}): Outcome => {
	const {getter, setter, deleter, documentation} = {...ofProperty(m, self), ...changes};
	return self instanceof Property
		? new Property(getter, setter, deleter, documentation)
		: call(m, typeOf(m, self), [getter, setter, deleter, documentation]);
};

define(propertyType, {
	construct(m, cls, args, keywords) {
		// What a derived class's own `__init__` takes is its business; it calls ours.
		return cls === propertyType ? newProperty(args, keywords) : m.newInstance(cls as Ref, noProperty);
	},
	raw: {
		__init__(m, [self, ...args], keywords) {
			if (!(self instanceof Property)) {
				const property = newProperty(args, keywords);
				m.own(self as Ref, 'instance').payload = property;
				// The class's own text would hide it.
				return m.chain(() => property.documentation ?? documentationOf(m, property.getter), (inner, text) => inner.chain(() => setPlain(inner, self!, '__doc__', text), () => null));
			}

			return null;
		},
	},
	methods: {
		getter: ['getter, /', (m, self, getter) => changed(m, self, {getter})],
		setter: ['setter, /', (m, self, setter) => changed(m, self, {setter})],
		deleter: ['deleter, /', (m, self, deleter) => changed(m, self, {deleter})],
		__get__: get,
		__set__: ['instance, value, /', (m, self, instance, value) => change(m, self, 'setter', instance, [value])],
		__delete__: ['instance, /', (m, self, instance) => change(m, self, 'deleter', instance, [])],
	},
	properties: {
		fget: (m, self) => ofProperty(m, self).getter,
		fset: (m, self) => ofProperty(m, self).setter,
		fdel: (m, self) => ofProperty(m, self).deleter,
		__doc__: (m, self) => ofProperty(m, self).documentation ?? documentationOf(m, ofProperty(m, self).getter),
		__name__: (m, self) => ofProperty(m, self).getter === null ? null : findAttribute(m, ofProperty(m, self).getter, '__name__') ?? null,
		__isabstractmethod__: (m, self) => any(m, [ofProperty(m, self).getter, ofProperty(m, self).setter, ofProperty(m, self).deleter]),
	},
});

const change = (m: Machine, self: Value, what: 'setter' | 'deleter', instance: Value, args: readonly Value[]): Outcome => {
	const property = ofProperty(m, self);
	const fn = property[what];
	if (fn === null) {
		const name = m.as(property.getter, 'function')?.name;
		throw m.error('AttributeError', `property ${name === undefined ? '' : `'${name}' `}of '${typeName(m, instance)}' object has no ${what}`);
	}

	return m.chain(() => call(m, fn, [instance, ...args]), () => null);
};

const wrapped = (m: Machine, self: Value): Value => (plain(m, self) as StaticMethod | ClassMethod).callable;

/** What `functools.update_wrapper` would copy: a wrapped function lends its names. */
const lent = (...names: readonly string[]): NonNullable<TypeTable['properties']> => Object.fromEntries(names.map(name => [name, (m: Machine, self: Value): Outcome => {
	const found = findAttribute(m, wrapped(m, self), name);
	if (found === undefined) {
		throw m.error('AttributeError', `'${typeName(m, self)}' object has no attribute '${name}'`);
	}

	return found;
}]));

const wrapper: TypeTable = {
	methods: {
		__get__: get,
		__repr__: ['', (m, self) => m.chain(() => reprOf(m, wrapped(m, self)), (inner, text) => `<${typeName(inner, self)}(${text as string})>`)],
	},
	properties: {
		__func__: (m, self) => wrapped(m, self),
		__wrapped__: (m, self) => wrapped(m, self),
		__isabstractmethod__: (m, self) => isAbstract(m, wrapped(m, self)),
		...lent('__name__', '__qualname__', '__doc__', '__module__', '__annotations__'),
	},
};

const newWrapper = (m: Machine, name: string, Make: typeof StaticMethod | typeof ClassMethod, args: readonly Value[], keywords: Keywords): StaticMethod | ClassMethod => {
	if (keywords !== null && keywords.size > 0) {
		throw m.error('TypeError', `${name}() takes no keyword arguments`);
	}

	if (args.length !== 1) {
		throw m.error('TypeError', `${name} expected 1 argument, got ${args.length}`);
	}

	return new Make(args[0]!);
};

const defineWrapper = (type: PyType, Make: typeof StaticMethod | typeof ClassMethod, raw: NonNullable<TypeTable['raw']>): void => {
	define(type, {
		...wrapper,
		construct: (m, cls, args, keywords) => cls === type ? newWrapper(m, type.name, Make, args, keywords) : m.newInstance(cls as Ref, new Make(null)),
		raw: {
			...raw,
			__init__(m, [self, ...args], keywords) {
				if (self instanceof Ref) {
					m.own(self, 'instance').payload = newWrapper(m, type.name, Make, args, keywords);
				}

				return null;
			},
		},
	});
};

defineWrapper(staticmethodType, StaticMethod, {__call__: (m, [self, ...args], keywords) => call(m, wrapped(m, self!), args, keywords)});
defineWrapper(classmethodType, ClassMethod, {});

const ofNativeProperty = (self: Value): NativeProperty => self as NativeProperty;

define(getsetType, {
	methods: {
		__get__: get,
		__repr__: ['', (_, self) => `<attribute '${ofNativeProperty(self).name}' of '${ofNativeProperty(self).owner}' objects>`],
	},
	properties: {
		__name__: (_, self) => ofNativeProperty(self).name,
		__doc__: () => null,
	},
});

const ofSlot = (self: Value): SlotMember => self as SlotMember;

define(memberType, {
	methods: {
		__get__: get,
		__set__: ['instance, value, /', (m, self, instance, value) => {
			ofSlot(self).set!(m, instance, value);
			return null;
		}],
		__delete__: ['instance, /', (m, self, instance) => {
			ofSlot(self).set!(m, instance, undefined);
			return null;
		}],
		__repr__: ['', (_, self) => `<member '${ofSlot(self).name}' of '${ofSlot(self).owner}' objects>`],
	},
	properties: {
		__name__: (_, self) => ofSlot(self).name,
		__doc__: (_, self) => ofSlot(self).documentation,
	},
});

/** The class that a running method was defined in, and its instance: what `super()` goes by. */
const implicit = (m: Machine): readonly [cls: Value, self: Value] => {
	const frame = m.frame!;
	const {code, slots} = frame;
	if (code.argumentCount === 0) {
		throw m.error('RuntimeError', 'super(): no arguments');
	}

	const held = slots[0];
	const self = m.as(held, 'cell')?.value ?? held;
	if (self === undefined) {
		throw m.error('RuntimeError', 'super(): arg[0] deleted');
	}

	const free = code.freeNames.indexOf('__class__');
	if (free === -1) {
		throw m.error('RuntimeError', 'super(): __class__ cell not found');
	}

	const cls = m.as(slots[code.firstFree + free], 'cell')?.value;
	if (cls === undefined) {
		throw m.error('RuntimeError', 'super(): empty __class__ cell');
	}

	return [cls, self];
};

const ofSuper = (self: Value): Super => self as Super;

define(superType, {
	construct(m, type, args, keywords) {
		// Its values have no identity: a class of the program cannot derive from it here.
		if (type !== superType) {
			throw m.error('NotImplementedError', 'a class derived from super is not supported here');
		}

		if (keywords !== null && keywords.size > 0) {
			throw m.error('TypeError', 'super() takes no keyword arguments');
		}

		if (args.length > 2) {
			throw m.error('TypeError', `super() expected at most 2 arguments, got ${args.length}`);
		}

		const [cls, self] = args.length === 0 ? implicit(m) : args as [Value, Value | undefined];
		if (!isClass(m, cls)) {
			throw m.error('TypeError', `super() argument 1 must be a type, not ${typeName(m, cls)}`);
		}

		if (self === undefined || self === null) {
			return new Super(cls, null, null);
		}

		if (isClass(m, self) && isSubclass(m, self, cls)) {
			return new Super(cls, self, self);
		}

		if (isInstance(m, self, cls)) {
			return new Super(cls, self, typeOf(m, self) as Ref);
		}

		throw m.error('TypeError', isClass(m, self)
			? `super(type, obj): obj (type ${className(m, self)}) is not an instance or subtype of type (${className(m, cls)}).`
			: `super(type, obj): obj (instance of ${typeName(m, self)}) is not an instance or subtype of type (${className(m, cls)}).`);
	},
	methods: {
		__repr__: ['', (m, self) => {
			const {cls, type} = ofSuper(self);
			return `<super: <class '${className(m, cls as Class)}'>, ${type === null ? 'NULL' : `<${className(m, type as Class)} object>`}>`;
		}],
	},
	properties: {
		__thisclass__: (_, self) => ofSuper(self).cls,
		__self__: (_, self) => ofSuper(self).self,
		__self_class__: (_, self) => ofSuper(self).type,
	},
});

