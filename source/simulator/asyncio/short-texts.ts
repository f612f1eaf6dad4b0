import {className, isInstance, typeName} from '../../python/machine/type-of.js';
import type {Machine} from '../../python/machine/machine.js';
import {fastRepr} from '../../python/machine/text.js';
import {exceptionTypes} from '../../python/types/identities.js';
import {PyTuple, type Ref, type Value} from '../../python/values.js';

/** A short text of a value for the screen; values that need Python code to be shown are named by their type. */
export const shortRepr = (m: Machine, value: Value): string => {
	const text = fastRepr(m, value) ?? `<${typeName(m, value)}>`;
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const errorText = (m: Machine, exception: Ref): string => {
	const object = m.as(exception, 'exception')!;
	const name = className(m, object.cls);
	const [first, second] = object.args.items;
	const inner = object.fields?.get('exceptions');
	if (inner instanceof PyTuple && isInstance(m, exception, exceptionTypes.BaseExceptionGroup)) {
		return `${name}: ${String(first)} (${inner.items.length} sub-exception${inner.items.length === 1 ? '' : 's'})`;
	}

	if (second !== undefined && isInstance(m, exception, exceptionTypes.OSError)) {
		const file = object.fields?.get('filename') ?? null;
		return `${name}: [Errno ${String(first)}] ${String(second)}${file === null ? '' : `: ${shortRepr(m, file)}`}`;
	}

	return first === undefined ? name : `${name}: ${typeof first === 'string' ? first : shortRepr(m, first)}`;
};
