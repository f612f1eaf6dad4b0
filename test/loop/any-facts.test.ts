import fc from 'fast-check';
import {expect, test} from 'vitest';
import {dump, load, type StateDump} from '../../source/loop/dump.js';
import type {Fact} from '../../source/loop/facts.js';
import {violations} from '../../source/loop/invariants.js';
import {circles, nextToRun, readyHandles, timersInOrder, waitChain, whereIs, whoWaitsFor} from '../../source/loop/questions.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import {arbitraryFact, arbitraryFactOf} from './arbitrary-fact.js';

const freeze = <T>(value: T): T => {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of Object.values(value)) {
			freeze(part);
		}
	}

	return value;
};

/** A sequence that begins with things to be right or wrong about. */
const sequence: fc.Arbitrary<Fact[]> = fc.tuple(
	fc.array(fc.oneof(
		arbitraryFactOf('loop-opened'), arbitraryFactOf('task-created'), arbitraryFactOf('future-created'), arbitraryFactOf('timer-armed'), arbitraryFactOf('handle-scheduled'),
	), {maxLength: 12}),
	fc.array(arbitraryFact, {maxLength: 150, size: 'max'}),
).map(([first, then]) => [...first, ...then]);

test('any facts in any order are reduced, and no state is ever changed', () => {
	fc.assert(fc.property(sequence, facts => {
		let state: LoopState = freeze(initialState());
		let before = JSON.stringify(dump(state));
		for (const fact of freeze(facts)) {
			// Frozen: a write to the old state or to the fact would throw.
			const next = freeze(reduce(state, fact));
			expect(JSON.stringify(dump(state))).toBe(before);
			expect(next.contradictions - state.contradictions).toBeGreaterThanOrEqual(0);
			before = JSON.stringify(dump(next));
			expect(JSON.stringify(dump(load(JSON.parse(before) as StateDump)))).toBe(before);
			state = next;
		}
	}), {numRuns: 120});
});

test('what contradicts is always counted: a state without contradictions has its collections in agreement', () => {
	let agreeing = 0;
	fc.assert(fc.property(sequence, facts => {
		let state = reduce(initialState(), {type: 'loop-opened', loop: 1});
		for (const fact of facts) {
			const next = reduce(state, fact);
			// Those that contradict are left out, as if they had never been told.
			state = next.contradictions > 0 ? state : next;
			agreeing += next.contradictions > 0 ? 0 : 1;
			expect(violations(state).filter(text => /twice|not recorded so|out of order|counts|recorded as|no waiter|not wait for it/.test(text))).toEqual([]);
		}
	}), {numRuns: 300});
	expect(agreeing).toBeGreaterThan(5000);
});

test('every question has an answer in every state', () => {
	fc.assert(fc.property(sequence, facts => {
		let state = initialState();
		for (const fact of facts) {
			state = reduce(state, fact);
			violations(state);
			circles(state);
			for (const id of [0, 1, 2, 5, 6]) {
				const task = dump(state).tasks.entries.find(([taskId]) => taskId === id)?.[1];
				expect(whereIs(state, id) === null).toBe(task === undefined || task.state === 'finished');
				whoWaitsFor(state, id);
				expect(waitChain(state, id).links.length).toBeLessThanOrEqual(5);
				expect(timersInOrder(state, id).length).toBe(state.loops.find(loop => loop.id === id)?.scheduled.size ?? 0);
				expect(readyHandles(state, id).length).toBe(state.loops.find(loop => loop.id === id)?.ready.size ?? 0);
				expect(nextToRun(state, id)?.cancelled ?? false).toBe(false);
			}
		}
	}), {numRuns: 100});
});
