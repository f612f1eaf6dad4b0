import {call, callPrelude} from '../machine/calls.js';
import {Chunks} from '../machine/chunks.js';
import {LT, notOrdered, order} from '../machine/comparing.js';
import {mapEach} from '../machine/each.js';
import {Raise, type Machine} from '../machine/machine.js';
import type {ListObject} from '../machine/objects.js';
import {truth} from '../machine/operators.js';
import type {Outcome} from '../native.js';
import {isFlat} from '../text/code-points.js';
import {PyTuple, type Ref, type Value} from '../values.js';
import type {Method} from './receivers.js';

const setItems = (m: Machine, self: Ref, items: readonly Value[]): void => {
	(m.heap.own(self) as ListObject).items = Chunks.from([...items], m.epoch);
};

/**
`list.sort(key=…, reverse=…)`: stable. The list is empty while Python code runs for it, and has its items back, in their
old order, when that fails.
*/
export const sortList: Method<Ref> = (m, self, key, reverse) => m.chain(() => truth(m, reverse), (inner, descending) => {
	const items = (inner.heap.get(self) as ListObject).items.toArray();
	setItems(inner, self, []);
	const restore = (last: Machine, exception: Ref): Outcome => {
		setItems(last, self, items);
		throw new Raise(exception);
	};

	return inner.chain(
		() => key === null
			? arrange(inner, items, descending === true)
			: mapEach(inner, items.length, (last, index) => call(last, key, [items[index]!]), (last, keys) => arrange(last, keys, descending === true)),
		(last, positions) => {
			const changed = (last.heap.get(self) as ListObject).items.length > 0;
			setItems(last, self, (positions as PyTuple).items.map(position => items[position as number]!));
			if (changed) {
				throw last.error('ValueError', 'list modified during sort');
			}

			return null;
		},
		restore,
	);
});

/** Sorts the positions of the keys, a tuple; equal ones keep their order, also in reverse. */
const arrange = (m: Machine, keys: readonly Value[], descending: boolean): Outcome => {
	const start = keys.map((_, index) => index);
	if (descending) {
		start.reverse();
	}

	const turned = (positions: readonly number[]): PyTuple => new PyTuple(descending ? positions.toReversed() : positions);
	const sorted = sortNatively(m, keys, start);
	if (sorted !== undefined) {
		return turned(sorted);
	}

	const list = m.newList(start.map(position => keys[position]!));
	return m.chain(() => callPrelude(m, 'sorted_positions', [list]), (inner, result) =>
		turned((inner.as(result, 'list')!.items.toArray() as number[]).map(position => start[position]!)));
};

/** Two keys need Python code to be compared. */
class NeedsPython {}

/** Undefined when the keys need Python code. Throws the TypeError of keys that have no order. */
const sortNatively = (m: Machine, keys: readonly Value[], positions: readonly number[]): number[] | undefined => {
	const sorted = [...positions];
	if (keys.every(key => typeof key === 'number')) {
		const numbers = keys as readonly number[];
		return sorted.sort((a, b) => numbers[a]! < numbers[b]! ? -1 : 1);
	}

	if (keys.every(key => typeof key === 'string' && isFlat(key))) {
		const texts = keys as readonly string[];
		return sorted.sort((a, b) => texts[a]! < texts[b]! ? -1 : 1);
	}

	// The host sorts as CPython does, by runs and insertion, and asks only whether one key is less than another.
	const isLess = (x: Value, y: Value): boolean => {
		const less = order(m, LT, x, y);
		if (less === null) {
			throw notOrdered(m, LT, x, y);
		}

		if (less === undefined) {
			throw new NeedsPython();
		}

		return less;
	};

	try {
		return sorted.sort((a, b) => isLess(keys[a]!, keys[b]!) ? -1 : 1);
	} catch (error: unknown) {
		if (error instanceof NeedsPython) {
			return undefined;
		}

		throw error;
	}
};
