import {expect, test} from 'vitest';
import {rowText} from '../../source/view/styled.js';
import type {ColumnId} from '../../source/view/columns.js';
import {storyOf} from '../../source/view/narration/story.js';
import {drawColumn} from '../../source/view/panes/columns.js';
import {stateBefore} from '../../source/timeline/timeline.js';
import {everyWalk, finish, gatherWalk, press, screenText} from './walks.js';
import type {Walk} from '../../source/view/walk.js';
import {walkThrough} from './program-walks.js';

const shown = (walk: Walk, id: ColumnId, width = 40): readonly string[] =>
	drawColumn(id)({walk, story: storyOf(walk), width, height: 8, from: null, focused: false}).rows.map(row => rowText(row).trimEnd());

const names = (rows: readonly string[]): readonly string[] => rows.filter(text => !text.startsWith(' '.repeat(3)));

const steps = (number: number): readonly string[] => Array.from({length: number}, () => 'right');

test('what comes is marked, and what is nearer to its turn, and where went who left', () => {
	expect(names(shown(press(gatherWalk(), ...steps(3)), 'ready'))).toEqual(['+1 slow_operation Task 1 (Task-2)', '+2 slow_operation Task 2 (Task-3)', '+3 slow_operation Task 3 (Task-4)', ' async_example                → waiting']);
	const first = press(gatherWalk(), ...steps(4));
	expect(names(shown(first, 'ready'))).toEqual(['↑1 slow_operation Task 2 (Task-3)', '↑2 slow_operation Task 3 (Task-4)', ' slow_operation Task 1        → running']);
	expect(names(shown(first, 'running'))).toEqual(['+slow_operation Task 1 (Task-2)']);
	const slept = press(gatherWalk(), ...steps(5));
	expect(names(shown(slept, 'running'))).toEqual([' nobody', ' slow_operation Task 1         → Timers']);
	expect(names(shown(slept, 'timers'))).toEqual(['+slow_operation Task 1 (Task-2)']);
});

test('who is due goes from timers to ready, and who is done leaves', () => {
	const walks = everyWalk(gatherWalk());
	const due = walks.find(walk => storyOf(walk).facts.some(({type}) => type === 'timer-due'))!;
	expect(names(shown(due, 'timers'))).toContain(' slow_operation Task 3          → Ready');
	expect(walks.flatMap(walk => names(shown(walk, 'running')))).toContain(' slow_operation Task 3           → done');
});

test('nobody who left is told of where there is no room, nor anybody twice', () => {
	const walk = press(gatherWalk(), ...steps(4));
	const rows = drawColumn('ready')({walk, story: storyOf(walk), width: 40, height: 2, from: null, focused: false}).rows;
	expect(rows).toHaveLength(2);
	expect(rows.map(row => rowText(row)).join('\n')).not.toContain('→');
});

test.each(['right', 's', ']'])('the same screen at the same place, whichever way one came there (%s)', key => {
	const back: Readonly<Record<string, string>> = {right: 'left', s: 'S', ']': '['};
	const walks = everyWalk(gatherWalk(), key);
	let walk = walks.at(-1)!;
	for (const earlier of walks.slice(0, -1).toReversed()) {
		walk = finish(press(walk, back[key]!));
		expect(screenText(walk)).toBe(screenText(earlier));
	}
});

test('the state in which a step began is the one in which the step before it ended', () => {
	for (const key of ['right', 's', ']']) {
		const walks = everyWalk(gatherWalk(), key);
		for (const [index, walk] of walks.slice(1).entries()) {
			expect(stateBefore(walk.timeline)?.position).toEqual(storyOf(walks[index]!).state.position);
		}
	}
});

test('an event loop that is written by hand moves its own lists', () => {
	const seen = new Set(everyWalk(walkThrough('scenarios/09-event-loop-by-hand.py')).flatMap(walk => [...names(shown(walk, 'ready')), ...names(shown(walk, 'io'))]));
	expect(seen).toContain('+sports');
	expect(seen).toContain('↑news');
	expect([...seen].filter(text => text.endsWith('→ taken out')).length).toBeGreaterThan(0);
});
