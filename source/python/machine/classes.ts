import {PUSHED, type Keywords, type Outcome} from '../native.js';
import {PyType} from '../type.js';
import {exceptionTypes, objectType, typeType} from '../types/identities.js';
import {ClassMethod, PyTuple, Ref, StaticMethod, type Value} from '../values.js';
import {getAttribute} from './attributes.js';
import {className, findOnType, isClass, isInstance, isSubclass, mroOf, solidOf, typeName, typeOf, type Class} from './type-of.js';
import {call, callMethod, newFrame} from './calls.js';
import {Raise, type Machine} from './machine.js';
import {checkLayouts, slotMembers} from './slots.js';
import {ClassObject, classHooks, slotsOnly, type DictObject, type FunctionObject} from './objects.js';

/**
The C3 linearisation of the bases' orders: what Python's MRO is.

@throws TypeError when the orders contradict each other.
*/
const linearise = (m: Machine, cls: Ref, bases: readonly Class[]): readonly Class[] => {
	const orders = [...bases.map(base => [...mroOf(m, base)]), [...bases]].filter(order => order.length > 0);
	const result: Class[] = [cls];
	while (orders.some(order => order.length > 0)) {
		const head = orders.filter(order => order.length > 0).map(order => order[0]!).find(one => orders.every(order => !(order.indexOf(one) > 0)));
		if (head === undefined) {
			throw m.error('TypeError', `Cannot create a consistent method resolution order (MRO) for bases ${[...new Set(orders.filter(order => order.length > 0).map(order => order[0]!))].map(base => className(m, base)).join(', ')}`);
		}

		result.push(head);
		for (const order of orders) {
			if (order[0] === head) {
				order.shift();
			}
		}
	}

	return result;
};

/** The type among a built-in type's bases that decides what its instances are made of: most exceptions share one. */
const layoutOf = (type: PyType): PyType => type.mro.find(one => one.construct !== null) ?? objectType;

/** The built-in type that instances are made of: the most derived one among the bases'. */
const solidBase = (m: Machine, bases: readonly Class[]): PyType => {
	let solid = objectType;
	for (const base of bases) {
		const one = solidOf(m, base);
		const above = layoutOf(one).isSubtypeOf(layoutOf(solid));
		if (one.isSubtypeOf(solid)) {
			solid = one;
		} else if (above && !layoutOf(solid).isSubtypeOf(layoutOf(one))) {
			solid = one;
		} else if (!above && !layoutOf(solid).isSubtypeOf(layoutOf(one))) {
			throw m.error('TypeError', 'multiple bases have instance lay-out conflict');
		}
	}

	return solid;
};

/**
`type(name, bases, namespace)`: makes the class, tells its members their names (`__set_name__`) and its bases that they
have a new subclass (`__init_subclass__`).
*/
export const makeClass = (m: Machine, meta: Class, name: string, givenBases: readonly Value[], namespace: Ref, keywords: Keywords): Outcome => {
	const bases: Class[] = [];
	for (const base of givenBases) {
		if (!isClass(m, base)) {
			throw m.error('TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
		}

		if (base instanceof PyType && !base.subclassable) {
			throw m.error('TypeError', `type '${base.name}' is not an acceptable base type`);
		}

		if (bases.includes(base)) {
			throw m.error('TypeError', `duplicate base class ${className(m, base)}`);
		}

		bases.push(base);
	}

	if (bases.length === 0) {
		bases.push(objectType);
	}

	const attributes = new Map<string, Value>();
	(m.get(namespace) as DictObject).table.forEach((key, value) => {
		if (typeof key === 'string' && key !== '__classcell__') {
			attributes.set(key, value);
		}
	});
	// These are bound to the class even without their decorator.
	for (const special of ['__init_subclass__', '__class_getitem__']) {
		const member = attributes.get(special);
		if (m.as(member, 'function') !== undefined) {
			attributes.set(special, new ClassMethod(member!));
		}
	}

	if (m.as(attributes.get('__new__'), 'function') !== undefined) {
		attributes.set('__new__', new StaticMethod(attributes.get('__new__')!));
	}

	if (attributes.has('__eq__') && !attributes.has('__hash__')) {
		attributes.set('__hash__', null);
	}

	if (!attributes.has('__qualname__')) {
		attributes.set('__qualname__', name);
	}

	if (!attributes.has('__doc__')) {
		attributes.set('__doc__', null);
	}

	let hooks = 0;
	for (const [hook, bit] of Object.entries(classHooks)) {
		if (attributes.has(hook) || bases.some(base => base instanceof Ref && ((m.get(base) as ClassObject).hooks & bit) !== 0)) {
			hooks |= bit;
		}
	}

	const solid = solidBase(m, bases);
	let dict = false;
	if (attributes.has('__slots__')) {
		const slots = slotMembers(m, name, attributes.get('__slots__')!, attributes, bases, solid);
		({dict} = slots);
		for (const [slot, member] of slots.members) {
			attributes.set(slot, member);
		}
	}

	checkLayouts(m, bases);
	if (attributes.has('__slots__') && !dict && bases.every(base => base instanceof PyType ? base.mro.every(one => one !== typeType && one !== exceptionTypes.BaseException) : ((m.get(base) as ClassObject).hooks & slotsOnly) !== 0)) {
		hooks |= slotsOnly;
	}

	const cls = m.heap.allocate(new ClassObject(m.epoch, meta, name, bases, [], attributes, solid, hooks));
	m.own(cls, 'class').mro = linearise(m, cls, bases);
	const cell = m.lookup(namespace, '__classcell__');
	if (cell instanceof Ref) {
		m.own(cell, 'cell').value = cls;
	}

	const order = meta instanceof Ref ? findOnType(m, meta, 'mro') : undefined;
	if (order instanceof Ref) {
		return m.chain(() => call(m, order, [cls]), (inner, found) => {
			const items = found instanceof PyTuple ? found.items : inner.as(found, 'list')?.items.toArray() ?? [];
			inner.own(cls, 'class').mro = items as readonly Class[];
			return tellNames(inner, cls, [...attributes], 0, last => tellBases(last, cls, keywords));
		});
	}

	return tellNames(m, cls, [...attributes], 0, inner => tellBases(inner, cls, keywords));
};

/**
`cls.__bases__ = …`: its order is made anew, and that of every class below it.

@throws TypeError for what cannot be a base, or where instances would have to be made of something else.
*/
export const changeBases = (m: Machine, cls: Ref, given: readonly Value[]): void => {
	const bases = given.map(base => {
		if (!isClass(m, base)) {
			throw m.error('TypeError', `${className(m, cls)}.__bases__ must be tuple of classes, not '${typeName(m, base)}'`);
		}

		if (isSubclass(m, base, cls)) {
			throw m.error('TypeError', 'a __bases__ item causes an inheritance cycle');
		}

		return base;
	});
	if (solidBase(m, bases) !== solidOf(m, cls)) {
		throw m.error('TypeError', `__bases__ assignment: '${className(m, bases[0]!)}' object layout differs from '${className(m, cls)}'`);
	}

	const object = m.own(cls, 'class');
	object.mro = linearise(m, cls, bases);
	object.bases = bases;
	const below: Ref[] = [];
	m.heap.forEach((_, other) => {
		if (other.kind === 'class' && other.mro[0] !== cls && other.mro.includes(cls)) {
			below.push(other.mro[0] as Ref);
		}
	});
	for (const one of below) {
		const other = m.own(one, 'class');
		other.mro = linearise(m, one, other.bases);
	}
};

const tellNames = (m: Machine, cls: Ref, members: ReadonlyArray<readonly [string, Value]>, index: number, then: (m: Machine) => Outcome): Outcome => {
	for (let at = index; at < members.length; at++) {
		const [name, member] = members[at]!;
		if (member instanceof Ref && m.get(member).kind === 'instance') {
			const hook = findOnType(m, typeOf(m, member), '__set_name__');
			if (hook !== undefined) {
				return m.chain(() => call(m, hook, [member, cls, name]), inner => tellNames(inner, cls, members, at + 1, then), (inner, exception) => inner.chain(
					() => callMethod(inner, exception, 'add_note', [`Error calling __set_name__ on '${typeName(inner, member)}' instance '${name}' in '${className(inner, cls)}'`]),
					() => {
						throw new Raise(exception);
					},
				));
			}
		}
	}

	return then(m);
};

const tellBases = (m: Machine, cls: Ref, keywords: Keywords): Outcome => {
	for (const base of mroOf(m, cls).slice(1)) {
		const hook = base instanceof Ref ? (m.get(base) as ClassObject).attributes.get('__init_subclass__') : undefined;
		if (hook !== undefined) {
			return m.chain(() => call(m, hook instanceof ClassMethod ? hook.callable : hook, [cls], keywords), () => cls);
		}
	}

	if (keywords !== null && keywords.size > 0) {
		throw m.error('TypeError', `${className(m, cls)}.__init_subclass__() takes no keyword arguments`);
	}

	return cls;
};

/** The metaclass for these bases: the most derived one. */
export const metaclassFor = (m: Machine, given: Class, bases: readonly Value[]): Class => {
	let meta = given;
	for (const base of bases) {
		const one = typeOf(m, base);
		if (isSubclass(m, meta, one)) {
			continue;
		}

		if (!isSubclass(m, one, meta)) {
			throw m.error('TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
		}

		meta = one;
	}

	return meta;
};

/** What a `class` statement calls: `__build_class__(body, name, *bases, metaclass=…, **keywords)`. */
export const buildClass = (m: Machine, body: Value, name: Value, bases: readonly Value[], keywords: Keywords): Outcome => {
	const fn = m.as(body, 'function');
	if (fn === undefined || typeof name !== 'string') {
		throw m.error('TypeError', `__build_class__: func must be a function, not ${typeName(m, body)}`);
	}

	return resolveBases(m, bases, 0, [], (inner, resolved) => {
		const rest = new Map(keywords);
		const explicit = rest.get('metaclass');
		rest.delete('metaclass');
		const meta = explicit === undefined || isClass(inner, explicit) ? metaclassFor(inner, explicit ?? (resolved.length === 0 ? typeType : typeOf(inner, resolved[0]!)), resolved) : explicit;
		const changed = resolved.length !== bases.length || resolved.some((base, index) => base !== bases[index]);
		return inner.chain(() => prepare(inner, meta as Class, name, resolved, rest), (after, namespace) => {
			if (changed) {
				after.assign(namespace as Ref, '__orig_bases__', new PyTuple(bases));
			}

			return after.chain(() => runBody(after, fn, namespace as Ref), last => meta === typeType
				? makeClass(last, typeType, name, resolved, namespace as Ref, rest)
				: call(last, meta, [name, new PyTuple(resolved), namespace], rest.size === 0 ? null : rest));
		});
	});
};

const prepare = (m: Machine, meta: Class, name: string, bases: readonly Value[], keywords: Keywords): Outcome => {
	const hook = meta instanceof Ref && isClass(m, meta) ? findOnType(m, meta, '__prepare__') : undefined;
	return hook === undefined || hook === null
		? m.newDict()
		: call(m, hook instanceof ClassMethod ? hook.callable : hook, hook instanceof ClassMethod ? [meta, name, new PyTuple(bases)] : [name, new PyTuple(bases)], keywords);
};

/** Bases that are no classes say with `__mro_entries__` what stands in for them (`Generic[T]`). */
const resolveBases = (m: Machine, bases: readonly Value[], index: number, done: readonly Value[], then: (m: Machine, bases: readonly Value[]) => Outcome): Outcome => {
	if (index === bases.length) {
		return then(m, done);
	}

	const base = bases[index]!;
	if (isClass(m, base)) {
		return resolveBases(m, bases, index + 1, [...done, base], then);
	}

	return m.chain(
		() => getAttribute(m, base, '__mro_entries__'),
		(inner, method) => inner.chain(() => call(inner, method, [new PyTuple(bases)]), (last, entries) => {
			if (!(entries instanceof PyTuple)) {
				throw last.error('TypeError', '__mro_entries__ must return a tuple');
			}

			return resolveBases(last, bases, index + 1, [...done, ...entries.items], then);
		}),
		(inner, exception) => {
			if (isInstance(inner, exception, exceptionTypes.AttributeError)) {
				return resolveBases(inner, bases, index + 1, [...done, base], then);
			}

			throw new Raise(exception);
		},
	);
};

const runBody = (m: Machine, fn: FunctionObject, namespace: Ref): Outcome => {
	const frame = newFrame(m, fn.code, fn.globals);
	frame.namespace = namespace;
	for (const [index, cell] of fn.closure.entries()) {
		frame.slots[fn.code.firstFree + index] = cell;
	}

	m.frame = frame;
	return PUSHED;
};
