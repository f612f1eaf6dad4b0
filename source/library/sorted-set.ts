/*
An ordered set as a value: a binary tree balanced by weight, in which an update copies the nodes on its path and
shares all others. Neither subtree of a node weighs more than three times the other (a subtree's weight is its
size plus one); the constants 3 and 2 are the pair that Hirai and Yamamoto proved to keep it so ("Balancing
weight-balanced trees", 2011).
*/

type Node<K> = {readonly key: K; readonly size: number; readonly left: Tree<K>; readonly right: Tree<K>};

type Tree<K> = Node<K> | null;

/** Ordered by the comparator it was made with; two keys that compare as 0 are the same key. */
export type SortedSet<K> = {readonly compare: (a: K, b: K) => number; readonly size: number; readonly root: Tree<K>};

const HEAVIEST = 3;
const SINGLE = 2;

export const ascending = (a: number, b: number): number => a - b;

const weight = <K>(tree: Tree<K>): number => tree === null ? 1 : tree.size + 1;

const join = <K>(key: K, left: Tree<K>, right: Tree<K>): Node<K> => ({
	key, size: weight(left) + weight(right) - 1, left, right,
});

const leanLeft = <K>(key: K, left: Tree<K>, right: Node<K>): Node<K> => {
	const inner = right.left;
	return inner === null || weight(inner) < SINGLE * weight(right.right)
		? join(right.key, join(key, left, inner), right.right)
		: join(inner.key, join(key, left, inner.left), join(right.key, inner.right, right.right));
};

const leanRight = <K>(key: K, left: Node<K>, right: Tree<K>): Node<K> => {
	const inner = left.right;
	return inner === null || weight(inner) < SINGLE * weight(left.left)
		? join(left.key, left.left, join(key, inner, right))
		: join(inner.key, join(left.key, left.left, inner.left), join(key, inner.right, right));
};

/** Joins two trees of which one may have gained or lost a single key since they were balanced. */
const balance = <K>(key: K, left: Tree<K>, right: Tree<K>): Node<K> => {
	if (right !== null && weight(right) > HEAVIEST * weight(left)) {
		return leanLeft(key, left, right);
	}

	if (left !== null && weight(left) > HEAVIEST * weight(right)) {
		return leanRight(key, left, right);
	}

	return join(key, left, right);
};

/** The tree itself when the key is in it already. */
const add = <K>(tree: Tree<K>, key: K, compare: (a: K, b: K) => number): Node<K> => {
	if (tree === null) {
		return join(key, null, null);
	}

	const order = compare(key, tree.key);
	if (order === 0) {
		return tree;
	}

	if (order < 0) {
		const left = add(tree.left, key, compare);
		return left === tree.left ? tree : balance(tree.key, left, tree.right);
	}

	const right = add(tree.right, key, compare);
	return right === tree.right ? tree : balance(tree.key, tree.left, right);
};

const leftmost = <K>(tree: Node<K>): K => {
	let node = tree;
	while (node.left !== null) {
		node = node.left;
	}

	return node.key;
};

const rightmost = <K>(tree: Node<K>): K => {
	let node = tree;
	while (node.right !== null) {
		node = node.right;
	}

	return node.key;
};

const withoutLeftmost = <K>(tree: Node<K>): Tree<K> => tree.left === null
	? tree.right
	: balance(tree.key, withoutLeftmost(tree.left), tree.right);

const withoutRightmost = <K>(tree: Node<K>): Tree<K> => tree.right === null
	? tree.left
	: balance(tree.key, tree.left, withoutRightmost(tree.right));

/** Both subtrees of a node that goes: the heavier gives its nearest key. */
const merge = <K>(left: Tree<K>, right: Tree<K>): Tree<K> => {
	if (left === null) {
		return right;
	}

	if (right === null) {
		return left;
	}

	return left.size > right.size
		? balance(rightmost(left), withoutRightmost(left), right)
		: balance(leftmost(right), left, withoutLeftmost(right));
};

/** The tree itself when the key is not in it. */
const remove = <K>(tree: Tree<K>, key: K, compare: (a: K, b: K) => number): Tree<K> => {
	if (tree === null) {
		return null;
	}

	const order = compare(key, tree.key);
	if (order === 0) {
		return merge(tree.left, tree.right);
	}

	if (order < 0) {
		const left = remove(tree.left, key, compare);
		return left === tree.left ? tree : balance(tree.key, left, tree.right);
	}

	const right = remove(tree.right, key, compare);
	return right === tree.right ? tree : balance(tree.key, tree.left, right);
};

export const emptySortedSet = <K>(compare: (a: K, b: K) => number): SortedSet<K> => ({compare, size: 0, root: null});

/** The set with `key`; the set itself when the key is in it already. */
export const sortedAdd = <K>(set: SortedSet<K>, key: K): SortedSet<K> => {
	const root = add(set.root, key, set.compare);
	return root === set.root ? set : {compare: set.compare, size: root.size, root};
};

/** The set without `key`; the set itself when the key is not in it. */
export const sortedDelete = <K>(set: SortedSet<K>, key: K): SortedSet<K> => {
	const root = remove(set.root, key, set.compare);
	return root === set.root ? set : {compare: set.compare, size: root === null ? 0 : root.size, root};
};

export const sortedHas = <K>(set: SortedSet<K>, key: K): boolean => {
	let node = set.root;
	while (node !== null) {
		const order = set.compare(key, node.key);
		if (order === 0) {
			return true;
		}

		node = order < 0 ? node.left : node.right;
	}

	return false;
};

/** The least key, or undefined when the set is empty. */
export const sortedFirst = <K>(set: SortedSet<K>): K | undefined => set.root === null ? undefined : leftmost(set.root);

/** The greatest key, or undefined when the set is empty. */
export const sortedLast = <K>(set: SortedSet<K>): K | undefined => set.root === null ? undefined : rightmost(set.root);

/** How many keys are below `key`, whether it is in the set or not. */
export const sortedRank = <K>(set: SortedSet<K>, key: K): number => {
	let rank = 0;
	let node = set.root;
	while (node !== null) {
		if (set.compare(key, node.key) <= 0) {
			node = node.left;
		} else {
			rank += weight(node.left);
			node = node.right;
		}
	}

	return rank;
};

/** The key at an index counted from the least, or undefined. */
export const sortedAt = <K>(set: SortedSet<K>, index: number): K | undefined => {
	let node = set.root;
	let rest = index;
	while (node !== null) {
		const before = weight(node.left) - 1;
		if (rest === before) {
			return node.key;
		}

		if (rest < before) {
			node = node.left;
		} else {
			rest -= before + 1;
			node = node.right;
		}
	}

	return undefined;
};

/** @yields keys in order, beginning with the first that is not below `from` */
export const sortedKeys = <K>(set: SortedSet<K>, from?: K): Generator<K, void> => keysOneWay(set, from, 'left', 'right', 1);

/** @yields keys in reverse order, beginning with the last that is not above `from` */
export const sortedKeysReversed = <K>(set: SortedSet<K>, from?: K): Generator<K, void> => keysOneWay(set, from, 'right', 'left', -1);

function * keysOneWay<K>(set: SortedSet<K>, from: K | undefined, first: 'left' | 'right', last: 'left' | 'right', sign: 1 | -1): Generator<K, void> {
	const path: Array<Node<K>> = [];
	let node = set.root;
	while (node !== null || path.length > 0) {
		if (node === null) {
			const above = path.pop()!;
			yield above.key;
			node = above[last];
		} else if (from !== undefined && set.compare(node.key, from) * sign < 0) {
			node = node[last];
		} else {
			path.push(node);
			node = node[first];
		}
	}
}

export const sortedToArray = <K>(set: SortedSet<K>): K[] => [...sortedKeys(set)];

/** The first `count` keys, or as many as there are. */
export const sortedTake = <K>(set: SortedSet<K>, count: number): K[] => {
	const first: K[] = [];
	if (count <= 0) {
		return first;
	}

	for (const key of sortedKeys(set)) {
		first.push(key);
		if (first.length >= count) {
			break;
		}
	}

	return first;
};

export const sortedFrom = <K>(keys: Iterable<K>, compare: (a: K, b: K) => number): SortedSet<K> => {
	let set = emptySortedSet(compare);
	for (const key of keys) {
		set = sortedAdd(set, key);
	}

	return set;
};

/** The set of keys that are in order already and differ: in one go, and balanced. */
export const sortedFromSorted = <K>(keys: readonly K[], compare: (a: K, b: K) => number): SortedSet<K> => {
	const build = (from: number, end: number): Tree<K> => {
		const middle = (from + end) >>> 1;
		return from >= end ? null : join(keys[middle]!, build(from, middle), build(middle + 1, end));
	};

	return {compare, size: keys.length, root: build(0, keys.length)};
};

type Parted<K> = {readonly below: Tree<K>; readonly found: boolean; readonly above: Tree<K>};

/** What is below and above a key; a part that is a whole subtree stays the same object. Not balanced: only to look at. */
const part = <K>(tree: Tree<K>, key: K, compare: (a: K, b: K) => number): Parted<K> => {
	if (tree === null) {
		return {below: null, found: false, above: null};
	}

	const order = compare(key, tree.key);
	if (order === 0) {
		return {below: tree.left, found: true, above: tree.right};
	}

	if (order < 0) {
		const {below, found, above} = part(tree.left, key, compare);
		return {below, found, above: above === tree.left ? tree : join(tree.key, above, tree.right)};
	}

	const {below, found, above} = part(tree.right, key, compare);
	return {below: below === tree.right ? tree : join(tree.key, tree.left, below), found, above};
};

function * keysOf<K>(tree: Tree<K>): Generator<K, void> {
	if (tree !== null) {
		yield * keysOf(tree.left);
		yield tree.key;
		yield * keysOf(tree.right);
	}
}

/**
What is in one set and not in the other, in order. Subtrees that both share are passed over, so that two versions of a
large set cost no more than what changed between them.
*/
export const sortedDifference = <K>(before: SortedSet<K>, after: SortedSet<K>): {readonly removed: readonly K[]; readonly added: readonly K[]} => {
	const removed: K[] = [];
	const added: K[] = [];
	const visit = (left: Tree<K>, right: Tree<K>): void => {
		if (left === right) {
			return;
		}

		if (left === null) {
			for (const key of keysOf(right)) {
				added.push(key);
			}
		} else {
			const {below, found, above} = part(right, left.key, after.compare);
			visit(left.left, below);
			if (!found) {
				removed.push(left.key);
			}

			visit(left.right, above);
		}
	};

	visit(before.root, after.root);
	return {removed, added};
};
