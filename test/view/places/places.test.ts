import {expect, test} from 'vitest';
import {createTimeline, isAtEnd, isAtStart, positionOf, stateOf, stepNumber, summaryOf} from '../../../source/timeline/timeline.js';
import {formatPosition} from '../../../source/timeline/position.js';
import {parseTarget} from '../../../source/view/places/target.js';
import {update} from '../../../source/view/update.js';
import {createWalk, type Walk} from '../../../source/view/walk.js';
import {toySource} from '../../timeline/toy.js';
import {textOf, timelineOf} from '../../timeline/what-if.js';
import {press, screenText} from '../walks.js';

const file = 'scenarios/02-all-at-once.py';

const walkOf = (text: string): Walk => createWalk(timelineOf(text), {title: 'program.py'});

const start = (): Walk => walkOf(textOf(file));

/** All the work there is to do, a search included. */
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

const message = ({screen}: Walk): string => screen.message?.text ?? '';

const step = ({timeline}: Walk): number => stepNumber(timeline);

const last = (walk: Walk): string => screenText(walk).split('\n').at(-1)!.trimEnd();

test('o goes from output to output, and says so when there is none', () => {
	let walk = start();
	const seen: string[] = [];
	for (let count = 0; count < 20 && message(walk) === ''; count++) {
		walk = keys(walk, 'o');
		if (message(walk) === '') {
			expect(summaryOf(walk.timeline).main?.type).toBe('printed');
			seen.push(formatPosition(positionOf(walk.timeline)));
		}
	}

	expect(new Set(seen).size).toBe(seen.length);
	expect(seen).toHaveLength(7);
	expect(isAtEnd(walk.timeline)).toBe(true);
	expect(last(walk)).toBe(' No further output: this is the end.');
	// And back the same way.
	for (const expected of seen.toReversed()) {
		walk = keys(walk, 'O');
		expect(formatPosition(positionOf(walk.timeline))).toBe(expected);
	}

	walk = keys(walk, 'O');
	expect(isAtStart(walk.timeline)).toBe(true);
	expect(message(walk)).toBe('No output before: this is the start.');
	expect(message(keys(walk, 'y'))).toBe('');
});

test.each([
	['e', 'No further exception: this is the end.'],
	['x', 'Nobody is cancelled any more: this is the end.'],
])('%s says when there is none', (key, text) => {
	expect(message(keys(start(), key))).toBe(text);
});

test('exceptions and cancellations are found in both directions', () => {
	const walk = walkOf([
		'import asyncio', 'async def bad():', '    await asyncio.sleep(1)', '    raise ValueError("no")', 'async def slow():', '    await asyncio.sleep(9)',
		'async def main():', '    task = asyncio.create_task(slow())', '    try:', '        await bad()', '    except ValueError:', '        task.cancel()',
		'    await asyncio.sleep(1)', '    print("end")', 'asyncio.run(main())', '',
	].join('\n'));
	const raised = keys(walk, 'e');
	expect(summaryOf(raised.timeline).facts.first.concat(summaryOf(raised.timeline).facts.last).some(({type}) => type === 'raised')).toBe(true);
	const cancelled = keys(walk, 'x');
	expect(stateOf(cancelled.timeline).clock.s).toBe(1);
	expect(message(cancelled)).toBe('');
	expect(message(keys(cancelled, 'x'))).toMatch(/^Nobody is cancelled any more/);
	expect(positionOf(keys(cancelled, 'G', 'X').timeline)).toEqual(positionOf(cancelled.timeline));
});

test('d runs until the task of this step is done', () => {
	const walk = keys(start(), 'o', 'd');
	expect(summaryOf(walk.timeline).main).toMatchObject({type: 'task-finished', taskId: 2});
	expect(message(keys(walk, 'd'))).toMatch(/has finished already\.$/);
	expect(message(keys(start(), 'd'))).toMatch(/^No task is selected/);
});

test('breakpoints: b sets one where the source points, c and C run to it', () => {
	const set = type(keys(start(), ':'), 'b13');
	const walk = keys(set, 'return');
	expect(walk.screen.breakpoints).toEqual([{file: 1, line: 13}]);
	expect(message(walk)).toBe('Breakpoint at line 13 of program.py: c runs to it.');
	const hits = [keys(walk, 'c'), keys(walk, 'c', 'c'), keys(walk, 'c', 'c', 'c')];
	for (const hit of hits) {
		expect(stateOf(hit.timeline).line?.place.line).toBe(13);
	}

	expect(new Set(hits.map(step)).size).toBeGreaterThan(1);
	expect(screenText(hits[0]!)).toContain('The breakpoint at line 13 is reached');
	expect(message(keys(walk, 'c', 'c', 'c', 'c'))).toBe('The program does not reach the breakpoint at line 13 any more: this is the end.');
	expect(positionOf(keys(walk, 'c', 'c', 'c', 'C').timeline)).toEqual(positionOf(hits[1]!.timeline));
	// Where it stands on that line, b takes it away again.
	expect(keys(walk, 'c', 'b').screen.breakpoints).toEqual([]);
	expect(isAtEnd(keys(start(), 'c').timeline)).toBe(true);
	expect(isAtStart(keys(start(), 'c', 'C').timeline)).toBe(true);
});

test.each([
	['b1', 'Nothing runs at line 1 of program.py.'],
	['b999', /^program\.py has only \d+ lines\.$/],
	['L999', /^program\.py has only \d+ lines\.$/],
])(':%s says why not', (text, expected) => {
	const walk = createWalk(timelineOf('# a comment\nx = 1\ny = 2\n'), {title: 'program.py'});
	expect(message(keys(type(keys(walk, ':'), text), 'return'))).toMatch(expected);
});

test.each([
	['12', (walk: Walk) => step(walk) === 12],
	['+3', (walk: Walk) => step(walk) === 3],
	['1.5s', (walk: Walk) => stateOf(walk.timeline).clock.s === 2],
	['1500ms', (walk: Walk) => stateOf(walk.timeline).clock.s === 2],
	['40%', (walk: Walk) => step(walk) === Math.round(21 * 0.4)],
	['2.0', (walk: Walk) => formatPosition(positionOf(walk.timeline)) === '2.0'],
	['L13', (walk: Walk) => stateOf(walk.timeline).line?.place.line === 13],
	['end', (walk: Walk) => isAtEnd(walk.timeline)],
	['0', (walk: Walk) => isAtStart(walk.timeline)],
] as const)(':%s goes there', (text, isThere) => {
	const walk = keys(type(keys(start(), ':'), text), 'return');
	expect(walk.screen.mode).toEqual({type: 'walk'});
	expect(isThere(walk)).toBe(true);
});

test.each([
	['99', 'The run has no step 99: it ends with step 21.'],
	['99.0', 'The run has no position 99.0: this is its end.'],
	['99s', 'The clock never shows 99 s: the run ends before.'],
])(':%s is not there, and that is said', (text, expected) => {
	expect(message(keys(type(keys(start(), ':'), text), 'return'))).toBe(expected);
});

test('what is no place is said where it is typed, and can be mended', () => {
	const walk = keys(type(keys(start(), 'right', ':'), 'abc'), 'return');
	expect(walk.screen.mode.type).toBe('prompt');
	expect(screenText(walk)).toContain('"abc" is no place of a run');
	const mended = keys(type(keys(walk, 'ctrl-u'), '5'), 'return');
	expect(step(mended)).toBe(5);
	// What was entered can be had again, and what was being typed is not lost.
	const again = keys(type(keys(mended, ':'), '7'), 'up', 'up', 'up');
	expect(again.screen.mode).toMatchObject({line: {text: '5'}});
	expect(keys(again, 'down').screen.mode).toMatchObject({line: {text: '7'}});
	expect(keys(again, 'escape').screen.mode).toEqual({type: 'walk'});
});

test.each([
	['123', ['left', 'left', 'backspace'], '23', 0],
	['123', ['home', 'delete', 'end', '4'], '234', 3],
	['ab cd', ['ctrl-w', 'x'], 'ab x', 4],
	['abc', ['ctrl-a', 'right', 'ctrl-k'], 'a', 1],
	['é日', ['left', 'backspace'], '日', 0],
	['ab', ['tab', 'f1', 'pageup'], 'ab', 2],
])('editing "%s" with %j gives "%s"', (text, edits, expected, cursor) => {
	expect(keys(type(keys(start(), ':'), text), ...edits).screen.mode).toMatchObject({line: {text: expected, cursor}});
});

test('what is pasted is typed, without ends of lines and control characters', () => {
	const walk = update(keys(start(), '/'), {type: 'pasted', text: 'Fin\nished\u001B[31m\u0000'});
	expect(walk.screen.mode).toMatchObject({line: {text: 'Fin ished[31m'}});
	expect(update(start(), {type: 'pasted', text: 'qqq'}).screen.mode).toEqual({type: 'walk'});
});

test('a search finds source, output and events, and f and F go from one to the next', () => {
	const walk = keys(type(keys(start(), '/'), 'finished'), 'return');
	const {hits, cursor} = walk.search!;
	expect(cursor).toBe(null);
	expect(hits.filter(({type}) => type === 'source').map(hit => hit.type === 'source' ? hit.line : 0)).toEqual([13]);
	expect(hits.filter(({type}) => type === 'output').map(hit => hit.type === 'source' ? '' : hit.text)).toEqual(['Finished Task 1', 'Finished Task 2', 'Finished Task 3']);
	expect(hits.filter(({type, text}) => type === 'event' && text.startsWith('task finished: slow_operation')).length).toBe(3);
	const first = keys(walk, 'return');
	expect(first.screen.scrolls.source).toBe(9);
	expect(message(first)).toMatch(/: line 13 of /);
	const second = keys(first, 'f');
	expect(message(second)).toContain('Finished Task 1');
	expect(stateOf(second.timeline).output.next).toBe(4);
	expect(second.screen.scrolls).toEqual({});
	expect(message(keys(second, 'F'))).toMatch(/: line 13 of /);
	// From the last on it begins again.
	expect(message(keys(first, 'F'))).toMatch(new RegExp(`^${hits.length} of ${hits.length}: `));
});

test('small letters find capitals, capitals only themselves', () => {
	expect(keys(type(keys(start(), '/'), 'STARTING'), 'return').search!.hits).toHaveLength(0);
	expect(screenText(keys(type(keys(start(), '/'), 'STARTING'), 'return'))).toContain('Nothing was found');
	expect(keys(type(keys(start(), '/'), 'Starting'), 'return').search!.hits.length).toBeGreaterThan(3);
});

test('searching an endless run goes on in slices while its list is looked at, and stops when one leaves it', () => {
	const endless = createWalk(createTimeline(toySource([{lines: 3, busy: 2, prints: 1, library: 1, user: 1, wait: 'sleep'}], {endless: true})), {title: 'endless.py'});
	let walk = press(endless, '/', 'r', 'o', 'u', 'n', 'd', 'return');
	expect(walk.screen.work.type).toBe('working');
	for (let slice = 0; slice < 5; slice++) {
		walk = update(walk, {type: 'worked', budget: 5000});
	}

	expect(screenText(walk)).toMatch(/searching …/);
	const before = walk.search!.cursor!.age;
	expect(update(walk, {type: 'worked', budget: 5000}).search!.cursor!.age).toBeGreaterThan(before);
	const left = press(walk, 'escape');
	expect(left.screen.work).toEqual({type: 'idle'});
	expect(update(left, {type: 'worked', budget: 5000}).search!.cursor!.age).toBe(before);
	expect(isAtStart(left.timeline)).toBe(true);
	expect(press(left, 'q').screen.mode).toEqual({type: 'left', to: 'outside'});
});

test('bookmarks: set, listed, gone to, named, removed', () => {
	const walk = keys(start(), 'o', 'B', 'o', 'o', 'B', 'g');
	expect(walk.screen.bookmarks.map(({name}) => name)).toEqual(['step 5', 'step 9']);
	const list = keys(walk, '\'');
	expect(screenText(list)).toMatch(/❯ step 5 +1\.1\.1 {2}0\.00 s/);
	expect(step(keys(list, 'down', 'return'))).toBe(9);
	const named = keys(type(keys(list, 'n', 'ctrl-u'), 'the first'), 'return');
	expect(named.screen.bookmarks[0]!.name).toBe('the first');
	expect(keys(named, 'delete').screen.bookmarks.map(({name}) => name)).toEqual(['step 9']);
	// B where one is takes it away.
	expect(keys(walk, 'o', 'B').screen.bookmarks.map(({name}) => name)).toEqual(['step 9']);
	expect(screenText(keys(start(), '\''))).toContain('No bookmark is set');
});

test('a history of jumps, as in a browser: steps are no jumps', () => {
	const jumped = keys(start(), 'right', 'right', 'o', 'right', 'right', 'G');
	const back = keys(jumped, '(');
	expect(step(back)).toBe(step(jumped) - (step(jumped) - 7));
	expect(step(keys(back, 'backspace'))).toBe(2);
	expect(isAtEnd(keys(back, ')').timeline)).toBe(true);
	expect(step(keys(back, '(', ')'))).toBe(7);
	expect(message(keys(back, '(', '('))).toMatch(/^There is no place to go back to/);
	expect(message(keys(back, ')', ')'))).toMatch(/^There is no place to go forward to/);
	// Who jumps from there cannot go forward any more.
	expect(message(keys(back, 'o', ')'))).toMatch(/^There is no place to go forward to/);
});

test('r lists what can be run to, each by its own key too', () => {
	const list = keys(start(), 'r');
	expect(screenText(list)).toContain('the next output');
	expect(step(keys(list, 'return'))).toBe(step(keys(start(), 'o')));
	expect(step(keys(list, 'o'))).toBe(step(keys(start(), 'o')));
	expect(keys(list, ':').screen.mode).toMatchObject({type: 'prompt'});
	expect(keys(list, 'escape').screen.mode).toEqual({type: 'walk'});
	expect(keys(list, 'up', 'up').screen.mode).toMatchObject({selected: 0});
	const end = keys(list, 'G').screen.mode;
	expect(end).toMatchObject({type: 'list'});
	expect(keys(list, 'G', 'down').screen.mode).toEqual(end);
});

test('prompts and lists fit every terminal', () => {
	for (const size of [{columns: 80, rows: 24}, {columns: 60, rows: 16}, {columns: 200, rows: 60}]) {
		for (const walk of [keys(start(), ':'), type(keys(start(), '/'), 'x'.repeat(300)), keys(start(), 'r', 'G'), keys(start(), 'o', 'i'), keys(start(), 'B', '\'')]) {
			const lines = screenText(walk, size).split('\n');
			expect(lines).toHaveLength(size.rows);
			expect(new Set(lines.map(line => line.length))).toEqual(new Set([size.columns]));
		}
	}

	// What is typed last is seen.
	expect(screenText(type(keys(start(), ':'), `${'x'.repeat(300)}end`))).toContain('xend│');
});

test.each(['', ' ', 'abc', '12x', '1.2.3.4', '-', '%', 's', 'L', '1e5'])('"%s" is no place', text => {
	expect(parseTarget(text).type).toBe('problem');
});
