import {typeName} from '../../python/machine/attributes.js';
import type {Machine} from '../../python/machine/machine.js';
import type {FunctionObject} from '../../python/machine/objects.js';
import {Native} from '../../python/native.js';
import {BoundMethod, type Value} from '../../python/values.js';

/** The function behind a callable: through bound methods and partial objects. */
const functionOf = (m: Machine, callback: Value): FunctionObject | Native | undefined => {
	const inner = callback instanceof BoundMethod ? callback.callable : callback;
	if (inner instanceof Native) {
		return inner;
	}

	const fn = m.as(inner, 'function');
	if (fn !== undefined) {
		return fn;
	}

	// functools.partial keeps what it wraps as `func`.
	const instance = m.as(inner, 'instance');
	const wrapped = instance?.attributes instanceof Map ? instance.attributes.get('func') : undefined;
	return wrapped === undefined ? undefined : functionOf(m, wrapped);
};

/** A callback's qualified name, as handles tell it. */
export const callbackName = (m: Machine, callback: Value): string => {
	const fn = functionOf(m, callback);
	return fn === undefined ? typeName(m, callback) : fn.qualname;
};

/** Whether a callback is asyncio's own or another part of the library, not the program's. */
export const isLibraryCallback = (m: Machine, callback: Value): boolean => {
	const fn = functionOf(m, callback);
	if (fn instanceof Native) {
		// A native of the loop or of a future that the program handed over itself (loop.stop, future.set_result) is its wish.
		return fn.qualname.startsWith('Task.') || fn.qualname.startsWith('_');
	}

	return fn?.code.internal === true;
};

/** A callback as reprs of futures and handles show it: `name() at file:line`. */
export const describeCallback = (m: Machine, callback: Value): string => {
	const fn = functionOf(m, callback);
	if (fn === undefined) {
		return `${typeName(m, callback)}()`;
	}

	return fn instanceof Native ? `${fn.qualname}()` : `${fn.qualname}() at ${fn.code.filename}:${fn.code.firstLine}`;
};

