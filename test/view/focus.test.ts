import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {moreIds} from '../../source/view/layout.js';
import {update} from '../../source/view/update.js';
import {panesInOrder, visibleBoxes} from '../../source/view/visible.js';
import type {Walk} from '../../source/view/walk.js';
import {finish, gatherWalk, press, screenText, walkOver} from './walks.js';

const size = {columns: 80, rows: 24};

const steps = (number: number): readonly string[] => Array.from({length: number}, () => 'right');

const idsOn = (walk: Walk): readonly string[] => visibleBoxes(walk, size).map(({id}) => id);

test('Tab goes from pane to pane in reading order, and back', () => {
	const walk = press(gatherWalk(), ...steps(3));
	const seen = [walk];
	for (let count = 0; count < 4; count++) {
		seen.push(press(seen.at(-1)!, 'tab'));
	}

	expect(seen.map(({screen}) => screen.focus)).toEqual([null, 'ready', 'io', 'timers', 'running']);
	expect(press(seen.at(-1)!, 'shift-tab').screen.focus).toBe('timers');
	expect(screenText(seen[2]!)).toContain('─[Waiting I/O] 0─');
	const panes = panesInOrder(walk);
	expect(press(walk, ...panes.map(() => 'tab'), 'tab').screen.focus).toBe(panes[0]);
	expect(press(walk, 'shift-tab').screen.focus).toBe(panes.at(-1));
});

test('what there is no room for is shown in the place of the output when one goes to it', () => {
	const walk = press(gatherWalk(), ...steps(3));
	expect(idsOn(walk)).toContain('output');
	const tree = update(walk, {type: 'key-pressed', key: 'tab'});
	const there = Array.from({length: 30}).reduce<Walk>(found => found.screen.focus === 'tree' ? found : press(found, 'tab'), tree);
	expect(there.screen.focus).toBe('tree');
	expect(idsOn(there)).toContain('tree');
	expect(idsOn(there)).not.toContain('output');
	expect(screenText(there)).toContain('[Tasks]');
	// It comes back when one leaves.
	expect(idsOn(press(there, 'escape'))).toContain('output');
});

test('z shows the pane on the whole screen, between header and footer, and Esc leads back step by step', () => {
	const zoomed = press(gatherWalk(), ...steps(3), 'tab', 'z');
	const lines = screenText(zoomed).split('\n');
	expect(idsOn(zoomed)).toEqual(['ready']);
	expect(lines[0]).toContain('gather.py');
	expect(lines[1]).toMatch(/^─\[Ready\] 3─+$/);
	expect(lines.at(-1)).toContain('Esc');
	// Steps go on meanwhile.
	expect(screenText(press(zoomed, 'right'))).toContain('[Ready] 2');
	const back = press(zoomed, 'escape');
	expect([back.screen.zoomed, back.screen.focus]).toEqual([false, 'ready']);
	const out = press(back, 'escape');
	expect([out.screen.focus, out.screen.mode.type]).toEqual([null, 'walk']);
	expect(press(out, 'escape').screen.mode).toEqual({type: 'left', to: 'menu'});
});

test('z without a pane shows the source, and every pane can be gone to from there', () => {
	let walk = press(gatherWalk(), ...steps(3), 'z');
	expect(walk.screen.focus).toBe('source');
	const seen = new Set<string>();
	for (const _ of panesInOrder(walk)) {
		seen.add(idsOn(walk).join(' '));
		walk = press(walk, 'tab');
	}

	expect([...seen].toSorted((a, b) => a.localeCompare(b))).toEqual([...panesInOrder(walk)].toSorted((a, b) => a.localeCompare(b)));
	expect(moreIds.every(id => id === 'workers-detail' || seen.has(id))).toBe(true);
});

const printed = (text: string): Fact => ({
	type: 'printed', stream: 'stdout', text, taskId: null, place: null,
});

/** Prints thirty lines, one a step. */
const chatty = (): Walk => {
	const lines = Array.from({length: 30}, (_, index) => printed(`line ${index + 1}\n`));
	return finish(press(walkOver([{type: 'source', file: 1, path: 'a.py', text: 'print()\n', hash: '', library: false}, ...lines]), 'G'));
};

const toOutput = (walk: Walk): Walk => press(walk, 'tab', 'tab', 'tab', 'tab', 'tab', 'tab', 'tab');

test('the output follows its end until it is scrolled, and again after the next step', () => {
	const walk = toOutput(chatty());
	expect(walk.screen.focus).toBe('output');
	expect(screenText(walk)).toContain('line 30');
	expect(screenText(walk)).toMatch(/\[Output\]─+↑24─/);
	const up = press(walk, 'up', 'up');
	expect(screenText(up)).not.toContain('line 30');
	expect(screenText(up)).toMatch(/↑22 ↓2─/);
	const top = press(up, ...Array.from({length: 9}, () => 'pageup'));
	expect(screenText(top)).toContain('• line 1 ');
	// Nothing is scrolled past the ends: one key leads back from there.
	expect(screenText(press(top, 'up', 'up', 'down'))).toMatch(/↑1 ↓23─/);
	expect(screenText(press(top, 'escape'))).toContain('line 30');
	expect(finish(press(top, 'left')).screen.scrolls).toEqual({});
});

test('a column is scrolled by entries', () => {
	const ready: Fact[] = [{type: 'loop-opened', loop: 1}, ...Array.from({length: 20}, (_, index): readonly Fact[] => [
		{type: 'task-created', taskId: index + 1, loop: 1, name: `Task-${index + 1}`, coroutine: null, function: `work_${index + 1}`, arguments: [], by: null, place: null, library: false},
		{type: 'handle-scheduled', loop: 1, handle: index + 1, kind: 'step', taskId: index + 1, callback: '', library: false, future: null, cause: {type: 'task-created', taskId: index + 1, by: null}},
	]).flat()];
	const walk = press(finish(press(walkOver(ready), 'G')), 'tab');
	expect(screenText(walk)).toContain('+17 more');
	const down = press(walk, 'down', 'down');
	expect(screenText(down)).toContain('3 work_3 ');
	expect(screenText(down)).not.toContain('1 work_1 ');
	expect(screenText(press(walk, ...Array.from({length: 40}, () => 'pagedown')))).toContain('work_20');
	expect(screenText(press(walk, 'z'))).toContain('work_15');
});

test('keys of a pane that is not gone to mean what they mean in the walk', () => {
	const walk = press(gatherWalk(), ...steps(3));
	expect(press(walk, 'down')).toEqual(walk);
	expect(press(walk, 'escape').screen.mode.type).toBe('left');
});
