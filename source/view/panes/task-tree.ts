import {ascending, emptySortedSet, sortedAdd, sortedAt, sortedDelete, sortedDifference, sortedFromSorted, sortedHas, sortedKeys, sortedRank, type SortedSet} from '../../library/sorted-set.js';
import {emptyTable, tableGet, tableSet, type Table} from '../../library/table.js';
import type {LoopState} from '../../loop/state.js';
import {isInner} from '../names.js';

/*
All tasks in the order of the tree of who created whom, as a value that is kept up to date from place to place: forwards
and backwards it takes what changed, so that the n-th row of a hundred thousand is found at once. What is in it depends
on the state alone, not on how one came there.
*/

/** Where a task is in the tree: the ids of those who created each other down to it, its own the last. */
export type Path = readonly number[];

export type TaskTree = {
	/** The path of every task that was ever seen. */
	readonly paths: Table<Path>;
	/** Tasks with lower ids are in the sets, as far as they belong there. */
	readonly next: number;
	/** Every task, but for those of asyncio's own that are over. */
	readonly all: SortedSet<Path>;
	/** Those that are not finished, and those that failed. */
	readonly open: SortedSet<Path>;
	readonly unfinished: SortedSet<number>;
	/** Ids of those that failed. */
	readonly failed: SortedSet<number>;
};

/** Tasks further down stand beside each other: nobody can see so deep. */
const DEEPEST = 12;

const comparePaths = (a: Path, b: Path): number => {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index++) {
		if (a[index] !== b[index]) {
			return a[index]! - b[index]!;
		}
	}

	return a.length - b.length;
};

const noPaths: SortedSet<Path> = emptySortedSet(comparePaths);

const noIds: SortedSet<number> = emptySortedSet(ascending);

export const noTree: TaskTree = {paths: emptyTable, next: 0, all: noPaths, open: noPaths, unfinished: noIds, failed: noIds};

const pathOf = (paths: Table<Path>, id: number, createdBy: number | null): Path => {
	const above = createdBy === null ? [] : tableGet(paths, createdBy) ?? [];
	return [...above.slice(0, DEEPEST - 1), id];
};

const withPaths = (paths: Table<Path>, from: number, state: LoopState): Table<Path> => {
	let result = paths;
	for (let id = Math.max(from, paths.next); id < state.tasks.next; id++) {
		const task = tableGet(state.tasks, id);
		if (task !== undefined) {
			result = tableSet(result, id, pathOf(result, id, task.createdBy));
		}
	}

	return result;
};

const hasFailed = (state: LoopState, id: number): boolean => tableGet(state.tasks, id)?.outcome?.type === 'raised';

/** What asyncio did for itself, once it is done, says nothing of the program. */
const isPast = (state: LoopState, id: number): boolean => {
	const task = tableGet(state.tasks, id);
	return isInner(task) && task?.outcome !== null && task?.outcome.type !== 'raised';
};

/** Everything anew: cheaper than one by one where much has changed. */
const treeFrom = (paths: Table<Path>, state: LoopState): TaskTree => {
	const all: Path[] = [];
	const failed: number[] = [];
	for (let id = 0; id < state.tasks.next; id++) {
		const task = tableGet(state.tasks, id);
		if (task !== undefined) {
			if (!isPast(state, id)) {
				all.push(tableGet(paths, id)!);
			}

			if (task.outcome?.type === 'raised') {
				failed.push(id);
			}
		}
	}

	all.sort(comparePaths);
	const open = all.filter(path => (tableGet(state.tasks, path.at(-1)!)?.outcome ?? null) === null || hasFailed(state, path.at(-1)!));
	return {
		paths, next: state.tasks.next,
		all: sortedFromSorted(all, comparePaths), open: sortedFromSorted(open, comparePaths),
		unfinished: state.unfinished, failed: sortedFromSorted(failed, ascending),
	};
};

/** So many changes are made one by one at least. */
const FEW = 64;

/** The tree of the tasks that are in this state. */
export const treeAt = (tree: TaskTree, state: LoopState): TaskTree => {
	if (tree.next === state.tasks.next && tree.unfinished === state.unfinished) {
		return tree;
	}

	const paths = withPaths(tree.paths, tree.next, state);
	const {removed, added} = sortedDifference(tree.unfinished, state.unfinished);
	const [low, high] = [Math.min(tree.next, state.tasks.next), Math.max(tree.next, state.tasks.next)];
	if (removed.length + added.length + high - low > FEW + (state.tasks.size / 8)) {
		return treeFrom(paths, state);
	}

	let {all, open, failed} = tree;
	for (let id = low; id < high; id++) {
		const path = tableGet(paths, id);
		if (path !== undefined) {
			const isThere = id < state.tasks.next;
			all = isThere && !isPast(state, id) ? sortedAdd(all, path) : sortedDelete(all, path);
			open = isThere ? open : sortedDelete(open, path);
			failed = isThere ? failed : sortedDelete(failed, id);
		}
	}

	for (const id of added) {
		open = sortedAdd(open, tableGet(paths, id)!);
		all = sortedAdd(all, tableGet(paths, id)!);
		failed = sortedDelete(failed, id);
	}

	for (const id of [...removed, ...newlyFinished(low, state, tree)]) {
		const path = tableGet(paths, id)!;
		const isFailed = id < state.tasks.next && hasFailed(state, id);
		open = isFailed ? sortedAdd(open, path) : sortedDelete(open, path);
		all = isPast(state, id) ? sortedDelete(all, path) : all;
		failed = isFailed ? sortedAdd(failed, id) : sortedDelete(failed, id);
	}

	return {paths, next: state.tasks.next, all, open, unfinished: state.unfinished, failed};
};

/** Tasks that were created and finished since: they were never seen unfinished. */
const newlyFinished = (low: number, state: LoopState, tree: TaskTree): readonly number[] =>
	Array.from({length: Math.max(0, state.tasks.next - low)}, (_, index) => low + index)
		.filter(id => id >= tree.next && (tableGet(state.tasks, id)?.outcome ?? null) !== null);

/** From this many tasks on, finished ones are left out unless they are asked for. */
const MANY = 100;

/** The rows of the tree: all tasks while there are few, else those that are not finished and those that failed. */
export const shownTasks = (tree: TaskTree, finished: boolean | null): SortedSet<Path> => finished ?? tree.all.size <= MANY ? tree.all : tree.open;

/** The task in a row. */
export const taskAt = (rows: SortedSet<Path>, index: number): number | null => sortedAt(rows, index)?.at(-1) ?? null;

/** The row of a task; null where it has none. */
export const rowOf = (tree: TaskTree, rows: SortedSet<Path>, taskId: number): number | null => {
	const path = tableGet(tree.paths, taskId);
	return path !== undefined && sortedHas(rows, path) ? sortedRank(rows, path) : null;
};

/** A row: a task, and for each of its ancestors below the first whether anything follows in its branch, its own the last. */
export type TreeRow = {readonly taskId: number; readonly branches: readonly boolean[]};

/** Whether a row follows behind everything below `path` that has this ancestor. */
const hasLater = (rows: SortedSet<Path>, path: Path, above: Path): boolean => {
	const behind = sortedKeys(rows, [...path.slice(0, -1), path.at(-1)! + 1]).next().value;
	return behind !== undefined && behind.length > above.length && above.every((id, index) => behind[index] === id);
};

const treeRow = (rows: SortedSet<Path>, path: Path): TreeRow => {
	// Those who are left out have no branch: what they created hangs on the next one above.
	const shown = path.map((_, index) => path.slice(0, index + 1)).filter((ancestor, index) => index === path.length - 1 || sortedHas(rows, ancestor));
	return {taskId: path.at(-1)!, branches: shown.slice(1).map((ancestor, index) => hasLater(rows, ancestor, shown[index]!))};
};

/** At most `count` rows from `first` on. */
export const treeRows = (rows: SortedSet<Path>, first: number, count: number): readonly TreeRow[] => {
	const result: TreeRow[] = [];
	const start = sortedAt(rows, first);
	if (start === undefined || count <= 0) {
		return result;
	}

	for (const path of sortedKeys(rows, start)) {
		result.push(treeRow(rows, path));
		if (result.length >= count) {
			break;
		}
	}

	return result;
};
