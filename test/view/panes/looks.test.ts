import {expect, test} from 'vitest';
import {stepNumber} from '../../../source/timeline/timeline.js';
import {toAscii} from '../../../source/view/ascii.js';
import {conditionGlyphs} from '../../../source/view/panes/glyphs.js';
import {internalsPane} from '../../../source/view/panes/internals-pane.js';
import {timelinePane} from '../../../source/view/panes/lanes-pane.js';
import {stackPane} from '../../../source/view/panes/stack-pane.js';
import {treePane} from '../../../source/view/panes/tree-pane.js';
import {variablesPane} from '../../../source/view/panes/variables-pane.js';
import {workersPane} from '../../../source/view/panes/workers-pane.js';
import {stateOfWalk, withScreen, type Walk} from '../../../source/view/walk.js';
import {gatherWalk} from '../walks.js';
import {drawn, familyProgram, pressed, textsOf, walkOf, workersProgram} from './scenes.js';

/* What the panes show, read as a person would. */

const familyAt = (steps: number): Walk => pressed(walkOf(familyProgram), `right*${steps}`);

/** Where everything that can go wrong unnoticed has. */
const family = familyAt(28);

const focusedOn = (walk: Walk, focus: Walk['screen']['focus']): Walk => withScreen(walk, {focus});

/** Texts without the room between columns. */
const close = (texts: readonly string[]): readonly string[] => texts.map(text => text.replaceAll(/ {3,}/g, '  '));

test('the tree of tasks', () => {
	expect(close(textsOf(treePane, family, {width: 80, height: 24}))).toEqual([
		' ↻ locker A → lock held by locker B → lock held by locker A',
		' ! leaf(\'forgotten\', 1) was never awaited: made in line 31',
		' ─ main  ← gather of 3, 1 of 3 done  line  33',
		' ─ ├─branch 1  ← gather of 2, all done  line  17',
		' ✓ │ ├─leaf a  returned \'a\'',
		' ✗ │ ├─leaf b  raised ValueError: no luck',
		' ⊘ │ └─leaf c  cancelled',
		' ─ ├─branch 2  ← gather of 2, none done  line  17',
		' ░ │ ├─leaf a #2  ready  line  4',
		' ~ │ ├─leaf b #2  sleeps until 3.00 s  line  4',
		' ⊘ │ └─leaf c #2  cancelled',
		' ✓ ├─branch 3  done',
		' ~ │ ├─leaf a #3  ! orphan of line 10 sleeps until 3.00 s  line  4',
		' ~ │ ├─leaf b #3  ! orphan of line 11 sleeps until 4.00 s  line  4',
		' ⊘ │ └─leaf c #3  cancelled',
		' ─ ├─locker A  ← the lock, which locker "B" holds  line  22',
		' ─ └─locker B  ← the lock 2, which locker "A" holds  line  22',
	]);
});

test('finished tasks can be left out, those that failed never', () => {
	const open = pressed(focusedOn(family, 'tree'), 'A');
	const texts = textsOf(treePane, open, {width: 80, height: 24, focused: true}).join('\n');
	expect(texts).not.toContain('returned');
	expect(texts).toContain('raised ValueError');
	expect(texts).toMatch(/✓ \d finished, A shows them/);
	expect(textsOf(treePane, pressed(open, 'A'), {width: 80, height: 24})).toEqual(textsOf(treePane, family, {width: 80, height: 24}));
});

test('a task can be chosen, and its stack and variables are shown, innermost frame first', () => {
	const walk = focusedOn(familyAt(20), 'tree');
	const chosen = pressed(walk, 'up*30', 'down');
	expect(stateOfWalk(chosen).tasks.size).toBeGreaterThan(5);
	expect(drawn(stackPane, chosen).aside).toBe('branch 1 Task-2');
	expect(textsOf(stackPane, chosen)[0]).toBe('▸ branch  line 17  await asyncio.gather(a, b, return_exceptions=True)');
	expect(textsOf(stackPane, chosen)[1]).toBe('   ← waits for gather of 2');
	expect(textsOf(stackPane, chosen)[2]).toMatch(/^ {3}↳ leaf a {2}/);
	expect(drawn(variablesPane, chosen).aside).toBe('of branch');
	expect(textsOf(variablesPane, chosen)).toEqual(['   n  1', '   a  <Task Task-5 pending>', '   b  <Task Task-6 pending>', '   c  <Task Task-7 cancelled>'].map(text => expect.stringMatching(text.replaceAll(/Task-\d+ \w+/g, String.raw`Task-\d+ \w+`)) as string));
	// Let go, it is the one that runs again.
	expect(pressed(chosen, 'return').screen.selected).toBe(null);
	expect(pressed(walk, '>').screen.selected).not.toBe(null);
});

test('variables are opened level by level, and what changed is marked', () => {
	const first = focusedOn(familyAt(5), 'variables');
	const walk = withScreen(first, {selected: 1});
	const opened = pressed(walk, 'return', 'down', 'return', 'down*3', 'return', 'down', 'return');
	expect(textsOf(variablesPane, opened, {focused: true}).slice(0, 8).map(text => text.replaceAll(/ +/g, ' '))).toEqual([
		' ▾data {\'rows\': [1, 2, {\'deep\': (1, 2, 3… 2 items',
		' ▾\'rows\' [1, 2, {\'deep\': (1, 2, 3)}] 3 items',
		' [0] 1',
		' [1] 2',
		' ▾[2] {\'deep\': (1, 2, 3)} 1 item',
		'▶ ▾\'deep\' (1, 2, 3) 3 items',
		' [0] 1',
		' [1] 2',
	]);
	const closed = pressed(opened, 'up*9', 'return');
	expect(textsOf(variablesPane, closed, {focused: true})[0]).toMatch(/^▶.▸data/);
	// Line by line: the assignment in line 32 changes one of them.
	const lines = ['right', ...Array.from({length: 40}, () => 's')];
	let line = walkOf(familyProgram);
	let marked: readonly string[] = [];
	for (const key of lines) {
		line = pressed(line, key);
		if (stateOfWalk(line).line?.place.line === 33) {
			marked = textsOf(variablesPane, line).filter(text => text.startsWith(' •'));
			break;
		}
	}

	expect(marked).toEqual([expect.stringContaining('data') as string]);
});

test('a recording knows no variables, and says so', () => {
	const walk = pressed(gatherWalk(), 'right*5');
	expect(textsOf(variablesPane, walk)).toEqual([' Not recorded: a trace does not know the variables.']);
	expect(textsOf(stackPane, walk)[0]).toBe('▸ slow_operation  line 6  await asyncio.sleep(duration)');
});

test('the timeline has a lane for each, and ticks where the clock moved', () => {
	const walk = pressed(gatherWalk(), 'right*13');
	expect(textsOf(timelinePane, walk, {width: 70, height: 9})).toEqual([
		expect.stringMatching(/^ steps +0 s +┆1 +▼/) as string,
		expect.stringMatching(/^ events .*"/) as string,
		expect.stringMatching(/^ loop +█+─+█/) as string,
		expect.stringMatching(/^ async_example +░+█+─+/) as string,
		expect.stringMatching(/^ slow_oper… Task 1 +░+█+~+░/) as string,
		expect.stringMatching(/^ slow_oper… Task 2 +░+█+~+░/) as string,
		expect.stringMatching(/^ slow_oper… Task 3 +░+█+░+█+✓/) as string,
		expect.stringContaining('█ runs') as string,
	]);
});

test('what comes is shown once it was seen, and never to who is asked for it', () => {
	const end = pressed(walkOf(familyProgram), 'G');
	const back = pressed(end, 'g', 'right*10');
	const fresh = familyAt(10);
	const [seen, unseen] = [textsOf(timelinePane, back, {width: 100}), textsOf(timelinePane, fresh, {width: 100})];
	expect(seen[3]!.length).toBeGreaterThan(unseen[3]!.length + 10);
	expect(seen[3]!.startsWith(unseen[3]!.replace(/[│ ]*$/, ''))).toBe(true);
	expect(textsOf(timelinePane, withScreen(back, {narration: 'hidden'}), {width: 100})).toEqual(unseen);
});

test('the timeline\'s cursor moves, and the walk goes there', () => {
	const walk = focusedOn(family, 'timeline');
	const moved = pressed(walk, ',*4', '.');
	expect(textsOf(timelinePane, moved, {width: 100, focused: true}).at(-1)).toMatch(/▲ step 25, .* Enter goes there/);
	expect(textsOf(timelinePane, moved, {width: 100})[0]).toContain('▲');
	expect(stepNumber(pressed(moved, 'return').timeline)).toBe(25);
	// It belongs to where it was set: a step takes it back to where the walk is.
	expect(textsOf(timelinePane, pressed(moved, 'right'), {width: 100})[0]).not.toContain('▲');
	expect(pressed(walk, '.').screen.chosen.cursor).toBe(null);
});

test('the timeline is zoomed, and lies by the clock', () => {
	const [near, far, clock] = [family, pressed(family, '{*6'), pressed(family, '|')].map(walk => drawn(timelinePane, walk, {width: 100}).aside);
	expect([near, far]).toEqual(['8 of 15 lanes, by steps', '8 of 15 lanes, 50 steps a column']);
	expect(clock).toMatch(/ 0\.0\d+ s a column$/);
	const lane = textsOf(timelinePane, pressed(family, '|'), {width: 100}).find(text => text.includes('leaf a'))!;
	expect(lane).toMatch(/█~{15,}✓/);
});

test('a task is followed over its awaits', () => {
	const walk = pressed(walkOf(familyProgram), 'right*6', '>');
	const task = walk.screen.selected;
	const on = pressed(walk, 't*2');
	expect(on.timeline.place.taskId).toBe(task);
	expect(pressed(on, 'T').timeline.place.taskId).toBe(task);
	expect(stepNumber(pressed(on, 'T').timeline)).toBeLessThan(stepNumber(on.timeline));
	expect(pressed(pressed(walk, 'G'), 't').screen.message?.text).toBe('This task has no further step.');
});

test('workers: what each runs, until when, and why processes differ from threads', () => {
	const walk = pressed(walkOf(workersProgram), 'right*19');
	const texts = textsOf(workersPane, walk, {width: 120, height: 20});
	expect(texts.slice(0, 2)).toEqual([' Threads', expect.stringMatching(/ MainThread /) as string]);
	expect(texts).toContainEqual(expect.stringMatching(/─ Process-2 +crunch: in time\.sleep\(2\) since 0\.90 s, until 2\.90 s +line 5 {2}time\.sleep\(n\)/));
	expect(texts.join(' ')).toMatch(/Threads take turns.*GIL.*Each process has an interpreter of its own/);
});

test('the loop from inside', () => {
	const texts = textsOf(internalsPane, family, {width: 80, height: 12});
	expect(texts[0]).toBe(' ┌→ ask the selector →  move due timers → ▶run what is ready ─┐');
	expect(texts[1]).toMatch(/^ └─+ iteration \d+ ─+┘$/);
	expect(texts[0]!.length).toBe(texts[1]!.length);
	expect(texts.join('\n')).toMatch(/scheduled +3 timers/);
	expect(texts.join('\n')).toMatch(/next timer +3\.00 s, in 1\.00 s/);
});

test('every condition has a glyph of its own, in ASCII too', () => {
	const glyphs = Object.values(conditionGlyphs).map(({glyph}) => glyph);
	expect(new Set(glyphs).size).toBe(glyphs.length);
	expect(new Set(glyphs.map(glyph => toAscii(glyph))).size).toBe(glyphs.length);
});

test('an exception that nobody asked for is told of with the line that made its task', () => {
	const walk = pressed(walkOf('import asyncio\nasync def fail():\n    1 / 0\nasync def main():\n    task = asyncio.create_task(fail())\n    await asyncio.sleep(1)\n    task = None\n    await asyncio.sleep(1)\nasyncio.run(main())\n'), 'right*12');
	expect(textsOf(treePane, walk, {width: 90})[0]).toBe(' ! fail failed and nobody asked: made in line 5');
	expect(textsOf(treePane, walk, {width: 90}).join('\n')).toMatch(/✗ └─fail +! nobody asked: raised ZeroDivisionError/);
});

test('a deadlock draws its circle at the end of the run', () => {
	const walk = pressed(walkOf('import asyncio\nasync def waiter(name):\n    await tasks[name]\nasync def main():\n    tasks["b"] = asyncio.create_task(waiter("a"))\n    tasks["a"] = asyncio.create_task(waiter("b"))\n    await tasks["a"]\ntasks = {}\nasyncio.run(main())\n'), 'G');
	expect(stateOfWalk(walk).deadlock).not.toBe(null);
	expect(textsOf(treePane, walk, {width: 90})[0]).toBe(' ↻ waiter a → waiter b → waiter a');
	expect(textsOf(stackPane, pressed(walk, '>'), {width: 90}).at(-1)).toContain('in a circle');
});
