import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {dump, load, type StateDump} from '../../source/loop/dump.js';
import {violations} from '../../source/loop/invariants.js';
import {nextTimer, nextToRun, readyHead, timersInOrder, whereIs, whoWaitsFor} from '../../source/loop/questions.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import {factsOfGather} from './facts-of-gather.js';

const states = (facts: readonly Fact[]): LoopState[] => {
	const all = [initialState()];
	for (const fact of facts) {
		all.push(reduce(all.at(-1)!, fact));
	}

	return all;
};

const all = states(factsOfGather);

/** The state after the first fact that is such a one. */
const after = (isIt: (fact: Fact) => boolean): LoopState => all[factsOfGather.findIndex(fact => isIt(fact)) + 1]!;

const afterHandle = (handle: number): LoopState => after(fact => fact.type === 'handle-finished' && fact.handle === handle);

test('no fact leaves a state with a violation', () => {
	expect(all.flatMap((state, index) => violations(state).map(text => `after ${JSON.stringify(factsOfGather[index - 1])}: ${text}`))).toEqual([]);
});

test('every state survives a JSON round trip, and goes on as before', () => {
	for (const [index, state] of all.entries()) {
		const text = JSON.stringify(dump(state));
		const loaded = load(JSON.parse(text) as StateDump);
		expect(JSON.stringify(dump(loaded))).toBe(text);
		const next = factsOfGather[index];
		if (next !== undefined) {
			expect(dump(reduce(loaded, next))).toEqual(dump(all[index + 1]!));
		}
	}
});

test('a kept state is not changed by what follows, and gives the same again', () => {
	const texts = all.map(state => JSON.stringify(dump(state)));
	const again = all.map((_, index) => index === 0 ? initialState() : reduce(all[index - 1]!, factsOfGather[index - 1]!));
	expect(all.map(state => JSON.stringify(dump(state)))).toEqual(texts);
	expect(again.map(state => JSON.stringify(dump(state)))).toEqual(texts);
});

const whereAll = (state: LoopState): Record<string, string | undefined> => Object.fromEntries([1, 2, 3].map(taskId => [taskId, whereIs(state, taskId)?.type]));

test('tasks are where CPython has them', () => {
	expect(whereAll(after(fact => fact.type === 'loop-started'))).toEqual({1: 'ready', 2: undefined, 3: undefined});
	expect(whereAll(afterHandle(1))).toEqual({1: 'waiting', 2: 'ready', 3: 'ready'});
	expect(whereAll(after(fact => fact.type === 'handle-started' && fact.handle === 2))).toEqual({1: 'waiting', 2: 'running', 3: 'ready'});
	expect(whereAll(afterHandle(2))).toEqual({1: 'waiting', 2: 'timers', 3: 'ready'});
	expect(whereAll(afterHandle(3))).toEqual({1: 'waiting', 2: 'timers', 3: 'timers'});
	expect(whereIs(after(fact => fact.type === 'timer-due'), 3)).toEqual({type: 'ready', handle: 5});
	expect(whereIs(afterHandle(5), 3)).toEqual({type: 'ready', handle: 6});
	expect(whereAll(afterHandle(6))).toEqual({1: 'waiting', 2: 'timers', 3: undefined});
	expect(whereIs(afterHandle(7), 1)).toEqual({type: 'waiting', future: 4});
	expect(whereAll(afterHandle(10))).toEqual({1: undefined, 2: undefined, 3: undefined});
});

test('timers stand in the order in which they fire', () => {
	const state = afterHandle(3);
	expect(timersInOrder(state, 1).map(({id}) => id)).toEqual([5, 4]);
	expect(timersInOrder(state, 1, 1).map(({id}) => id)).toEqual([5]);
	expect(nextTimer(state, 1)).toMatchObject({id: 5, when: {s: 1, ns: 0, late: 0}, armedBy: 3, purpose: 'sleep'});
	expect(readyHead(state, 1)).toBeNull();
	expect(nextToRun(afterHandle(1), 1)).toMatchObject({id: 2, cause: {type: 'task-created', taskId: 2, by: 1}});
});

test('who waits for a task is known through the gather', () => {
	expect(whoWaitsFor(afterHandle(3), 2)).toEqual([{taskId: 1, via: 4}]);
	expect(whoWaitsFor(afterHandle(3), 4)).toEqual([{taskId: 1, via: 4}]);
	expect(whoWaitsFor(afterHandle(3), 1)).toEqual([]);
});

test('the end: clock, output, accounts, position', () => {
	const end = all.at(-1)!;
	const {clock, position, loops, handles, ended, contradictions, unfinished, notStarted, coroutines} = dump(end);
	expect({clock, position, ended, contradictions, unfinished, notStarted}).toEqual({
		// Closing the loop and the end are milestones.
		clock: {s: 2, ns: 0, late: 1}, position: {handle: 15, line: 0, event: 3}, ended: {exitCode: 0, error: null}, contradictions: 0, unfinished: [], notStarted: [],
	});
	expect(loops).toMatchObject([{id: 1, life: 'closed', iteration: 14, ready: [], scheduled: [], running: [], todo: 0}]);
	expect([handles.entries, coroutines.entries]).toEqual([[], []]);
	expect(dump(end).output.entries.map(([, {text}]) => text).join('')).toBe('a starts\nb starts\nb ends\na ends\n[\'a\', \'b\']\n');
	const accounts = dump(end).tasks.entries.map(([id, {ran, waited, runs, state}]) => ({id, ran, waited, runs, state}));
	expect(accounts.slice(0, 3)).toEqual([
		{id: 1, ran: 0, waited: 2_000_000_000, runs: 2, state: 'finished'},
		{id: 2, ran: 0, waited: 2_000_000_000, runs: 2, state: 'finished'},
		{id: 3, ran: 0, waited: 1_000_000_000, runs: 2, state: 'finished'},
	]);
	// The flow: only what is not the library's.
	expect(dump(end).runs.entries.map(([, {taskId}]) => taskId)).toEqual([1, 2, 3, 3, 2, 1]);
});

test('positions count handles, lines and milestones', () => {
	const printed = after(fact => fact.type === 'printed' && fact.text === 'b starts\n');
	expect(printed.position).toEqual({handle: 2, line: 1, event: 1});
	expect(afterHandle(3).position).toEqual({handle: 3, line: 0, event: 0});
	expect(after(fact => fact.type === 'clock-moved').position).toEqual({handle: 3, line: 0, event: 1});
});
