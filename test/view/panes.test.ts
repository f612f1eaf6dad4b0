import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {initialState, reduce} from '../../source/loop/reduce.js';
import type {LoopState} from '../../source/loop/state.js';
import {flowOf, flowRow} from '../../source/view/flow.js';
import {clockText, count, durationText, list, ordinal, secondsText, spanText} from '../../source/view/format.js';
import {headerRow} from '../../source/view/header.js';
import {aloneSentence, type Sentence} from '../../source/view/narration/explain.js';
import {itemsOf} from '../../source/view/own-columns.js';
import {outputLines, outputRows} from '../../source/view/output-pane.js';
import {plainStep} from '../../source/view/plain.js';
import {sourceRows, sourceView} from '../../source/view/source/source-pane.js';
import {storyOf} from '../../source/view/narration/story.js';
import {cutRow, fitRow, row, rowText, span, spread} from '../../source/view/styled.js';
import {stateOfWalk} from '../../source/view/walk.js';
import {whyRows} from '../../source/view/why-pane.js';
import {everyWalk, gatherWalk, press, screenText} from './walks.js';

const texts = (rows: ReadonlyArray<ReturnType<typeof row>>): readonly string[] => rows.map(each => rowText(each).trimEnd());

const reduced = (facts: readonly Fact[]): LoopState => facts.reduce((state, fact) => reduce(state, fact), initialState());

const steps = (number: number): readonly string[] => Array.from({length: number}, () => 'right');

test.each([
	[clockText({s: 2, ns: 0, late: 3}), '2.00 s'],
	[clockText({s: 0, ns: 1_500_000, late: 0}), '0.0015 s'],
	[clockText({s: 31_536_000, ns: 5, late: 0}), '31536000.000000005 s'],
	[spanText(500_000_000), '0.50 s'],
	[secondsText(2e9), '2 s'],
	[secondsText(2.5e8), '0.25 s'],
	[clockText({s: 0, ns: 51_783_350, late: 0}, 3), '0.052 s'],
	[clockText({s: 0, ns: 999_999_999, late: 0}, 2), '1.00 s'],
	[secondsText(51_783_350), '0.0518 s'],
	[secondsText(1_718_392_749), '1.718 s'],
	[secondsText(123), '0.000000123 s'],
	[durationText({s: 2, ns: 0, late: 0}, {s: 1, ns: 0, late: 0}), '0 s'],
	[count(1, 'task'), '1 task'],
	[count(0, 'task'), '0 tasks'],
	[count(1_234_567, 'task'), '1,234,567 tasks'],
	[list(['a']), 'a'],
	[list(['a', 'b']), 'a and b'],
	[list(['a', 'b', 'c']), 'a, b and c'],
	[list(['a', 'b', 'c', 'd', 'e']), 'a, b and 3 more'],
	[[1, 2, 3, 4, 11, 12, 13, 21, 112].map(number => ordinal(number)).join(' '), '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'],
])('%s', (given, expected) => {
	expect(given).toBe(expected);
});

test('rows are cut and filled as texts are', () => {
	const given = [span('abc'), span('def', 'key')];
	expect([3, 4, 5, 6, 8].map(width => rowText(cutRow(given, width)))).toEqual(['ab…', 'abc…', 'abcd…', 'abcdef', 'abcdef']);
	expect(rowText(fitRow(given, 8))).toBe('abcdef  ');
	expect(rowText(spread(row('left'), row('right'), 12))).toBe('left   right');
	expect(rowText(spread(row('a long left'), row('right'), 12))).toBe('a lon… right');
});

const output = (...pieces: ReadonlyArray<readonly [string, ('stdout' | 'stderr')?]>): LoopState => reduced(pieces.map(([text, stream = 'stdout']) => ({
	type: 'printed', stream, text, taskId: null, place: null,
})));

const printed: Fact = {
	type: 'printed', stream: 'stdout', text: '', taskId: null, place: null,
};

test.each<readonly [string, ReadonlyArray<readonly [string, ('stdout' | 'stderr')?]>, number, readonly string[]]>([
	['whole lines', [['a\n'], ['b\n']], 5, ['  a', '  b']],
	['a line in pieces', [['a'], [' b'], ['\n'], ['c']], 5, ['  a b', '  c']],
	['empty lines', [['a\n'], ['\n'], ['b\n']], 5, ['  a', '', '  b']],
	['the newest of many', [['1\n2\n3\n'], ['4\n']], 2, ['  3', '  4']],
	['errors marked', [['a\n'], ['oh\n', 'stderr']], 5, ['  a', '! oh']],
	['long lines wrapped', [['one two three four\n']], 5, ['  one two', '  three', '  four']],
	['progress that overwrites itself', [['10 %\r20 %\r'], ['30 %\n']], 5, ['  30 %']],
	['escapes made harmless', [['\u001B[31mred\u001B[0m\u0007\n']], 5, ['  red␇']],
	['indentation kept', [['  a\n']], 5, ['    a']],
])('output shows %s', (_name, pieces, height, expected) => {
	expect(texts(outputRows(outputLines(output(...pieces), [], height), 11, height))).toEqual(expected);
});

test('what the last step printed is marked', () => {
	expect(texts(outputRows(outputLines(output(['a\n'], ['b\n'], ['c\n']), [printed, printed], 5), 20, 5))).toEqual(['  a', '• b', '• c']);
});

const shown = (keys: readonly string[], notes = new Map<number, string>(), hidden = new Map<number, number>(), width = 60, height = 6): readonly string[] => {
	const walk = press(gatherWalk(), ...keys);
	const story = storyOf(walk);
	const {state} = story;
	const view = sourceView(story, {title: '', paragraph: '', notes, hidden, columns: null});
	return texts(sourceRows(view, walk.names, state, width, height));
};

test('the source is shown around where it is, with marks', () => {
	expect(shown([])).toEqual(['▶  1 import asyncio', '   2', '   3', '   4 async def slow_operation(name, duration):', '   5     print("Starting", name)', '   6     await asyncio.sleep(duration)']);
	expect(shown(steps(3))[3]).toMatch(/^ ■12 {5}results = await asyncio\.gather\( .*async_example$/);
	// Whoever is next and has not begun goes on where its function begins.
	expect(shown(steps(5))).toContain('▶  4 async def slow_operation(name, duration):');
});

test('a note stands below its line when one gets there, and leaves room for the program', () => {
	expect(shown(steps(3), new Map([[12, 'A note that is long enough to be wrapped at the end of a row of sixty columns.']]))).toEqual([
		'  10',
		'  11 async def async_example():',
		expect.stringMatching(/^ ■12/) as string,
		'    ┆ A note that is long enough to be wrapped at the end',
		'    ┆ of a row of sixty columns.',
		'  13         slow_operation("Task 1", 2),',
	]);
	expect(shown(steps(3), new Map([[13, 'Not yet.']])).join('\n')).not.toContain('Not yet');
});

test('comments for the walk are not shown, nor lines that are nothing else', () => {
	expect(shown([], new Map(), new Map([[1, 0], [4, 9]]))).toEqual(['   2', '   3', '   4 async def', '   5     print("Starting", name)', '   6     await asyncio.sleep(duration)', '   7     print("Finished", name)']);
});

test.each([
	['[]', [], true],
	['[\'a\', \'b, c\']', ['\'a\'', '\'b, c\''], true],
	['[(2.0, \'news\'), (3.0, \'weather\')]', ['(2.0, \'news\')', '(3.0, \'weather\')'], true],
	['deque([1, [2, 3]])', ['1', '[2, 3]'], true],
	['{\'a\': (1, 2)}', ['\'a\': (1, 2)'], true],
	['[\'it\\\'s\', "x]"]', ['\'it\\\'s\'', '"x]"'], true],
	['[\'cut off\', \'here…', ['\'cut off\''], false],
	['set()', [], true],
])('items of %s', (repr, items, complete) => {
	expect(itemsOf(repr)).toEqual({items, complete});
});

test('what is no collection has no items', () => {
	expect(itemsOf('42')).toBe(null);
});

test('the flow is a chain that loses its beginning where there is no room', () => {
	const walk = press(gatherWalk(), ...steps(7));
	const flow = flowOf(stateOfWalk(walk), walk.names, 32);
	expect(rowText(flowRow(flow, 80))).toBe('Start → async_example → slow_operation Task 1 → Task 2');
	expect(rowText(flowRow(flow, 40))).toBe('… → slow_operation Task 1 → Task 2');
	expect(rowText(flowRow(flow, 30))).toBe('… → slow_operation Task 2');
	expect(rowText(flowRow(flow, 10))).toBe('… → slow_…');
	expect(rowText(flowRow({links: [], complete: true}, 10))).toBe('Start');
	expect(rowText(flowRow(flowOf(stateOfWalk(press(gatherWalk(), 'G')), walk.names, 2), 80))).toBe('… → slow_operation Task 2 → async_example');
});

test('who runs several times in a row is one link', () => {
	const walk = press(gatherWalk(), ...steps(12));
	expect(rowText(flowRow(flowOf(stateOfWalk(walk), walk.names, 32), 90))).toContain('Task 3 ×2');
});

test('nothing in the header moves when numbers grow', () => {
	const headers = everyWalk(gatherWalk()).map(walk => screenText(walk).split('\n')[0]!);
	expect(new Set(headers.map(text => text.search(/\d\.\d\d s/))).size).toBe(1);
	expect(new Set(headers.map(text => text.indexOf('step ')))).toEqual(new Set([65]));
	const long = headerRow({title: 'a_very_long_name_of_a_file_indeed.py', state: initialState(), step: 1, position: initialState().position, atEnd: false}, 80);
	expect(rowText(long)).toMatch(/^ a_very_long_name_of…/);
	expect(rowText(long).indexOf('step')).toBe(65);
});

const sentences = (...parts: ReadonlyArray<readonly [string, 1 | 2 | 3]>): readonly Sentence[] => parts.map(([text, weight]) => ({...aloneSentence(text), weight}));

test.each([
	['each sentence on its own', [['One.', 3], ['Two.', 2]], 'three.', 4, [' One.', ' Two.', ' Next: three.']],
	['one after another where rows are short', [['One.', 3], ['Two.', 2], ['Three.', 2]], 'four.', 3, [' One. Two. Three.', ' Next: four.']],
	['without what matters least', [['A first sentence.', 1], ['The second one.', 3]], 'x.', 2, [' The second one.', ' Next: x.']],
	['cut where nothing else helps', [['A sentence that is longer than the row.', 3]], 'x.', 2, [' A sentence that is…', ' Next: x.']],
	['half of the room for what comes', [['A.', 3]], 'a rather long sentence.', 3, [' A.', ' Next: a rather long', '       sentence.']],
] as const)('reasons are shown %s', (_name, parts, next, height, expected) => {
	expect(texts(whyRows({sentences: sentences(...parts), next}, 22, height))).toEqual(expected);
});

test('a step as plain text says all that the screen does', () => {
	expect(plainStep(press(gatherWalk(), ...steps(3)))).toEqual([
		'Step 3  at 1.0  0.00 s  loop: running  iteration 1',
		'  async_example took its first turn.',
		'  It created 3 tasks: slow_operation "Task 1", slow_operation "Task 2" and slow_operation "Task 3". They go to Ready, in this order; their turn comes in iteration 2.',
		'  async_example waits for gather of 3, and gave control back.',
		'  Ready: 1 slow_operation Task 1 (it is new); 2 slow_operation Task 2 (it is new); 3 slow_operation Task 3 (it is new)',
		'  Waiting for tasks: async_example (waits for gather of 3, none done)',
		'  Next: slow_operation "Task 1", first in Ready: it is new.',
	]);
	expect(plainStep(press(gatherWalk(), ...steps(4)))).toContain('  > Starting Task 1');
});
