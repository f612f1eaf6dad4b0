import {expect, test} from 'vitest';
import {tableGet} from '../../source/library/table.js';
import type {Fact} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';

const waits = (future: number | null): Fact => ({type: 'io-waiting', loop: 1, io: 1, what: 'read from 127.0.0.1:8888', until: null, future, taskId: null});

test('an open wait that is told again changes hands', () => {
	const facts: readonly Fact[] = [
		{type: 'loop-opened', loop: 1}, {type: 'future-created', future: 1, loop: 1, by: null}, {type: 'future-created', future: 2, loop: 1, by: null},
		waits(null), waits(1), waits(2),
	];
	const state = facts.reduce((before, fact) => reduce(before, fact), initialState());
	expect(state.contradictions).toBe(0);
	expect(tableGet(state.io, 1)?.future).toBe(2);
	expect([1, 2].map(id => tableGet(state.futures, id)?.io)).toEqual([null, 1]);
	expect(tableGet(reduce(state, waits(null)).futures, 2)?.io).toBe(null);
});
