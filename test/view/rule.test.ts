import {expect, test} from 'vitest';
import type {Box} from '../../source/view/layout.js';
import {drawBoxes, joinedTo, type FilledBox, type Title} from '../../source/view/rule.js';
import {fitRows, row, rowText, span} from '../../source/view/styled.js';

const title = (text: string, aside = ''): Title => ({text, aside, more: '', focused: false});

const filled = (box: Omit<Box, 'id'>, of: Title): FilledBox => ({
	box: {...box, id: 'why'}, title: of, rows: fitRows([row('x')], box.width, box.height),
});

const drawn = (height: number, ...boxes: readonly FilledBox[]): readonly string[] => drawBoxes(boxes, height).map(each => rowText(each));

test('rules have the titles of what is below them, and meet the lines above and below', () => {
	expect(drawn(6,
		filled({x: 0, y: 0, width: 12, height: 1}, title('Ready', '2')), filled({x: 13, y: 0, width: 12, height: 1}, title('Timers', '0')),
		filled({x: 0, y: 2, width: 12, height: 1}, title('Running')), filled({x: 13, y: 2, width: 12, height: 1}, title('Waiting')),
		filled({x: 0, y: 4, width: 25, height: 1}, title('Why')),
	)).toEqual([
		'─Ready 2────┬─Timers 0───',
		'x           │x           ',
		'─Running────┼─Waiting────',
		'x           │x           ',
		'─Why────────┴────────────',
		'x                        ',
	]);
});

test('stacks beside each other have joints of their own', () => {
	expect(drawn(5,
		filled({x: 0, y: 0, width: 8, height: 4}, title('Source')),
		filled({x: 9, y: 0, width: 8, height: 1}, title('Out')), filled({x: 9, y: 2, width: 8, height: 2}, title('Tree')),
		filled({x: 18, y: 0, width: 6, height: 2}, title('Vars')), filled({x: 18, y: 3, width: 6, height: 1}, title('In')),
	)).toEqual([
		'─Source─┬─Out────┬─Vars─',
		'x       │x       │x     ',
		'        ├─Tree───┤      ',
		'        │x       ├─In───',
		'        │        │x     ',
	]);
});

test('the pane that keys go to is marked in its title, and says what there is more of', () => {
	expect(drawn(1, filled({x: 0, y: 0, width: 24, height: 0}, {text: 'Output', aside: '', more: '↑12 ↓3', focused: true}))).toEqual(['─[Output]────────↑12 ↓3─']);
	expect(drawn(1, filled({x: 0, y: 0, width: 12, height: 0}, {text: 'Output', aside: '', more: '↑12 ↓3', focused: true}))).toEqual(['─[Output]───']);
	expect(drawn(1, filled({x: 0, y: 0, width: 8, height: 0}, title('Waiting for tasks', '3')))).toEqual(['─Waiti…─']);
});

test('a rule that is put over a screen meets the lines above it', () => {
	const above = [span('a│ '), span('│', 'rule'), span('日', 'plain'), span('┬─', 'rule')];
	expect(rowText(joinedTo(above, [span('─', 'rule'), span('ab', 'title'), span('─'.repeat(5), 'rule')]))).toBe('─ab┴──┴─');
});
