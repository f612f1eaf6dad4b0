import {add, floorDiv, mul, sub, type Int} from '../number/int.js';
import type {PyRange} from '../values.js';

/** How many items a range has; beyond what fits a list, too. */
export const rangeLength = ({start, stop, step}: PyRange): Int => {
	if (step > 0) {
		return start < stop ? add(floorDiv(sub(sub(stop, start), 1), step), 1) : 0;
	}

	return start > stop ? add(floorDiv(sub(sub(start, stop), 1), mul(step, -1)), 1) : 0;
};

/** The item at an index that lies within the range. */
export const rangeItem = ({start, step}: PyRange, index: Int): Int => add(start, mul(index, step));

/** Where an int stands in a range; -1 when it does not. */
export const rangeIndex = (range: PyRange, value: Int): Int => {
	const {start, step} = range;
	const distance = sub(value, start);
	const index = floorDiv(distance, step);
	return mul(index, step) === distance && index >= 0 && index < rangeLength(range) ? index : -1;
};
