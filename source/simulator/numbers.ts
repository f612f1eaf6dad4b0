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

/** Seconds that a timestamp can hold. */
const mostSeconds = 2 ** 63 / 1e9;

/** The seconds that a native is to wait. Throws what CPython does for those that are no number, or too many. */
export const asSeconds = (m: Machine, value: Value): number => {
	const seconds = asFloat(m, value);
	if (Number.isNaN(seconds)) {
		throw m.error('ValueError', 'Invalid value NaN (not a number)');
	}

	if (Math.abs(seconds) >= mostSeconds) {
		throw m.error('OverflowError', value instanceof PyFloat ? 'timestamp out of range for platform time_t' : 'timestamp too large to convert to C PyTime_t');
	}

	return seconds;
};
