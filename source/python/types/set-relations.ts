import {isSubset} from '../machine/comparing.js';
import {searchEach} from '../machine/each.js';
import {entriesOf, hasKey, locateEntry} from '../machine/lookup.js';
import type {Machine} from '../machine/machine.js';
import type {Outcome} from '../native.js';
import type {Ref, Value} from '../values.js';
import {readSet} from './set-algebra.js';

/** Whether all elements of one set are in the other. */
export const isSubsetOf = (m: Machine, left: Ref, right: Ref): Outcome => {
	const first = readSet(m, left);
	const second = readSet(m, right);
	if (first.table.size > second.table.size) {
		return false;
	}

	if (first.table.slow === 0 && second.table.slow === 0) {
		return isSubset(first, second);
	}

	const entries = entriesOf(first.table);
	return searchEach(
		m,
		(inner, index) => index < entries.length ? locateEntry(inner, right, entries[index]!, (_, position) => position !== -1) : undefined,
		(_, found) => found === true ? undefined : false,
		() => true,
	);
};

/** Whether all items are in the set. */
export const containsAll = (m: Machine, ref: Ref, items: readonly Value[]): Outcome => searchEach(
	m,
	(inner, index) => index < items.length ? hasKey(inner, ref, items[index]!, 'element') : undefined,
	(_, found) => found === true ? undefined : false,
	() => true,
);

/** Whether none of the items is in the set. */
export const containsNone = (m: Machine, ref: Ref, items: readonly Value[]): Outcome => searchEach(
	m,
	(inner, index) => index < items.length ? hasKey(inner, ref, items[index]!, 'element') : undefined,
	(_, found) => found === true ? false : undefined,
	() => true,
);

