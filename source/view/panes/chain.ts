import {sortedKeys} from '../../library/sorted-set.js';
import {queueHead} from '../../library/queue.js';
import {tableGet} from '../../library/table.js';
import type {LoopState, TaskRecord} from '../../loop/state.js';

/*
Who waits for whom, as far as it can be seen at a glance: chains are followed for the first of several, and only so
many futures are looked at, so that a gather of a hundred thousand costs no more than one of three.
*/

/** Futures that are looked at to find the next task of a chain, and members of each. */
const LOOKED_AT = 100;

/** Links of a chain. */
const LONGEST = 50;

/** Tasks from which a circle is looked for. */
const STARTS = 100;

/** The first task that must get on before this one can: awaited, gathered, or holding what it waits for; null where there is none. */
export const firstWaitedFor = (state: LoopState, taskId: number): number | null => {
	const waitingOn = tableGet(state.tasks, taskId)?.waitingOn ?? null;
	const open = waitingOn === null ? [] : [waitingOn];
	const seen = new Set<number>();
	while (open.length > 0 && seen.size < LOOKED_AT) {
		const future = tableGet(state.futures, open.pop()!);
		if (future?.outcome !== null || seen.has(future.id)) {
			continue;
		}

		if (future.task) {
			return future.id;
		}

		seen.add(future.id);
		const {holder = null, members = []} = future.label ?? {};
		open.push(...members.slice(0, LOOKED_AT).toReversed(), ...(holder === null ? [] : [holder]));
	}

	return null;
};

/** Tasks that wait for each other from this one on; `circle` is the index of the one that the last waits for again. */
export type Chain = {readonly tasks: readonly number[]; readonly circle: number | null};

export const chainFrom = (state: LoopState, taskId: number): Chain => {
	const tasks: number[] = [];
	let next: number | null = taskId;
	while (next !== null && tasks.length < LONGEST) {
		const again = tasks.indexOf(next);
		if (again !== -1) {
			return {tasks, circle: again};
		}

		tasks.push(next);
		next = firstWaitedFor(state, next);
	}

	return {tasks, circle: null};
};

/** Circles of tasks that wait for each other, each once, its oldest task first: of the oldest unfinished tasks, and all that a deadlock names first. */
export const circlesOf = (state: LoopState): ReadonlyArray<readonly number[]> => {
	const starts = new Set<number>((state.deadlock?.waiting ?? []).slice(0, STARTS).map(({taskId}) => taskId));
	for (const taskId of sortedKeys(state.unfinished)) {
		if (starts.size >= STARTS) {
			break;
		}

		starts.add(taskId);
	}

	const found = new Map<number, readonly number[]>();
	const done = new Set<number>();
	for (const start of starts) {
		if (done.has(start)) {
			continue;
		}

		const {tasks, circle} = chainFrom(state, start);
		for (const task of tasks) {
			done.add(task);
		}

		if (circle !== null) {
			const members = tasks.slice(circle);
			const oldest = Math.min(...members);
			const at = members.indexOf(oldest);
			found.set(oldest, [...members.slice(at), ...members.slice(0, at)]);
		}
	}

	return [...found.values()];
};

const isMember = (state: LoopState, future: number | null, taskId: number): boolean => {
	const members = future === null ? [] : tableGet(state.futures, future)?.label?.members ?? [];
	// The tasks of a gather are numbered in a row as a rule: this one is found without looking at all.
	return members[taskId - (members[0] ?? 0)] === taskId || members.includes(taskId);
};

/** Who waits for the task's end: suspended on it, or gathering it as its creator; null where nobody is known to. */
export const awaitedBy = (state: LoopState, task: TaskRecord): number | null => {
	const waiters = tableGet(state.futures, task.id)?.waiters;
	const first = waiters === undefined ? undefined : queueHead(waiters);
	if (first !== undefined) {
		return first;
	}

	const creator = task.createdBy === null ? undefined : tableGet(state.tasks, task.createdBy);
	return creator !== undefined && isMember(state, creator.waitingOn, task.id) ? creator.id : null;
};

/** Whether nobody will miss the task: its creator is gone, nobody is known to wait for it, and it goes on. */
export const isOrphan = (state: LoopState, task: TaskRecord): boolean => {
	const creatorsEnd = task.createdBy === null ? null : tableGet(state.tasks, task.createdBy)?.outcome ?? null;
	const isUntil = state.loops.some(({until}) => until === task.id);
	return creatorsEnd !== null && task.outcome === null && !task.library && !isUntil && awaitedBy(state, task) === null;
};
