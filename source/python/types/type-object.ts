import {className, findOnType, isClass, isSubclass, mroOf, ownMember, typeName, typeOf, type Class} from '../machine/type-of.js';
import {call, callPrelude, instantiatePlain} from '../machine/calls.js';
import {changeBases, makeClass, metaclassFor} from '../machine/classes.js';
import type {Machine} from '../machine/machine.js';
import {IteratorObject, type ClassObject} from '../machine/objects.js';
import {NativeProperty, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {PyTuple, StaticMethod, notImplemented, type Ref, type Value} from '../values.js';
import {define, type TypeTable} from './define.js';
import {exceptionTypes, mappingProxyType, noneType, objectType, typeType} from './identities.js';
import {classNames, fullName} from './object.js';

const isBuiltIn = (self: Value): self is PyType => self instanceof PyType;
const ofClass = (m: Machine, self: Value): ClassObject => m.as(self, 'class')!;

const refuseBuiltIn = (m: Machine, self: Value, name: string): void => {
	if (isBuiltIn(self)) {
		throw m.error('TypeError', `cannot set '${name}' attribute of immutable type '${self.name}'`);
	}
};

/** An attribute of a class that is its own, not its bases'. */
const ownText = (name: '__name__' | '__qualname__', read: (m: Machine, self: Value) => Value): NonNullable<TypeTable['settable']>[string] => ({
	get: read,
	set(m, self, value) {
		refuseBuiltIn(m, self, name);
		if (value === undefined) {
			throw m.error('TypeError', `cannot delete '${name}' attribute of type '${className(m, self as Class)}'`);
		}

		if (typeof value !== 'string') {
			throw m.error('TypeError', `can only assign string to ${className(m, self as Class)}.${name}, not '${typeName(m, value)}'`);
		}

		const object = m.own(self as Ref, 'class');
		if (name === '__name__') {
			object.name = value;
		} else {
			object.attributes.set(name, value);
		}
	},
});

/** An attribute in the class's own namespace; `missing` says what is read where it is not there. */
const ownAttribute = (name: string, missing: (m: Machine, self: Value) => Outcome): NonNullable<TypeTable['settable']>[string] => ({
	get(m, self) {
		const member = ownMember(m, self as Class, name);
		return member === undefined || (isBuiltIn(self) && member instanceof NativeProperty) ? missing(m, self) : member;
	},
	set(m, self, value) {
		refuseBuiltIn(m, self, name);
		const object = m.own(self as Ref, 'class');
		if (value !== undefined) {
			object.attributes.set(name, value);
		} else if (!object.attributes.delete(name)) {
			throw m.error('AttributeError', `type object '${object.name}' has no attribute '${name}'`);
		}
	},
});

/** The class's annotations: made by the function that the compiler put there, on first request. */
const annotations = (m: Machine, self: Value): Outcome => {
	if (isBuiltIn(self)) {
		throw m.error('AttributeError', `type object '${self.name}' has no attribute '__annotations__'`);
	}

	const keep = (inner: Machine, value: Value): Value => {
		inner.own(self as Ref, 'class').attributes.set('__annotations__', value);
		return value;
	};

	const annotate = ofClass(m, self).attributes.get('__annotate__') ?? null;
	return annotate === null ? keep(m, m.newDict()) : m.chain(() => call(m, annotate, [1]), keep);
};

/** The classes of the program that name this one among their bases, oldest first; of built-in ones, those that a table of ours has. */
const subclassesOf = (m: Machine, self: Class): readonly Value[] => {
	const found: Value[] = self instanceof PyType ? Object.values(exceptionTypes).filter(type => type.bases.includes(self)) : [];
	m.heap.forEach((_, object) => {
		if (object.kind === 'class' && object.bases.includes(self)) {
			found.push(object.mro[0]!);
		}
	});
	return found;
};

/** A namespace to look at: a read-only view of a copy. */
const namespaceOf = (m: Machine, self: Value): Value => {
	const members = isBuiltIn(self) ? self.members : ofClass(m, self).attributes;
	return m.heap.allocate(new IteratorObject(m.epoch, mappingProxyType, m.newDict([...members].filter(([name]) => name !== '__qualname__')), 0, null));
};

const copyNamespace = (m: Machine, namespace: Value): Ref => {
	const dict = m.as(namespace, 'dict');
	if (dict === undefined) {
		throw m.error('TypeError', `type.__new__() argument 3 must be dict, not ${typeName(m, namespace)}`);
	}

	const copy = m.newDict();
	m.own(copy, 'dict').table = dict.table.fork();
	return copy;
};

const subclassCheck = (m: Machine, self: Value, cls: Value): boolean => {
	if (!isClass(m, cls)) {
		throw m.error('TypeError', 'issubclass() arg 1 must be a class');
	}

	return isSubclass(m, cls, self as Class);
};

/** What may stand beside `|`: a class, None, another union or a generic alias. */
const joins = (m: Machine, value: Value): boolean =>
	value === null || isClass(m, value) || ownMarker(m, value);

const ownMarker = (m: Machine, value: Value): boolean => findOnType(m, typeOf(m, value), '__joins_unions__') !== undefined;

const union: NonNullable<TypeTable['methods']>[string] = ['other, /', (m, self, other) => joins(m, other) ? callPrelude(m, 'join_types', [self, other]) : notImplemented];
const unionReversed: typeof union = ['other, /', (m, self, other) => joins(m, other) ? callPrelude(m, 'join_types', [other, self]) : notImplemented];

define(typeType, {
	construct(m, cls, args, keywords) {
		if (cls === typeType && args.length === 1 && (keywords === null || keywords.size === 0)) {
			return typeOf(m, args[0]!);
		}

		if (args.length !== 3) {
			throw m.error('TypeError', cls === typeType ? 'type() takes 1 or 3 arguments' : `type.__new__() takes exactly 3 arguments (${args.length} given)`);
		}

		const [name, bases, namespace] = args as [Value, Value, Value];
		if (typeof name !== 'string') {
			throw m.error('TypeError', `type.__new__() argument 1 must be str, not ${typeName(m, name)}`);
		}

		if (name.includes('\0')) {
			throw m.error('ValueError', 'type name must not contain null characters');
		}

		if (!(bases instanceof PyTuple)) {
			throw m.error('TypeError', `type.__new__() argument 2 must be tuple, not ${typeName(m, bases)}`);
		}

		const copy = copyNamespace(m, namespace);
		if (m.lookup(copy, '__module__') === undefined) {
			const module = m.lookup(m.frame!.globals, '__name__');
			m.assign(copy, '__module__', module ?? 'builtins');
		}

		const meta = metaclassFor(m, cls as Class, bases.items);
		const make = meta === cls ? undefined : findOnType(m, meta, '__new__');
		return make instanceof StaticMethod
			? call(m, make.callable, [meta, name, bases, namespace], keywords)
			: makeClass(m, meta, name, bases.items, copy, keywords);
	},
	raw: {
		__call__: (m, [self, ...args], keywords) => self === typeType && args.length === 1
			? typeOf(m, args[0]!)
			: instantiatePlain(m, self as Class, args, keywords),
		__init__: () => null,
	},
	methods: {
		__repr__: ['', (m, self) => `<class '${fullName(m, self as Class)}'>`],
		__instancecheck__: ['instance, /', (m, self, instance) => isSubclass(m, typeOf(m, instance), self as Class)],
		__subclasscheck__: ['subclass, /', subclassCheck],
		__or__: union,
		__ror__: unionReversed,
		__dir__: ['', (m, self) => m.newList([...classNames(m, self as Class)])],
		mro: ['', (m, self) => m.newList([...mroOf(m, self as Class)])],
		__subclasses__: ['', (m, self) => m.newList([...subclassesOf(m, self as Class)])],
		__sizeof__: ['', () => 1072],
	},
	settable: {
		__name__: ownText('__name__', (m, self) => className(m, self as Class)),
		__qualname__: ownText('__qualname__', (m, self) => isBuiltIn(self) ? self.name : ofClass(m, self).attributes.get('__qualname__') ?? ofClass(m, self).name),
		__module__: ownAttribute('__module__', (_, self) => isBuiltIn(self) ? self.module : 'builtins'),
		__doc__: ownAttribute('__doc__', () => null),
		__annotations__: ownAttribute('__annotations__', annotations),
		__annotate__: ownAttribute('__annotate__', () => null),
		__type_params__: ownAttribute('__type_params__', () => new PyTuple([])),
		__bases__: {
			get: (m, self) => new PyTuple(isBuiltIn(self) ? [...self.bases] : [...ofClass(m, self).bases]),
			set(m, self, value) {
				refuseBuiltIn(m, self, '__bases__');
				if (!(value instanceof PyTuple) || value.items.length === 0) {
					throw m.error('TypeError', value instanceof PyTuple
						? `can only assign non-empty tuple to ${className(m, self as Class)}.__bases__, not ()`
						: (value === undefined ? `cannot delete '__bases__' attribute of type '${className(m, self as Class)}'` : `can only assign tuple to ${className(m, self as Class)}.__bases__, not ${typeName(m, value)}`));
				}

				changeBases(m, self as Ref, value.items);
			},
		},
		__abstractmethods__: ownAttribute('__abstractmethods__', m => {
			throw m.error('AttributeError', '__abstractmethods__');
		}),
	},
	classMethods: {
		__prepare__: ['*args, **keywords', m => m.newDict()],
	},
	properties: {
		__dict__: namespaceOf,
		__mro__: (m, self) => new PyTuple([...mroOf(m, self as Class)]),
		__base__: (m, self) => isBuiltIn(self) ? self.bases[0] ?? null : ofClass(m, self).bases[0] ?? objectType,
	},
});

define(noneType, {construct(m, _cls, args, keywords) {
	if (args.length > 0 || (keywords !== null && keywords.size > 0)) {
		throw m.error('TypeError', 'NoneType takes no arguments');
	}

	return null;
}, methods: {__bool__: ['', () => false], __or__: union, __ror__: unionReversed}});
