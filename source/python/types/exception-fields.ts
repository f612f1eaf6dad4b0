import {Raise, type Machine} from '../machine/machine.js';
import type {ExceptionObject} from '../machine/objects.js';
import type {SyntaxProblem} from '../parse/problem.js';
import type {PyType} from '../type.js';
import {PyTuple, type Ref, type Value} from '../values.js';
import {exceptionTypes, type ExceptionName} from './identities.js';

/*
Some exceptions keep more than their arguments, outside of `__dict__`. These functions make them with what CPython puts
there when it raises them itself: tracebacks look for suggestions in it.
*/

/** A hidden field of NameError: what could have been meant, see `nameError`. */
export const scopeField = ' scope';

export const fieldOf = (exception: ExceptionObject, name: string): Value => exception.fields?.get(name) ?? null;

/** Sets or, with undefined, removes fields of an exception. */
export const setFields = (m: Machine, exception: Ref, fields: Readonly<Record<string, Value | undefined>>): void => {
	const object = m.own(exception, 'exception');
	const all = new Map(object.fields);
	for (const [name, value] of Object.entries(fields)) {
		if (value === undefined) {
			all.delete(name);
		} else {
			all.set(name, value);
		}
	}

	object.fields = all;
};

/** An exception with fields, to throw. */
export const errorWith = (m: Machine, type: ExceptionName | PyType, args: readonly Value[], fields: Readonly<Record<string, Value | undefined>>): Raise => {
	const exception = m.newException(typeof type === 'string' ? exceptionTypes[type] : type, args);
	setFields(m, exception, fields);
	return new Raise(exception);
};

export const attributeError = (m: Machine, message: string, name: string, object: Value): Raise =>
	errorWith(m, 'AttributeError', [message], {name, obj: object});

export const importError = (m: Machine, message: string, name: Value, path: Value, type: 'ImportError' | 'ModuleNotFoundError' = 'ImportError', nameFrom: Value = null): Raise =>
	errorWith(m, type, [message], {name, path, name_from: nameFrom});

/** The exception for a text that is not Python: of a module that is imported, or of `compile`. */
export const syntaxError = (m: Machine, {type, message, filename, line, column, endLine, endColumn, lineText}: SyntaxProblem, text: string | null = `${lineText}\n`): Raise => {
	const [offset, endOffset] = [column, endColumn];
	return errorWith(m, type, [message, new PyTuple([filename, line, offset, text, endLine, endOffset])], {
		msg: message, filename, lineno: line, offset, text, end_lineno: endLine, end_offset: endOffset,
	});
};

/**
The NameError of the running frame. CPython's traceback looks into the frame for names that could have been meant; a
frame is gone when our traceback is written, so the names of its bound locals, its globals and its `self` are kept.
*/
export const nameError = (m: Machine, message: string, name: string, type: 'NameError' | 'UnboundLocalError' = 'NameError'): Raise => {
	const frame = m.frame;
	const fields: Record<string, Value> = {name};
	if (frame !== null) {
		const {slotNames} = frame.code;
		const bound = slotNames.filter((_, index) => {
			const value = frame.slots[index];
			const cell = m.as(value, 'cell');
			return cell === undefined ? value !== undefined : cell.value !== undefined;
		});
		const self = slotNames.indexOf('self');
		const held = self === -1 ? undefined : frame.slots[self];
		const cell = m.as(held, 'cell');
		const instance = cell === undefined ? held : cell.value;
		fields[scopeField] = new PyTuple([new PyTuple(bound), frame.globals, frame.namespace ?? null, ...(instance === undefined ? [] : [instance])]);
	}

	return errorWith(m, type, [message], fields);
};

/** What a generator's end, or `next` of an iterator, raises; None is no argument. */
export const stopIteration = (m: Machine, value: Value): Raise => {
	const exception = m.newException(exceptionTypes.StopIteration, value === null ? [] : [value]);
	return new Raise(exception);
};

/** What a StopIteration carries. */
export const stopValue = (m: Machine, exception: Ref): Value => {
	const object = m.as(exception, 'exception')!;
	return object.fields?.get('value') ?? object.args.items[0] ?? null;
};
