import {compare, identicalOrEqual} from '../machine/operators.js';
import {EQ, NE, ordered} from '../machine/comparing.js';
import {searchEach} from '../machine/each.js';
import type {Machine} from '../machine/machine.js';
import type {Outcome} from '../native.js';
import type {Value} from '../values.js';
import {intArgument, timesArgument} from './receivers.js';

/* What list and tuple have in common. Items are asked for one by one: a list may change while Python code compares. */

/** The item at an index; undefined beyond the end. */
export type ItemAt = (m: Machine, index: number) => Value | undefined;

/** Goes on with the first index from `start` on, below `stop`, whose item equals the value; -1 when there is none. */
export const indexOf = (m: Machine, at: ItemAt, value: Value, start: number, stop: number, then: (m: Machine, index: number) => Outcome): Outcome => searchEach(
	m,
	(inner, step) => {
		const index = start + step;
		const item = index < stop ? at(inner, index) : undefined;
		return item === undefined ? undefined : identicalOrEqual(inner, item, value);
	},
	(inner, equal, step) => equal === true ? then(inner, start + step) : undefined,
	inner => then(inner, -1),
);

/** `item in sequence`. */
export const containsItem = (m: Machine, at: ItemAt, value: Value): Outcome => indexOf(m, at, value, 0, Infinity, (_, index) => index !== -1);

/** `sequence.count(value)`. */
export const countOf = (m: Machine, at: ItemAt, value: Value, from = 0, found = 0): Outcome =>
	indexOf(m, at, value, from, Infinity, (inner, index) => index === -1 ? found : countOf(inner, at, value, index + 1, found + 1));

/** The bounds of `index`: negative ones count from the end. */
export const searchBound = (m: Machine, value: Value, length: number): number => {
	const bound = intArgument(m, value, 'slice indices must be integers or have an __index__ method');
	return bound < 0 ? Math.max(Number(bound) + length, 0) : Number(bound);
};

/** Compares item by item: the first pair that differs decides, else the lengths. */
export const compareItems = (m: Machine, comparison: number, left: ItemAt, right: ItemAt, lengths: (m: Machine) => readonly [number, number]): Outcome => {
	const [first, second] = lengths(m);
	if (first !== second && (comparison === EQ || comparison === NE)) {
		return comparison === NE;
	}

	return searchEach(
		m,
		(inner, index) => {
			const x = left(inner, index);
			const y = right(inner, index);
			return x === undefined || y === undefined ? undefined : identicalOrEqual(inner, x, y);
		},
		(inner, equal, index) => {
			if (equal === true) {
				return undefined;
			}

			if (comparison === EQ || comparison === NE) {
				return comparison === NE;
			}

			const x = left(inner, index);
			const y = right(inner, index);
			return x === undefined || y === undefined ? ordered(comparison, ...lengths(inner)) : compare(inner, comparison, x, y);
		},
		inner => ordered(comparison, ...lengths(inner)),
	);
};

/** How often a sequence is repeated; refuses what would not fit in memory. */
export const repeatCount = (m: Machine, count: Value, length: number): number => {
	const times = timesArgument(m, count);
	if (times * length > longest) {
		throw m.error('MemoryError', null);
	}

	return times;
};

/** More items than these are a MemoryError, in place of the host's end. */
const longest = 2 ** 26;

/** The items, `count` times over. */
export const repeated = (items: readonly Value[], count: number): Value[] => {
	const all: Value[] = [];
	for (let time = 0; time < count; time++) {
		for (const item of items) {
			all.push(item);
		}
	}

	return all;
};
