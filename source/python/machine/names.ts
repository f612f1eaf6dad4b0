import type {Code} from '../code.js';
import type {Ref, Value} from '../values.js';
import type {Frame} from './frame.js';
import {release} from './finalisation.js';
import type {Outcome} from '../native.js';
import {dictType, exceptionTypes} from '../types/identities.js';
import {isInstance} from './type-of.js';
import {getItem} from './items.js';
import {Raise, type Machine} from './machine.js';
import {nameError} from '../types/exception-fields.js';

/** A slot is read before it was written. */
export const unboundError = (m: Machine, code: Code, slot: number): Raise => {
	const name = code.slotNames[slot]!;
	return slot >= code.firstFree
		? nameError(m, `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`, name)
		: m.error('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
};

const undefinedName = (m: Machine, name: string): Raise => nameError(m, `name '${name}' is not defined`, name);

export const loadGlobal = (m: Machine, frame: Frame, name: string): Value => {
	const value = m.lookup(frame.globals, name);
	if (value !== undefined) {
		return value;
	}

	const builtin = m.lookup(m.fixed.restricted ? builtinsOf(m, frame.globals) : m.fixed.builtins, name);
	if (builtin !== undefined) {
		return builtin;
	}

	throw undefinedName(m, name);
};

/** The builtins that code with these globals sees: what they call `__builtins__`, a dict or a module. */
export const builtinsOf = (m: Machine, globals: Ref): Ref => {
	const given = m.lookup(globals, '__builtins__');
	return m.as(given, 'dict') === undefined ? m.as(given, 'module')?.attributes ?? m.fixed.builtins : given as Ref;
};

/** A namespace may be any mapping: what `__prepare__` of a metaclass made, or what `exec` was given. */
export const loadName = (m: Machine, frame: Frame, name: string): Outcome => {
	const {namespace} = frame;
	if (namespace === null) {
		return loadGlobal(m, frame, name);
	}

	const object = m.heap.get(namespace);
	if (object.kind === 'dict') {
		const local = object.table.get(name);
		if (local !== undefined) {
			return local;
		}

		if (object.cls === dictType) {
			return loadGlobal(m, frame, name);
		}
	}

	return m.chain(() => getItem(m, namespace, name), (_, value) => value, (inner, exception) => {
		if (isInstance(inner, exception, exceptionTypes.KeyError)) {
			return loadGlobal(inner, frame, name);
		}

		throw new Raise(exception);
	});
};

export const storeName = (m: Machine, namespace: Ref, name: string, value: Value): void => {
	const old = m.watched > 0 ? m.lookup(namespace, name) : undefined;
	m.assign(namespace, name, value);
	release(m, old);
};

export const deleteName = (m: Machine, namespace: Ref, name: string): void => {
	const {table} = m.own(namespace, 'dict');
	const position = table.find(name);
	if (position === -1) {
		throw undefinedName(m, name);
	}

	release(m, table.delete(position, m.epoch));
};
