import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {stateOf} from '../../../source/timeline/timeline.js';
import {frameOf, frameRows} from '../../../source/view/frame.js';
import {keyTable} from '../../../source/view/keys/table.js';
import {rowText} from '../../../source/view/styled.js';
import {update} from '../../../source/view/update.js';
import {createWalk, type Action, type Walk} from '../../../source/view/walk.js';
import {arbitraryFact} from '../../loop/arbitrary-fact.js';
import {textOf, timelineOf} from '../../timeline/what-if.js';
import {walkOver} from '../walks.js';

/* Whatever keys are pressed, in whatever order and at whatever pace, the screen is whole and the run is sound. */

const allKeys = [...new Set(keyTable.flatMap(({keys}) => keys))].filter(key => !['q', 'm'].includes(key));

/** Those that open something, and those that choose in it, more often. */
const key = fc.oneof(
	{weight: 3, arbitrary: fc.constantFrom(...allKeys)},
	{weight: 2, arbitrary: fc.constantFrom('return', 'down', 'i', 'r', ':', '/', 'v', 'V', 'o', 'right', 'left', 'escape')},
	{weight: 1, arbitrary: fc.constantFrom('1', '2', '5', '.', 's', '%', 'a', 'é', '日', 'f1')},
);

const action: fc.Arbitrary<Action> = fc.oneof(
	{weight: 8, arbitrary: fc.record({type: fc.constant('key-pressed' as const), key})},
	{weight: 2, arbitrary: fc.record({type: fc.constant('worked' as const), budget: fc.constantFrom(500, 20_000)})},
	{weight: 1, arbitrary: fc.constantFrom<Action>({type: 'work-noticed'}, {type: 'ticked'}, {type: 'pasted', text: 'a\nb\u001B[1m'})},
);

const size = fc.record({columns: fc.integer({min: 60, max: 160}), rows: fc.integer({min: 16, max: 50})});

const isWhole = (walk: Walk, {columns, rows}: {readonly columns: number; readonly rows: number}): void => {
	const shown = frameRows(frameOf(walk, {columns, rows}));
	expect(shown).toHaveLength(rows);
	for (const row of shown) {
		expect(stringWidth(rowText(row))).toBe(columns);
	}
};

const programs = ['scenarios/02-all-at-once.py', 'scenarios/06-fetch-with-tasks.py', 'scenarios/08-timers.py'].map(file => textOf(file));

test('over a program', {timeout: 120_000}, () => {
	fc.assert(fc.property(fc.constantFrom(...programs), fc.array(action, {minLength: 5, maxLength: 40}), size, (program, actions, terminal) => {
		let walk = update(createWalk(timelineOf(program), {title: 'program.py'}), {type: 'resized', size: terminal});
		for (const each of actions) {
			walk = update(walk, each);
			isWhole(walk, terminal);
			expect(stateOf(walk.timeline).contradictions).toBe(0);
			if (walk.screen.mode.type === 'left') {
				return;
			}
		}
	}), {numRuns: 30});
});

test('over any recording', {timeout: 60_000}, () => {
	fc.assert(fc.property(fc.array(arbitraryFact, {maxLength: 60}), fc.array(action, {minLength: 5, maxLength: 25}), size, (facts, actions, terminal) => {
		let walk = update(walkOver(facts), {type: 'resized', size: terminal});
		for (const each of actions) {
			walk = update(walk, each);
			isWhole(walk, terminal);
		}
	}), {numRuns: 30});
});
