import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sortedToArray} from '../../../source/library/sorted-set.js';
import type {Fact, TaskOutcome} from '../../../source/loop/facts.js';
import {initialState, reduce} from '../../../source/loop/reduce.js';
import type {LoopState} from '../../../source/loop/state.js';
import {noTree, rowOf, shownTasks, taskAt, treeAt, treeRows, type TaskTree} from '../../../source/view/panes/task-tree.js';

/* The index of tasks: whatever way one came, it is what the state says. */

const outcomes: readonly TaskOutcome[] = [{type: 'returned', value: 'None'}, {type: 'raised', error: 'E'}, {type: 'cancelled'}];

const created = (taskId: number, by: number | null): Fact => ({
	type: 'task-created', taskId, loop: 1, name: `Task-${taskId}`, coroutine: null, function: 'f', arguments: [], by, place: null, library: false,
});

type Event = {readonly type: 'create'; readonly by: number} | {readonly type: 'finish'; readonly task: number; readonly outcome: number};

const anEvent: fc.Arbitrary<Event> = fc.oneof(
	{weight: 3, arbitrary: fc.record({type: fc.constant('create' as const), by: fc.nat(30)})},
	{weight: 2, arbitrary: fc.record({type: fc.constant('finish' as const), task: fc.nat(60), outcome: fc.nat(2)})},
);

/** The states after each event, the first one empty. */
const statesOf = (events: readonly Event[]): readonly LoopState[] => {
	const states = [reduce(initialState(), {type: 'loop-opened', loop: 1})];
	let next = 1;
	for (const event of events) {
		const state = states.at(-1)!;
		if (event.type === 'create') {
			// Other futures take ids as well.
			const taskId = next;
			next += 1 + (event.by % 2);
			const by = event.by % 5 === 0 ? null : Array.from({length: taskId}, (_, id) => id).findLast(id => id <= event.by && rowOfTask(state, id)) ?? null;
			states.push(reduce(state, created(taskId, by)));
		} else {
			const open = sortedToArray(state.unfinished);
			const taskId = open[event.task % Math.max(1, open.length)];
			states.push(taskId === undefined ? state : reduce(reduce(state, {type: 'task-run-started', taskId, resumed: 'start', place: null}), {type: 'task-finished', taskId, outcome: outcomes[event.outcome]!}));
		}
	}

	return states;
};

const rowOfTask = (state: LoopState, taskId: number): boolean => sortedToArray(state.unfinished).includes(taskId);

const contents = ({all, open, failed}: TaskTree): unknown => ({all: sortedToArray(all), open: sortedToArray(open), failed: sortedToArray(failed)});

test('from any place to any other it is as if made anew', () => {
	fc.assert(fc.property(fc.array(anEvent, {maxLength: 90}), fc.array(fc.nat(90), {maxLength: 20}), (events, visits) => {
		const states = statesOf(events);
		let tree = noTree;
		for (const visit of visits) {
			const state = states[visit % states.length]!;
			tree = treeAt(tree, state);
			expect(contents(tree)).toEqual(contents(treeAt(noTree, state)));
			expect(tree.all.size).toBe(state.tasks.size);
		}
	}));
});

test('a task stands behind who created it, and rows are found by number and by task', () => {
	fc.assert(fc.property(fc.array(anEvent, {maxLength: 60}), fc.boolean(), (events, finished) => {
		const tree = treeAt(noTree, statesOf(events).at(-1)!);
		const rows = shownTasks(tree, finished);
		const ids = treeRows(rows, 0, 1000).map(({taskId}) => taskId);
		expect(ids).toEqual(sortedToArray(rows).map(path => path.at(-1)));
		for (const [index, taskId] of ids.entries()) {
			expect([taskAt(rows, index), rowOf(tree, rows, taskId)]).toEqual([taskId, index]);
		}

		expect(treeRows(rows, 2, 3).map(({taskId}) => taskId)).toEqual(ids.slice(2, 5));
	}));
});

test('branches say whether something follows', () => {
	const facts: readonly Fact[] = [{type: 'loop-opened', loop: 1}, created(1, null), created(2, 1), created(3, 2), created(4, 1), created(5, null), created(6, 2)];
	const tree = treeAt(noTree, facts.reduce<LoopState>((state, fact) => reduce(state, fact), initialState()));
	expect(treeRows(tree.all, 0, 10)).toEqual([
		{taskId: 1, branches: []},
		{taskId: 2, branches: [true]},
		{taskId: 3, branches: [true, true]},
		{taskId: 6, branches: [true, false]},
		{taskId: 4, branches: [false]},
		{taskId: 5, branches: []},
	]);
});

test('a chain of a thousand tasks that create each other is no deeper than can be seen', () => {
	const facts = Array.from({length: 1000}, (_, index) => created(index + 1, index === 0 ? null : index));
	const tree = treeAt(noTree, [{type: 'loop-opened', loop: 1} as Fact, ...facts].reduce<LoopState>((state, fact) => reduce(state, fact), initialState()));
	const rows = treeRows(tree.all, 0, 2000);
	expect(rows.map(({taskId}) => taskId)).toEqual(facts.map((_, index) => index + 1));
	expect(Math.max(...rows.map(({branches}) => branches.length))).toBeLessThan(12);
});
