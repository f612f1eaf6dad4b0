import {cleanup} from 'ink-testing-library';
import {afterEach, expect, test} from 'vitest';
import {App, SpokenApp, type AppProps} from '../../source/app.js';
import {createTimeline} from '../../source/timeline/timeline.js';
import type {MenuItem} from '../../source/view/menu.js';
import type {Leaving, Opened} from '../../source/view/stage.js';
import {usualLook} from '../../source/view/themes.js';
import {createWalk, type Walk} from '../../source/view/walk.js';
import {draw, type Drawn} from '../components/screens.js';
import {toySource} from '../timeline/toy.js';
import {gatherWalk, press, screenText} from '../view/walks.js';

afterEach(cleanup);

const scenarios: readonly MenuItem[] = [
	{id: 'gather', title: 'All at once', about: 'Three sleepers.', paragraph: ''},
	{id: 'bad', title: 'A broken file', about: 'Does not parse.', paragraph: ''},
];

/** A program whose turns never end. */
const endless = (): Walk => createWalk(
	createTimeline(toySource([{
		lines: 3, busy: Number.MAX_SAFE_INTEGER, prints: 0, library: 0, user: 0, wait: 'yield',
	}], {endless: true})),
	{title: 'endless.py'},
);

const opened: Readonly<Record<string, () => Opened>> = {
	gather: () => ({type: 'walk', walk: gatherWalk()}),
	bad: () => ({type: 'problem', problem: {title: 'bad.py cannot be run', lines: ['  print(1', '       ^', 'SyntaxError: \'(\' was never closed']}}),
	endless: () => ({type: 'walk', walk: endless()}),
};

const open = (id: string): Opened => opened[id]!();

const app = async (initial?: Opened, size?: {readonly columns: number; readonly rows: number}, more: Partial<AppProps> = {}): Promise<Drawn & {readonly left: Leaving[]}> => {
	const left: Leaving[] = [];
	const element = (
		<App
			scenarios={scenarios} open={open} initial={initial} {...more}
			flush={() => {
				drawn.rerender(element);
				drawn.rerender(element);
			}}
			onExit={leaving => {
				left.push(leaving);
			}}
		/>
	);
	const drawn = await draw(element, size);
	return {...drawn, left};
};

const trimmed = (text: string): string => text.split('\n').map(line => line.trimEnd()).join('\n');

const keys = {right: '\u001B[C', left: '\u001B[D', down: '\u001B[B', escape: '\u001B'};

test('from the menu into a walk, to its end and back to the menu', async () => {
	const drawn = await app();
	await drawn.until(text => text.includes('❯ Start here: All at once'));
	drawn.stdin.write('\r');
	await drawn.until(text => text.includes('press → to take the first step'));
	for (let step = 0; step < 3; step++) {
		drawn.stdin.write(keys.right);
	}

	const there = trimmed(screenText(press(gatherWalk(), 'right', 'right', 'right')));
	await drawn.until(text => trimmed(text) === there);
	drawn.stdin.write('G');
	await drawn.until(text => text.includes('The program is over.'));
	drawn.stdin.write(keys.escape);
	await drawn.until(text => text.includes('❯ Start here: All at once'));
	expect(drawn.left).toEqual([]);
});

test.each([[80, 24], [160, 50]])('a walk at %i×%i goes forward and back with the same screens', async (columns, rows) => {
	const drawn = await app(open('gather'), {columns, rows});
	const first = await drawn.until(text => text.includes('press → to take the first step') && text.split('\n').length === rows);
	drawn.stdin.write(keys.right);
	const second = await drawn.until(text => text.includes('has come to line 20'));
	drawn.stdin.write('h');
	expect(await drawn.until(text => text.includes('Nothing has run yet'))).toBe(first);
	drawn.stdin.write('l');
	expect(await drawn.until(text => text.includes('has come to line 20'))).toBe(second);
});

test('keys that arrive together are all counted', async () => {
	const drawn = await app(open('gather'));
	drawn.stdin.write('nnnnnnnn');
	const eight = trimmed(screenText(press(gatherWalk(), ...'nnnnnnnn')));
	await drawn.until(text => trimmed(text) === eight);
	drawn.stdin.write(keys.right + keys.left + keys.left);
	const seven = trimmed(screenText(press(gatherWalk(), ...'nnnnnnn')));
	await drawn.until(text => trimmed(text) === seven);
});

test('help comes and goes', async () => {
	const drawn = await app(open('gather'));
	drawn.stdin.write('?');
	await drawn.until(text => text.includes('Any other key goes back'));
	drawn.stdin.write('x');
	await drawn.until(text => text.includes('press → to take the first step'));
});

test('playing goes on by itself, and pauses', async () => {
	const drawn = await app(open('gather'));
	drawn.stdin.write('++++ ');
	await drawn.until(text => text.includes('playing 16 steps a second'));
	await drawn.until(text => text.includes('The program is over.'));
	expect(drawn.text()).not.toContain('playing');
});

test('leaving says where one was', async () => {
	const drawn = await app(open('gather'));
	drawn.stdin.write('nnn');
	await drawn.until(text => text.includes('step 3'));
	drawn.stdin.write('q');
	await drawn.until(() => drawn.left.length > 0);
	expect(drawn.left).toEqual([{id: null, position: {handle: 1, line: 0, event: 0}, interrupted: false, edits: []}]);
	// The last screen stays, for whoever does not draw on a screen of its own.
	expect(drawn.frames.findLast(frame => frame.trim() !== '')).toContain('step 3');
});

test('Ctrl-C leaves from everywhere, and is told apart', async () => {
	for (const initial of [undefined, open('gather'), open('bad'), open('endless')]) {
		const drawn = await app(initial);
		drawn.stdin.write('\u0003');
		await drawn.until(() => drawn.left.length > 0);
		expect(drawn.left[0]).toMatchObject({interrupted: true});
	}
});

test('a program that cannot be run is shown with its problem', async () => {
	const drawn = await app();
	drawn.stdin.write(keys.down);
	await drawn.until(text => text.includes('❯ A broken file'));
	drawn.stdin.write('\r');
	const text = await drawn.until(shown => shown.includes('was never closed'));
	expect(text).toContain('bad.py cannot be run');
	drawn.stdin.write(keys.escape);
	await drawn.until(shown => shown.includes('❯ A broken file'));
	drawn.stdin.write('q');
	await drawn.until(() => drawn.left.length > 0);
	expect(drawn.left).toEqual([{id: null, position: null, interrupted: false, edits: []}]);
});

test('an endless program keeps nobody from leaving', async () => {
	const drawn = await app(open('endless'));
	drawn.stdin.write('nnnn');
	await drawn.until(text => /Running … .*Any key stops here/s.test(text));
	drawn.stdin.write('x');
	await drawn.until(text => !text.includes('Running …'));
	drawn.stdin.write('G');
	await drawn.until(text => text.includes('Running …'));
	drawn.stdin.write('q');
	await drawn.until(() => drawn.left.length > 0);
});

test('work is done in slices that leave time for keys', async () => {
	const toy = toySource([{
		lines: 3, busy: Number.MAX_SAFE_INTEGER, prints: 0, library: 0, user: 0, wait: 'yield',
	}], {endless: true});
	const budgets: number[] = [];
	// A machine that takes 1 ms for 1,000 instructions.
	const slow: typeof toy = {...toy, advance(from, request) {
		budgets.push(request.budget);
		const start = performance.now();
		const advanced = toy.advance(from, {...request, budget: Math.min(request.budget, 100)});
		while (performance.now() - start < (advanced.stopped === 'budget' ? request.budget / 1000 : 0)) {
			// As if it computed.
		}

		return {...advanced, spent: advanced.stopped === 'budget' ? request.budget : advanced.spent};
	}};
	const drawn = await app({type: 'walk', walk: createWalk(createTimeline(slow), {title: 'slow.py'})});
	drawn.stdin.write('nnnn');
	await drawn.until(text => text.includes('Running …'));
	await drawn.until(() => budgets.length > 60);
	// 10 ms are 10,000 instructions here, and a slice is at most twice as long as the one before.
	expect(Math.max(...budgets.slice(10))).toBeLessThanOrEqual(20_000);
	drawn.stdin.write('q');
	await drawn.until(() => drawn.left.length > 0);
});

test('a terminal that is too small says so, and recovers when it is enlarged', async () => {
	const drawn = await app(open('gather'), {columns: 40, rows: 10});
	await drawn.until(text => text.includes('Loopscope needs 60×16'));
	expect(drawn.text().split('\n').length).toBeLessThanOrEqual(10);
	drawn.resize({columns: 80, rows: 24});
	await drawn.until(text => text.includes('press → to take the first step'));
	drawn.resize({columns: 160, rows: 50});
	await drawn.until(text => text.split('\n').length === 50);
	drawn.resize({columns: 70, rows: 5});
	await drawn.until(text => text.includes('needs 60×16'));
	drawn.stdin.write('q');
	await drawn.until(() => drawn.left.length > 0);
});

test('what is pasted or reported is no key', async () => {
	const drawn = await app(open('gather'));
	drawn.stdin.write('\u001B[200~nnnn q\u001B[201~');
	drawn.stdin.write('\u001B[<0;10;10M');
	drawn.stdin.write('\u001B[I');
	drawn.stdin.write('n');
	const one = trimmed(screenText(press(gatherWalk(), 'n')));
	await drawn.until(text => trimmed(text) === one);
	expect(drawn.left).toEqual([]);
});

test('two apps in one process keep to themselves', async () => {
	const small = await app(open('gather'), {columns: 80, rows: 24});
	const large = await app(open('gather'), {columns: 120, rows: 40});
	small.stdin.write('nnn');
	large.stdin.write('n');
	await small.until(text => text.includes('step 3') && text.split('\n').length === 24);
	await large.until(text => text.includes('step 1') && text.split('\n').length === 40);
});

test('in the menu, keys that arrive together do one after another what they do apart', async () => {
	const drawn = await app();
	await drawn.until(text => text.includes('❯ Start here: All at once'));
	drawn.stdin.write(`${keys.down}\r`);
	await drawn.until(text => text.includes('was never closed'));
	drawn.stdin.write(`m${keys.down}${keys.down}${keys.down}\r`);
	drawn.stdin.write('nn');
	await drawn.until(text => text.includes('step 2'));
});

test('colours change with a key, which says so; the next key takes that away', async () => {
	const drawn = await app(open('gather'));
	const painted = async (shown: string): Promise<string> => {
		await drawn.until(text => text.includes(shown));
		return drawn.lastFrame()!;
	};

	drawn.stdin.write('nnn');
	const dark = await painted('step 3');
	const frames = [dark];
	for (const title of ['light background', 'all people tell apart', 'Strong contrast', 'dark background']) {
		drawn.stdin.write('p');
		frames.push(await painted(title));
	}

	expect(new Set(frames.map(frame => frame.split('\n').slice(0, -1).join('\n'))).size).toBe(4);
	drawn.stdin.write('w');
	await drawn.until(text => !text.includes('dark background'));
	drawn.stdin.write('w');
	await expect.poll(() => drawn.lastFrame()).toBe(dark);
});

test('where nothing may move by itself, the key that plays takes a step', async () => {
	const drawn = await app(open('gather'), undefined, {look: {...usualLook, still: true}});
	drawn.stdin.write(' '.repeat(3));
	await drawn.until(text => text.includes('step 3'));
	expect(drawn.text()).not.toContain('playing');
});

test('a file that changes is offered, run again at the same place, and stays as it was while it is broken', async () => {
	const tell: {changed: (opened: Opened) => void} = {changed() {}};
	const drawn = await app(open('gather'), undefined, {
		watch(onChange) {
			tell.changed = onChange;
			return () => {};
		},
	});
	drawn.stdin.write('nnn');
	const before = await drawn.until(text => text.includes('step 3'));
	tell.changed(opened['bad']!());
	const broken = await drawn.until(text => text.includes('cannot be run'));
	expect(broken).toContain('SyntaxError: \'(\' was never closed');
	expect(broken.split('\n').slice(0, 12)).toEqual(before.split('\n').slice(0, 12));
	drawn.stdin.write('R');
	await drawn.until(text => text === before);
	tell.changed({type: 'walk', walk: createWalk(gatherWalk().timeline, {title: 'changed.py'})});
	await drawn.until(text => text.includes('has changed. R runs it again'));
	drawn.stdin.write('n');
	await drawn.until(text => text.includes('step 4') && text.includes('has changed. R runs it again'));
	drawn.stdin.write('R');
	await drawn.until(text => text.includes('changed.py') && text.includes('step 4') && !text.includes('R runs it'));
});

test('for a screen reader, everything is told in lines, and nothing twice', async () => {
	const left: Leaving[] = [];
	const drawn = await draw(<SpokenApp scenarios={scenarios} open={open} onExit={leaving => {
		left.push(leaving);
	}}/>);
	const lines = async (last: string): Promise<readonly string[]> => {
		const text = await drawn.until(shown => shown.includes(last));
		return text.trimEnd().split('\n');
	};

	expect((await lines('1 of 2: All at once.')).at(-1)).toBe('1 of 2: All at once. Three sleepers.');
	drawn.stdin.write(keys.down);
	expect((await lines('2 of 2')).at(-1)).toBe('2 of 2: A broken file. Does not parse.');
	drawn.stdin.write('\r');
	await lines('was never closed');
	drawn.stdin.write('m');
	await lines('q quits.\n2 of 2');
	drawn.stdin.write(keys.down);
	await lines('does not parse.\n1 of 2'.replace('does', 'Does'));
	drawn.stdin.write('\r');
	const before = await lines('press → to take the first step');
	drawn.stdin.write('n');
	const after = await lines('Step 1,');
	// What was said stays, and the step follows: what happened, then what comes.
	expect(after.slice(0, before.length)).toEqual(before);
	expect(after.slice(before.length)).toEqual([
		'Step 1, 0.00 s, no loop.', 'The program has come to line 20.', 'Next: line 20: asyncio.run(async_example())',
	]);
	drawn.stdin.write('\u000C');
	await lines('  Running: The program');
	drawn.stdin.write('q');
	await drawn.until(() => left.length > 0);
	expect(left[0]).toMatchObject({interrupted: false});
});
