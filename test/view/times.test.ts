import {expect, test} from 'vitest';
import {fromSeconds} from '../../source/library/instant.js';
import type {Fact} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import {digitsOf, restText, timeText} from '../../source/view/times.js';

const loop = 1;

/** A loop at a time, with timers at these others. */
const stateWith = (now: number, ...deadlines: readonly number[]): LoopState => {
	const facts: readonly Fact[] = [
		{type: 'loop-opened', loop},
		{type: 'clock-moved', to: fromSeconds(now, 0), cause: {type: 'spin'}},
		...deadlines.map((seconds, index): Fact => ({
			type: 'timer-armed', loop, handle: index + 1, when: fromSeconds(seconds, index), callback: 'ring', library: false, future: null, taskId: null, purpose: 'callback',
		})),
	];
	return facts.reduce((state, fact) => reduce(state, fact), initialState());
};

test.each([
	['whole seconds have two decimals', 0, [1, 2], 2, '0.00 s'],
	['a thousandth is shown exactly, and all with it', 1, [1.5, 2.125], 3, '1.000 s'],
	['nine decimals are too many', 0.051_783_35, [0.716_512_345, 1.4], 3, '0.052 s'],
	['as many as tell neighbours apart', 0.051_783_35, [0.051_812_3, 1.4], 5, '0.05178 s'],
	['to the last one, where that is it', 0.000_000_001, [0.000_000_002], 9, '0.000000001 s'],
	['timers that are equal but for their lateness are no neighbours', 0.123_456_7, [0.2, 0.2], 3, '0.123 s'],
] as const)('%s', (_name, now, deadlines, digits, text) => {
	const state = stateWith(now, ...deadlines);
	expect(digitsOf(state)).toBe(digits);
	expect(timeText(state.clock, {state})).toBe(text);
	// Whatever differs is written differently.
	const written = new Set([now, ...deadlines].map(seconds => timeText(fromSeconds(seconds, 0), {state})));
	expect(written.size).toBe(new Set([now, ...deadlines]).size);
});

test('to the last digit where that is asked for', () => {
	const state = stateWith(0.051_783_35, 1.4);
	expect(timeText(state.clock, {state, exact: true})).toBe('0.05178335 s');
	expect(restText(state.clock, fromSeconds(1.4, 0), {state})).toBe('1.348 s');
	expect(restText(state.clock, fromSeconds(1.4, 0), {state, exact: true})).toBe('1.34821665 s');
});

test('what lies between two moments is what one would work out from the screen', () => {
	const state = stateWith(0.4209, 0.844_49);
	expect([timeText(state.clock, {state}), timeText(fromSeconds(0.844_49, 0), {state}), restText(state.clock, fromSeconds(0.844_49, 0), {state})]).toEqual(['0.421 s', '0.844 s', '0.423 s']);
});
