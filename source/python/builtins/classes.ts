import {findOnType, isClass, isInstance, isSubclass, typeOf, type Class} from '../machine/type-of.js';
import {call} from '../machine/calls.js';
import {buildClass} from '../machine/classes.js';
import type {Machine} from '../machine/machine.js';
import {truth} from '../machine/operators.js';
import {getAttribute} from '../machine/attributes.js';
import {Native, NativeProperty, type Outcome} from '../native.js';
import {native, rawNative} from '../types/define.js';
import {PyTuple, Ref, type Value} from '../values.js';

type Check = {
	/** The special method that a metaclass may have. */
	readonly hook: string;
	/** What is said of a second argument that is no class. */
	readonly refusal: string;
	readonly plainly: (m: Machine, value: Value, cls: Class) => Outcome;
};

const instanceCheck: Check = {
	hook: '__instancecheck__',
	refusal: 'isinstance() arg 2 must be a type, a tuple of types, or a union',
	plainly: (m, value, cls) => isInstance(m, value, cls) || saysItIs(m, value, cls),
};

/** An object whose attribute `__class__` is not its class: a proxy, a mock. */
const saysItIs = (m: Machine, value: Value, cls: Class): Outcome => {
	const own = typeOf(m, value);
	if (!(own instanceof Ref) || (findOnType(m, own, '__getattribute__') instanceof Native && findOnType(m, own, '__class__') instanceof NativeProperty)) {
		return false;
	}

	return m.chain(() => getAttribute(m, value, '__class__'), (inner, said) => said !== own && isClass(inner, said) && isSubclass(inner, said, cls), () => false);
};

const subclassCheck: Check = {
	hook: '__subclasscheck__',
	refusal: 'issubclass() arg 2 must be a class, a tuple of classes, or a union',
	plainly(m, value, cls) {
		if (!isClass(m, value)) {
			throw m.error('TypeError', 'issubclass() arg 1 must be a class');
		}

		return isSubclass(m, value, cls);
	},
};

/** A class, a tuple of classes at any depth, or something whose class has a hook of its own (an ABC, a union). */
const check = (m: Machine, kind: Check, value: Value, against: Value): Outcome => {
	if (against instanceof PyTuple) {
		return checkAny(m, kind, value, against.items, 0);
	}

	const meta = typeOf(m, against);
	const hook = findOnType(m, meta, kind.hook);
	if (hook === undefined) {
		throw m.error('TypeError', kind.refusal);
	}

	if (hook instanceof Native) {
		return kind.plainly(m, value, against as Class);
	}

	return kind === instanceCheck && typeOf(m, value) === against
		? true
		: m.chain(() => call(m, hook, [against, value]), (inner, answer) => truth(inner, answer));
};

const checkAny = (m: Machine, kind: Check, value: Value, classes: readonly Value[], index: number): Outcome => index === classes.length
	? false
	: m.chain(() => check(m, kind, value, classes[index]!), (inner, answer) => answer === true ? true : checkAny(inner, kind, value, classes, index + 1));

/** `isinstance(value, cls)`, hooks included. */
export const isInstanceOf = (m: Machine, value: Value, cls: Value): Outcome => check(m, instanceCheck, value, cls);

export const classFunctions: readonly Native[] = [
	native('isinstance', 'obj, class_or_tuple, /', (m, value, cls) => isInstanceOf(m, value, cls)),
	native('issubclass', 'cls, class_or_tuple, /', (m, value, cls) => check(m, subclassCheck, value, cls)),
	rawNative('__build_class__', (m, [body, name, ...bases], keywords) => {
		if (body === undefined || name === undefined) {
			throw m.error('TypeError', '__build_class__: not enough arguments');
		}

		return buildClass(m, body, name, bases, keywords);
	}),
];
