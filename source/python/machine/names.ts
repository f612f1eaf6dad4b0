import type {Code} from '../code.js';
import type {Ref, Value} from '../values.js';
import type {Frame} from './frame.js';
import {release} from './finalisation.js';
import type {Machine, Raise} from './machine.js';
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

	const builtin = m.lookup(m.fixed.builtins, name);
	if (builtin !== undefined) {
		return builtin;
	}

	throw undefinedName(m, name);
};

export const loadName = (m: Machine, frame: Frame, name: string): Value => {
	const local = frame.namespace === null ? undefined : m.lookup(frame.namespace, name);
	return local === undefined ? loadGlobal(m, frame, name) : local;
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
