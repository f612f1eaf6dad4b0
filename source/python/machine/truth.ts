import type {PUSHED} from '../native.js';
import type {Value} from '../values.js';
import type {Machine} from './machine.js';
import {truth} from './operators.js';

/** `bool(value)`; the commonest values first. `PUSHED`: the bool will be delivered. */
export const truthOf = (m: Machine, value: Value): boolean | typeof PUSHED => {
	if (typeof value === 'boolean') {
		return value;
	}

	if (typeof value === 'number') {
		return value !== 0;
	}

	return value === null ? false : truth(m, value);
};
