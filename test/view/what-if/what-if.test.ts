import {expect, test} from 'vitest';
import {tableValues} from '../../../source/library/table.js';
import {isAtEnd, positionOf, stateOf, stepNumber} from '../../../source/timeline/timeline.js';
import {readEdit, writeInput} from '../../../source/simulator/inputs/notation.js';
import {update} from '../../../source/view/update.js';
import {updateStage} from '../../../source/view/stage.js';
import {createWalk, withScreen, type Walk} from '../../../source/view/walk.js';
import {textOf, timelineOf} from '../../timeline/what-if.js';
import {gatherWalk, press, screenText} from '../walks.js';

const gather = textOf('scenarios/02-all-at-once.py');

const start = (text = gather): Walk => createWalk(timelineOf(text), {title: 'program.py'});

const settle = (walk: Walk): Walk => {
	let result = walk;
	for (let count = 0; result.screen.work.type === 'working'; count++) {
		expect(count).toBeLessThan(10_000);
		result = update(result, {type: 'worked', budget: 10_000});
	}

	return result;
};

const keys = (walk: Walk, ...names: readonly string[]): Walk => names.reduce((at, name) => settle(press(at, name)), walk);

const type = (walk: Walk, text: string): Walk => keys(walk, ...text);

/** Two are ready, and one sleeps. */
const middle = (): Walk => keys(type(keys(start(), ':'), '6'), 'return');

const output = (walk: Walk): readonly string[] => Array.from(tableValues(stateOf(keys(walk, 'G').timeline).output), ({text}) => text.trim()).slice(0, 6);

/** The entries of the list on the screen. */
const entries = (walk: Walk): readonly string[] => {
	const lines = screenText(walk, {columns: 160, rows: 60}).split('\n');
	return lines.slice(lines.findIndex(line => line.startsWith('─What if')) + 1, -1).map(line => line.slice(3).trim());
};

/** Moves the list's cursor to the first entry with this text, and chooses it. */
const choose = (walk: Walk, text: string): Walk => {
	const index = entries(walk).findIndex(entry => entry.includes(text));
	expect(index).toBeGreaterThanOrEqual(0);
	return keys(walk, ...Array.from({length: index}, () => 'down'), 'return');
};

test('only what can be changed here is offered', () => {
	expect(entries(keys(start(), 'i')).join('\n')).not.toMatch(/order|answer|time/);
	const offered = entries(keys(middle(), 'i'));
	expect(offered[0]).toMatch(/^order +slow_operation "Task 3" before slow_operation "Task 2" in Ready$/);
	expect(offered.some(entry => entry.startsWith('time'))).toBe(true);
	expect(offered.some(entry => entry.startsWith('variable'))).toBe(true);
	expect(offered.at(-1)).toMatch(/^chance/);
});

test('a changed order branches the run: both stay, each where it was left', () => {
	const here = middle();
	const changed = choose(keys(here, 'i'), 'in Ready');
	expect(changed.branches).toHaveLength(2);
	expect(stateOf(changed.timeline).edits).toEqual(['Task-4 goes before Task-3 in the ready queue']);
	expect(screenText(changed).split('\n')[0]).toContain('B changed');
	expect(output(changed)).toEqual(['Starting Task 1', 'Starting Task 3', 'Starting Task 2', 'Finished Task 1', 'Finished Task 3', 'Finished Task 2']);
	const further = keys(changed, 'right', 'right');
	const back = keys(further, 'v');
	expect(screenText(back).split('\n')[0]).toMatch(/ A /);
	expect(screenText(back).split('\n').slice(1)).toEqual(screenText(here).split('\n').slice(1));
	expect(output(back)).toEqual(output(here));
	expect(screenText(keys(back, 'v'))).toBe(screenText(further));
});

test('back and forth over the change shows the same screens', () => {
	let walk = choose(keys(middle(), 'i'), 'in Ready');
	const screens = [screenText(walk)];
	for (let count = 0; count < 5; count++) {
		walk = keys(walk, 'right');
		screens.push(screenText(walk));
	}

	for (const expected of screens.slice(0, -1).toReversed()) {
		walk = keys(walk, 'left');
		expect(screenText(walk)).toBe(expected);
	}

	const before = keys(walk, 'left');
	expect(stateOf(before.timeline).edits).toEqual([]);
	expect(screenText(keys(before, 'right'))).toBe(screens[0]);
});

test('a variable is asked for, and what is no literal is refused where it is typed', () => {
	const list = choose(keys(middle(), 'i'), 'a variable of slow_operation "Task 1"');
	expect(screenText(list)).toContain('name = \'Task 1\'');
	const prompt = keys(list, ...(screenText(list).indexOf('duration =') < screenText(list).indexOf('name =') ? ['down'] : []), 'return');
	expect(prompt.screen.mode).toMatchObject({type: 'prompt', line: {text: '\'Task 1\''}});
	const refused = keys(type(keys(prompt, 'ctrl-u'), 'open()'), 'return');
	expect(screenText(refused)).toContain('Only literals can be set');
	const changed = keys(type(keys(refused, 'ctrl-u'), '"Anna"'), 'return');
	expect(output(changed)).toContain('Finished Anna');
	expect(output(keys(changed, 'v'))).not.toContain('Finished Anna');
});

test('the variable under the cursor of its pane is changed by its own key', () => {
	const at = withScreen(middle(), {focus: 'variables'});
	const prompt = keys(at, 'down', '=');
	expect(screenText(prompt)).toContain('─duration = 2, and what if it were');
	const changed = keys(type(keys(prompt, 'ctrl-u'), '7'), 'return');
	expect(stateOf(changed.timeline).edits).toEqual(['duration = 7 in slow_operation']);
	// Elsewhere the key plays faster.
	expect(keys(middle(), '=').screen.playback.speed).toBe(middle().screen.playback.speed + 1);
	expect(keys(withScreen(keys(start(), 'G'), {focus: 'variables'}), '=').screen.message?.text).toMatch(/^The program has ended/);
});

test('a timer can be moved, and a moment that is over is refused for I/O', () => {
	const prompt = choose(keys(middle(), 'i'), 'timer of slow_operation "Task 1"');
	const changed = keys(type(keys(prompt, 'ctrl-u'), '0.5'), 'return');
	expect(stateOf(keys(changed, 'G').timeline).clock.s).toBe(2);
	expect(stateOf(keys(changed, 'o', 'o', 'o').timeline).clock).toMatchObject({s: 0, ns: 500_000_000});
	const fetching = keys(start(textOf('scenarios/06-fetch-with-tasks.py')), ...Array.from({length: 6}, () => 'right'));
	const offered = entries(keys(fetching, 'i'));
	expect(offered.some(entry => entry.startsWith('answer'))).toBe(true);
	const latency = choose(keys(fetching, 'i'), 'another latency');
	expect(screenText(keys(type(keys(latency, 'ctrl-u'), 'soon'), 'return'))).toContain('is no number of seconds');
	const status = choose(keys(fetching, 'i'), 'another status');
	expect(screenText(keys(type(keys(status, 'ctrl-u'), '999'), 'return'))).toContain('is no status');
	expect(stateOf(keys(type(keys(status, 'ctrl-u'), '500'), 'return').timeline).edits[0]).toMatch(/is answered with status 500$/);
});

test('V puts both side by side, with the first difference', () => {
	const changed = choose(keys(middle(), 'i'), 'in Ready');
	const both = keys(changed, 'V');
	const text = screenText(both, {columns: 100, rows: 60});
	expect(text).toContain('Turns differ from the 3rd on:');
	expect(text).toMatch(/slow_operation Task 2 at 0\.00 s +≠ +slow_operation Task 3 at 0\.00 s/);
	expect(text).toMatch(/ends at 2\.00 s, after 21 steps +│ +ends at 2\.00 s, after 22 steps/);
	for (const size of [{columns: 80, rows: 24}, {columns: 60, rows: 16}]) {
		expect(screenText(both, size).split('\n').map(line => line.length)).toEqual(Array.from({length: size.rows}, () => size.columns));
	}

	// Nobody has moved.
	expect(screenText(keys(both, 'escape'))).toBe(screenText(changed));
	expect(screenText(keys(both, 'v')).split('\n').slice(1)).toEqual(screenText(middle()).split('\n').slice(1));
	expect(screenText(keys(both, 'down', 'up'))).toBe(screenText(both));
	expect(screenText(keys(both, 'down'))).not.toBe(screenText(both));
});

test('of more than two runs one chooses', () => {
	const two = choose(keys(middle(), 'i'), 'in Ready');
	const three = choose(keys(two, 'v', 'i'), 'timer of');
	const list = keys(type(keys(three, 'ctrl-u'), '9'), 'return', 'v');
	const text = screenText(list, {columns: 120, rows: 24});
	expect(text).toMatch(/A +0\.00 s +step 6 +the run as it was opened/);
	expect(text).toMatch(/C .*A at 2\.0, and timer of slow_operation "Task 1" due in 9 s/);
	expect(stepNumber(keys(list, 'a').timeline)).toBe(6);
	expect(stateOf(keys(list, 'b').timeline).edits).toHaveLength(1);
});

test('places of one run mean nothing in another', () => {
	const marked = keys(middle(), 'B', 'G', 'B', '(');
	const changed = choose(keys(marked, 'i'), 'in Ready');
	expect(changed.screen.bookmarks.map(({name}) => name)).toEqual(['step 6']);
	expect(keys(changed, 'v').screen.bookmarks).toHaveLength(2);
	expect(changed.search).toBe(null);
});

test('where nothing can be changed, that is said', () => {
	expect(keys(gatherWalk(), 'right', 'i').screen.message?.text).toMatch(/^This is a recording/);
	expect(keys(start(), 'G', 'i').screen.message?.text).toMatch(/^The program has ended/);
	expect(keys(start(), 'v').screen.message?.text).toMatch(/^There is only this run/);
	expect(keys(start(), 'V').screen.message?.text).toMatch(/^There is only this run/);
});

test('what was changed is there on leaving, and makes the same run again', () => {
	const changed = keys(choose(keys(middle(), 'i'), 'in Ready'), 'right', 'right');
	const stage = updateStage({type: 'walk', id: null, walk: changed}, {type: 'key-pressed', key: 'q'});
	const leaving = stage.type === 'over' ? stage.leaving : null;
	expect(leaving?.edits.map(edit => writeInput(edit))).toEqual(['swap ready 3 4@2.0']);
	const inputs = leaving!.edits.map(edit => readEdit(writeInput(edit))!);
	const again = createWalk(timelineOf(gather, {inputs}), {title: 'program.py', edits: inputs});
	const there = settle(update(again, {type: 'went', goal: {type: 'position', position: leaving!.position!}}));
	expect(stateOf(there.timeline)).toEqual(stateOf(changed.timeline));
	expect(positionOf(there.timeline)).toEqual(positionOf(changed.timeline));
	expect(isAtEnd(keys(there, 'G').timeline)).toBe(true);
});
