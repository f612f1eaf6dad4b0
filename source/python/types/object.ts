import {getPlain} from '../machine/attributes.js';
import {dictOf, hasOnlySlots} from '../machine/own-attributes.js';
import {setPlain} from '../machine/set-attribute.js';
import {className, findOnType, isClass, mroOf, ownMember, solidOf, typeName, typeOf, type Class} from '../machine/type-of.js';
import {callMember, make} from '../machine/calls.js';
import {addressOfRef} from '../machine/hashing.js';
import type {Machine} from '../machine/machine.js';
import {InstanceObject, classHooks} from '../machine/objects.js';
import {SlotMember, slotValue} from '../machine/slots.js';
import {truth} from '../machine/operators.js';
import {reprOf, strOf} from '../machine/text.js';
import {Native, type Keywords, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {PyTuple, Ref, notImplemented, type Value} from '../values.js';
import {define} from './define.js';
import {idOf} from './identity.js';
import {objectType} from './identities.js';

/** The class's name with its module, as `<class '…'>` and reprs show it; that of builtins is left out. */
export const fullName = (m: Machine, cls: Class): string => {
	if (cls instanceof PyType) {
		return cls.module === 'builtins' ? cls.name : `${cls.module}.${cls.name}`;
	}

	const module = ownMember(m, cls, '__module__');
	const qualname = ownMember(m, cls, '__qualname__');
	const name = typeof qualname === 'string' ? qualname : className(m, cls);
	return typeof module === 'string' && module !== 'builtins' ? `${module}.${name}` : name;
};

/** An address as `%p` prints it. */
export const addressText = (m: Machine, value: Value): string => `0x${(value instanceof Ref ? addressOfRef(value) : idOf(m, value)).toString(16)}`;

/** `object.__repr__`. */
export const plainRepr = (m: Machine, value: Value): string => `<${fullName(m, typeOf(m, value))} object at ${addressText(m, value)}>`;

const isNativeOf = (m: Machine, cls: Class, name: string): boolean => {
	const member = findOnType(m, cls, name);
	return member === undefined || (member instanceof Native && member.owner === 'object');
};

const hasExcess = (args: readonly Value[], keywords: Keywords): boolean => args.length > 1 || (keywords !== null && keywords.size > 0);

/** Names of the abstract methods that keep a class from having instances. */
const abstractMethods = (m: Machine, cls: Ref): readonly string[] => {
	const set = m.as(ownMember(m, cls, '__abstractmethods__'), 'set');
	return set === undefined ? [] : (set.table.keys.toArray().filter(key => typeof key === 'string') as string[]).sort();
};

const refuseAbstract = (m: Machine, cls: Ref): void => {
	const names = abstractMethods(m, cls);
	if (names.length > 0) {
		throw m.error('TypeError', `Can't instantiate abstract class ${className(m, cls)} without an implementation for abstract method${names.length === 1 ? '' : 's'} ${names.map(name => `'${name}'`).join(', ')}`);
	}
};

/** The names that `dir` finds on an object without a `__dir__` of its own. */
export const attributeNames = (m: Machine, value: Value): readonly string[] => {
	const names = new Set<string>();
	if (value instanceof Ref) {
		const {attributes} = m.heap.get(value);
		if (attributes instanceof Map) {
			for (const name of attributes.keys()) {
				names.add(name);
			}
		} else if (attributes instanceof Ref) {
			m.as(attributes, 'dict')!.table.forEach(key => {
				if (typeof key === 'string') {
					names.add(key);
				}
			});
		}
	}

	for (const name of classNames(m, typeOf(m, value))) {
		names.add(name);
	}

	return [...names];
};

/** Names of a class and its bases. */
export const classNames = (m: Machine, cls: Class): readonly string[] => {
	const names = new Set<string>();
	for (const entry of mroOf(m, cls)) {
		const members = entry instanceof PyType ? entry.members : m.as(entry, 'class')!.attributes;
		for (const name of members.keys()) {
			names.add(name);
		}
	}

	return [...names];
};

/** What copying and pickling keep of an object: its attributes, and beside them the values of its slots; None where there is nothing. */
const stateOf = (m: Machine, self: Value): Outcome => {
	if (!(self instanceof Ref)) {
		return null;
	}

	const {attributes} = m.heap.get(self);
	const slots = new Map<string, Value>();
	for (const cls of mroOf(m, typeOf(m, self))) {
		for (const [name, member] of cls instanceof Ref ? m.as(cls, 'class')!.attributes : []) {
			const value = member instanceof SlotMember ? slotValue(m, self, name) : undefined;
			if (value !== undefined) {
				slots.set(name, value);
			}
		}
	}

	const withDict = attributes !== null && !hasOnlySlots(m, typeOf(m, self));
	const names = withDict && attributes instanceof Map ? attributes.size : (withDict ? m.as(attributes as Ref, 'dict')!.table.size : 0);
	const dict = names === 0 ? null : m.newDict();
	if (dict !== null) {
		m.own(dict, 'dict').table = m.as(dictOf(m, self), 'dict')!.table.fork();
	}

	return slots.size === 0 ? dict : new PyTuple([dict, m.newDict(slots)]);
};

const unordered = (): Value => notImplemented;

define(objectType, {
	construct(m, cls, args, keywords) {
		if (cls instanceof Ref) {
			refuseAbstract(m, cls);
			if ((m.as(cls, 'class')!.hooks & classHooks.__del__) !== 0) {
				m.watched++;
			}

			return m.newInstance(cls);
		}

		if (args.length > 0 || (keywords !== null && keywords.size > 0)) {
			throw m.error('TypeError', `${className(m, cls as Class)}() takes no arguments`);
		}

		return m.heap.allocate(new InstanceObject(m.epoch, cls as Class, null));
	},
	values: {
		__doc__: null,
		__new__: new Native('__new__', 'object.__new__', (m, args, keywords): Outcome => {
			const [cls, ...rest] = args;
			if (cls === undefined) {
				throw m.error('TypeError', 'object.__new__(): not enough arguments');
			}

			if (!isClass(m, cls)) {
				throw m.error('TypeError', `object.__new__(X): X is not a type object (${typeName(m, cls)})`);
			}

			if (solidOf(m, cls) === objectType && hasExcess(args, keywords)) {
				if (!isNativeOf(m, cls, '__new__')) {
					throw m.error('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
				}

				if (isNativeOf(m, cls, '__init__')) {
					throw m.error('TypeError', `${className(m, cls)}() takes no arguments`);
				}
			}

			return make(m, cls, rest, keywords);
		}, 'static', 'object'),
	},
	raw: {
		__init__(m, args, keywords) {
			const cls = typeOf(m, args[0]!);
			if (hasExcess(args, keywords)) {
				if (!isNativeOf(m, cls, '__init__')) {
					throw m.error('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
				}

				if (solidOf(m, cls) === objectType && isNativeOf(m, cls, '__new__')) {
					throw m.error('TypeError', `${className(m, cls)}.__init__() takes exactly one argument (the instance to initialize)`);
				}
			}

			return null;
		},
	},
	methods: {
		__repr__: ['', plainRepr],
		__str__: ['', reprOf],
		__eq__: ['object, /', (_, self, other) => self === other ? true : notImplemented],
		__ne__: ['object, /', (m, self, other) => {
			const cls = typeOf(m, self);
			return m.chain(() => callMember(m, findOnType(m, cls, '__eq__')!, self, cls, [other]), (inner, equal) =>
				equal === notImplemented ? equal : inner.chain(() => truth(inner, equal), (_, same) => same !== true));
		}],
		__lt__: ['object, /', unordered],
		__le__: ['object, /', unordered],
		__gt__: ['object, /', unordered],
		__ge__: ['object, /', unordered],
		__hash__: ['', (m, self) => self instanceof Ref ? addressOfRef(self) / 16 : idOf(m, self)],
		__getattribute__: ['name, /', (m, self, name) => getPlain(m, self, attributeName(m, name))],
		__setattr__: ['name, value, /', (m, self, name, value) => setPlain(m, self, attributeName(m, name), value)],
		__delattr__: ['name, /', (m, self, name) => setPlain(m, self, attributeName(m, name), undefined)],
		__format__: ['format_spec, /', (m, self, spec) => {
			if (typeof spec === 'string' && spec !== '') {
				throw m.error('TypeError', `unsupported format string passed to ${typeName(m, self)}.__format__`);
			}

			return strOf(m, self);
		}],
		__dir__: ['', (m, self) => m.newList([...attributeNames(m, self)])],
		__sizeof__: ['', () => 16],
		__getstate__: ['', stateOf],
	},
	classMethods: {
		__subclasshook__: ['object, /', () => notImplemented],
	},
	settable: {
		__class__: {
			get: (m, self) => typeOf(m, self),
			set(m, self, value) {
				if (value === undefined) {
					throw m.error('TypeError', 'can\'t delete __class__ attribute');
				}

				if (!isClass(m, value)) {
					throw m.error('TypeError', `__class__ must be set to a class, not '${typeName(m, value)}' object`);
				}

				if (!(self instanceof Ref) || !(value instanceof Ref) || solidOf(m, value) !== solidOf(m, typeOf(m, self))) {
					throw m.error('TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
				}

				m.heap.own(self).cls = value;
			},
		},
	},
});

// Keywords of a class statement that nothing takes.
objectType.members.set('__init_subclass__', new Native('__init_subclass__', 'object.__init_subclass__', (m, args, keywords): Outcome => {
	if (keywords !== null && keywords.size > 0) {
		throw m.error('TypeError', `${className(m, args[0] as Class)}.__init_subclass__() takes no keyword arguments`);
	}

	return null;
}, 'class', 'object'));

/** A name for attribute access: `getattr(object, 3)` is a TypeError. */
export const attributeName = (m: Machine, name: Value): string => {
	const text = typeof name === 'string' ? name : m.as(name, 'instance')?.payload;
	if (typeof text !== 'string') {
		throw m.error('TypeError', `attribute name must be string, not '${typeName(m, name)}'`);
	}

	return text;
};

