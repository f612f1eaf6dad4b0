/*
A sparse vector as a value: a trie of 32-way nodes in which an update copies the nodes on its path and shares
all others. Every content has exactly one shape, so equal tables are also structurally equal.
*/

const BITS = 5;
const WIDTH = 32;
const MASK = 31;

/** A node ends at its last occupied slot; empty nodes are left out. Leaves hold values, all others hold nodes. */
type Branch<T> = ReadonlyArray<Branch<T> | T | undefined>;

/**
A persistent table from keys 0 … 2³⁰ - 1 to values that are not `undefined`. Reading and writing take a path of
log₃₂(`next`) nodes; whatever was derived from it before stays as it was.
*/
export type Table<T> = {
	readonly size: number;
	/** One past the highest key ever set: deletion does not lower it. */
	readonly next: number;
	/** How many bits of a key the levels below the root use. */
	readonly shift: number;
	readonly root: Branch<T>;
};

export const emptyTable: Table<never> = {
	size: 0, next: 0, shift: 0, root: [],
};

/** The value at `key`, or undefined. Any number may be asked for. */
export const tableGet = <T>(table: Table<T>, key: number): T | undefined => {
	if (!Number.isInteger(key) || key < 0 || key >= table.next) {
		return undefined;
	}

	let node: Branch<T> | undefined = table.root;
	for (let {shift} = table; shift > 0; shift -= BITS) {
		node = node[(key >>> shift) & MASK] as Branch<T> | undefined;
		if (node === undefined) {
			return undefined;
		}
	}

	return node[key & MASK] as T | undefined;
};

/** A copy of the node with one slot replaced, exactly as long as it must be: kept versions are what costs memory. */
const replaced = <T>(node: Branch<T>, slot: number, entry: Branch<T> | T): Branch<T> => {
	const {length} = node;
	if (slot < length) {
		const copy = node.slice(0);
		copy[slot] = entry;
		return copy;
	}

	// Made at its final length: an array that is pushed to would reserve room that nobody uses.
	const copy = new Array<Branch<T> | T | undefined>(slot + 1);
	for (let index = 0; index < slot; index++) {
		copy[index] = index < length ? node[index] : undefined;
	}

	copy[slot] = entry;
	return copy;
};

const noNode: Branch<never> = [];

const setBelow = <T>(node: Branch<T>, shift: number, key: number, value: T): Branch<T> => {
	const slot = (key >>> shift) & MASK;
	return replaced(node, slot, shift === 0
		? value
		: setBelow((node[slot] ?? noNode) as Branch<T>, shift - BITS, key, value));
};

/** The table with `value` at `key`. Throws a RangeError for a key outside 0 … 2³⁰ - 1. */
export const tableSet = <T>(table: Table<T>, key: number, value: T): Table<T> => {
	if (!(Number.isInteger(key) && key >= 0 && key < 2 ** 30)) {
		throw new RangeError(`A table's keys are whole numbers from 0 to 2^30 - 1, not ${key}`);
	}

	let {root, shift} = table;
	while (key >>> shift >= WIDTH) {
		root = root.length === 0 ? root : [root];
		shift += BITS;
	}

	return {
		size: tableGet(table, key) === undefined ? table.size + 1 : table.size,
		next: key >= table.next ? key + 1 : table.next,
		shift,
		root: setBelow(root, shift, key, value),
	};
};

/** The table with `value` at `table.next`. */
export const tableAppend = <T>(table: Table<T>, value: T): Table<T> => tableSet(table, table.next, value);

/** The node without `key`, or undefined when nothing is left in it. */
const deleteBelow = <T>(node: Branch<T>, shift: number, key: number): Branch<T> | undefined => {
	const slot = (key >>> shift) & MASK;
	if (shift > 0) {
		const rest = deleteBelow(node[slot] as Branch<T>, shift - BITS, key);
		if (rest !== undefined) {
			return replaced(node, slot, rest);
		}
	}

	let {length} = node;
	if (slot < length - 1) {
		const copy = node.slice(0);
		copy[slot] = undefined;
		return copy;
	}

	do {
		length--;
	} while (length > 0 && node[length - 1] === undefined);

	return length === 0 ? undefined : node.slice(0, length);
};

/** The table without `key`; the table itself when the key is not in it. */
export const tableDelete = <T>(table: Table<T>, key: number): Table<T> => tableGet(table, key) === undefined
	? table
	: {
		size: table.size - 1,
		next: table.next,
		shift: table.shift,
		root: deleteBelow(table.root, table.shift, key) ?? noNode,
	};

/** The table of these entries; `next` may be given when a higher key had been set and deleted. */
export const tableFrom = <T>(entries: Iterable<readonly [number, T]>, next = 0): Table<T> => {
	let table: Table<T> = emptyTable;
	for (const [key, value] of entries) {
		table = tableSet(table, key, value);
	}

	if (next <= table.next) {
		return table;
	}

	let {root, shift} = table;
	while ((next - 1) >>> shift >= WIDTH) {
		root = root.length === 0 ? root : [root];
		shift += BITS;
	}

	return {
		size: table.size, next, shift, root,
	};
};

/**
The leaf in which `key` is or would be, and the shift at which the way to it ends: 0, or more when there is nothing
in the whole range of keys that share the bits above it.
*/
const findLeaf = <T>(table: Table<T>, key: number): {readonly node: Branch<T>; readonly shift: number} => {
	let node = table.root;
	let {shift} = table;
	while (shift > 0) {
		const child = node[(key >>> shift) & MASK] as Branch<T> | undefined;
		if (child === undefined) {
			break;
		}

		node = child;
		shift -= BITS;
	}

	return {node, shift};
};

/** @yields keys and values in ascending order of keys, beginning at `from` */
export function * tableEntries<T>(table: Table<T>, from = 0): Generator<readonly [number, T], void> {
	let key = Math.max(0, Math.ceil(from));
	while (key < table.next) {
		const {node, shift} = findLeaf(table, key);
		if (shift > 0) {
			key = ((key >>> shift) + 1) * (2 ** shift);
			continue;
		}

		for (let slot = key & MASK; slot < node.length; slot++) {
			const value = node[slot] as T | undefined;
			if (value !== undefined) {
				yield [(key & ~MASK) | slot, value];
			}
		}

		key = (key | MASK) + 1;
	}
}

/** @yields keys and values in descending order of keys, beginning at `from` */
export function * tableEntriesReversed<T>(table: Table<T>, from = table.next - 1): Generator<readonly [number, T], void> {
	let key = Math.min(table.next - 1, Math.floor(from));
	while (key >= 0) {
		const {node, shift} = findLeaf(table, key);
		if (shift > 0) {
			key = ((key >>> shift) * (2 ** shift)) - 1;
			continue;
		}

		for (let slot = Math.min(key & MASK, node.length - 1); slot >= 0; slot--) {
			const value = node[slot] as T | undefined;
			if (value !== undefined) {
				yield [(key & ~MASK) | slot, value];
			}
		}

		key = (key & ~MASK) - 1;
	}
}

/** @yields values in ascending order of keys, beginning at key `from` */
export function * tableValues<T>(table: Table<T>, from = 0): Generator<T, void> {
	for (const [, value] of tableEntries(table, from)) {
		yield value;
	}
}

/** @yields values in descending order of keys, beginning at key `from` */
export function * tableValuesReversed<T>(table: Table<T>, from = table.next - 1): Generator<T, void> {
	for (const [, value] of tableEntriesReversed(table, from)) {
		yield value;
	}
}
