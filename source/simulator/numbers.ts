import {typeName} from '../python/machine/type-of.js';
import type {Machine} from '../python/machine/machine.js';
import {PyFloat, type Value} from '../python/values.js';

/** A number argument of a native as a double. Throws CPython's TypeError for anything else. */
export const asFloat = (m: Machine, value: Value): number => {
	if (typeof value === 'number') {
		return value;
	}

	if (value instanceof PyFloat) {
		return value.value;
	}

	if (typeof value === 'bigint' || typeof value === 'boolean') {
		return Number(value);
	}

	const payload = m.as(value, 'instance')?.payload;
	if (payload !== undefined) {
		return asFloat(m, payload);
	}

	throw m.error('TypeError', `'${typeName(m, value)}' object cannot be interpreted as an integer`);
};
