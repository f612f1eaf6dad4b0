import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {closeTerminals, keys, large, openTerminal, program, small, type TestTerminal} from '../../scripts/terminal.js';

let folder = '';

const two = 'import asyncio\n\nasync def main():\n    for i in range(2):\n        print("turn", i)\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n';

beforeAll(async () => {
	await program();
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loopscope-'));
});

beforeEach(() => {
	fs.writeFileSync(path.join(folder, 'two.py'), two);
	fs.writeFileSync(path.join(folder, 'wide.py'), 'import asyncio\n\nasync def main():\n    for word in ("日本語", "👩‍💻 👍🏽", "e\u0301 ❤️", "\u0627\u0644"):\n        print(word, "│", word)\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n');
});

afterAll(() => {
	fs.rmSync(folder, {recursive: true});
});

afterEach(closeTerminals);

const sleep = async (ms: number): Promise<void> => new Promise(resolve => {
	setTimeout(resolve, ms);
});

const atStep = async (step: number, options: Parameters<typeof openTerminal>[1] = {}, argv: readonly string[] = ['two.py']): Promise<TestTerminal> => {
	const terminal = await openTerminal(argv, {folder, ...options});
	await terminal.shows('step 0');
	if (step > 0) {
		terminal.type(keys.right.repeat(step));
		await terminal.shows(`step ${step}`);
	}

	return terminal;
};

const leave = async (terminal: TestTerminal): Promise<void> => {
	terminal.type('q');
	expect(await terminal.exited).toEqual({code: 0, signal: 0});
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.isCursorVisible()).toBe(true);
};

test('a storm of sizes, from the smallest to the largest, ends with the screen of the last', async () => {
	const terminal = await atStep(3);
	const before = terminal.screen();
	for (let round = 0; round < 40; round++) {
		terminal.resize({columns: 20 + ((round * 137) % 381), rows: 5 + ((round * 31) % 116)});
		if (round % 5 === 0) {
			terminal.type(round % 10 === 0 ? keys.right : keys.left);
			await sleep(3);
		}
	}

	for (const size of [{columns: 20, rows: 5}, {columns: 400, rows: 120}, large, small]) {
		terminal.resize(size);
		await terminal.shows(size.columns === 20 ? 'This terminal' : 'step 3');
	}

	await expect.poll(() => terminal.screen(), {timeout: 5000}).toEqual(before);
	await leave(terminal);
});

test('what something else has written on the terminal goes away with Ctrl-L', async () => {
	const terminal = await atStep(2);
	const before = terminal.screen();
	await new Promise<void>(resolve => {
		terminal.emulator.write('\x1B[5;5H\x1B[41;1mBroadcast message from root\x1B[12;1H\x1B[2K\r\n\n\n', resolve);
	});
	expect(terminal.screen().join('\n')).toContain('Broadcast');
	terminal.type('\f');
	await terminal.shows(screen => !screen.includes('Broadcast'));
	expect(terminal.screen()).toEqual(before);
	terminal.type(keys.right);
	await terminal.shows('step 3');
	await leave(terminal);
});

test('keys are keys, whether their bytes come apart or with others; reports, pastes and unknown keys are none', async () => {
	const terminal = await atStep(0);
	terminal.type('\x1B[');
	await sleep(4);
	terminal.type('C');
	await terminal.shows('step 1');
	for (const noise of ['\x1B[<0;10;10M', '\x1B[<0;10;10m', '\x1B[I', '\x1B[O', '\x1B[M !!', '\x1B[15~', '\x1B[1;5P', '\x1BOP', '\x1Bx', '\x01', '\x1B[200~nnn q m\x1B[201~', 'ä', '日', '\x1B[24;80R', '\x1B[?1;2c']) {
		terminal.type(noise);
		await sleep(30);
	}

	terminal.type(`${keys.right}\x1B[I${keys.right}\x1B[200~q\x1B[201~${keys.right}`);
	await terminal.shows('step 4');
	await leave(terminal);
});

test('in the menu, an arrow and Enter that arrive together choose what the arrow came to', async () => {
	const terminal = await openTerminal([], {folder});
	const menu = await terminal.shows('❯ Start here');
	const second = menu.split('\n')[3]!.trim().split(/ {2,}/)[0]!;
	terminal.type(`${keys.down}${keys.down}${keys.up}${keys.enter}${keys.right}`);
	const screen = await terminal.shows('step 1');
	expect(screen).not.toContain('❯');
	terminal.type('m');
	await terminal.shows(`❯ ${second}`);
	terminal.type('jjk\r');
	await terminal.shows('step 0');
	terminal.type('m');
	await terminal.shows(shown => shown.includes('❯') && !shown.includes(`❯ ${second}`));
	await leave(terminal);
});

const looks: ReadonlyArray<{readonly what: string; readonly env: Readonly<Record<string, string>>; readonly argv: readonly string[]; readonly never: RegExp}> = [
	{what: 'without colours', env: {NO_COLOR: '1'}, argv: [], never: /\x1B\[(?:[\d;]*;)?[349]\d[;\d]*m/},
	{what: 'without UTF-8', env: {LC_ALL: 'C'}, argv: [], never: /[^\0-\x7F]/},
	{what: 'in ASCII, when asked to', env: {}, argv: ['--ascii'], never: /[^\0-\x7F]/},
	{what: 'for a projector', env: {}, argv: ['--theme', 'projector'], never: /\x1B\[(?:[\d;]*;)?2(?:;[\d;]*)?m/},
	{what: 'without colours, for a projector', env: {NO_COLOR: '1'}, argv: ['--theme', 'projector'], never: /\x1B\[(?:[\d;]*;)?(?:2|[349]\d)(?:;[\d;]*)?m/},
];

test.each(looks)('$what', async ({env, argv, never}) => {
	const terminal = await atStep(6, {env}, ['wide.py', ...argv]);
	expect(terminal.recent()).not.toMatch(never);
	expect(terminal.screen().join('\n')).toMatch(/Ready \d/);
	await leave(terminal);
	expect(terminal.recent()).not.toMatch(never);
});

test('wide and combined characters move no border', async () => {
	const terminal = await atStep(6, {size: large}, ['wide.py']);
	terminal.type('G');
	await terminal.shows(/step \d+, end/);
	const before = terminal.screen();
	terminal.type('\f');
	await sleep(100);
	expect(terminal.screen()).toEqual(before);
	await leave(terminal);
});

test('a file that changes is offered and run again where one was; while it is broken, the old run stays', async () => {
	const file = path.join(folder, 'two.py');
	const terminal = await atStep(3);
	fs.writeFileSync(file, two.replace('range(2)', 'range(2'));
	const broken = await terminal.shows('cannot be run');
	expect(broken).toMatch(/SyntaxError|never closed/);
	terminal.type(keys.right);
	await terminal.shows('step 4');
	// As editors write: another file in its place.
	fs.writeFileSync(`${file}.new`, two.replace('"turn"', '"round"').replaceAll('i)', 'i, "!")'));
	fs.renameSync(`${file}.new`, file);
	await terminal.shows('R runs it again');
	terminal.type('R');
	const again = await terminal.shows(screen => screen.includes('round') && screen.includes('step 4'));
	expect(again).not.toContain('R runs it again');
	await leave(terminal);
});

test('for a screen reader the terminal stays as it is, and gets lines', async () => {
	const terminal = await openTerminal(['two.py', '--screen-reader'], {folder});
	await terminal.shows('Next: press → to take the first step.');
	expect(terminal.isAlternate()).toBe(false);
	terminal.type(keys.right.repeat(3));
	const screen = await terminal.shows('Step 3,');
	expect(screen).toContain('Step 0,');
	expect(screen).toMatch(/Step 3, .*\n(?:.+\n)+Next: /);
	expect(screen).not.toMatch(/[│─┼]/);
	await leave(terminal);
	expect(terminal.screen().join('\n')).toContain('You were at');
});

test('nothing moves by itself where that was asked for', async () => {
	const terminal = await atStep(0, {}, ['two.py', '--reduced-motion']);
	terminal.type('  ');
	await terminal.shows('step 2');
	const sent = terminal.sent();
	await sleep(1500);
	expect(terminal.sent()).toBe(sent);
	await leave(terminal);
});
