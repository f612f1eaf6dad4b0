import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {closeTerminals, isRunning, keys, large, openTerminal, program, small} from '../../scripts/terminal.js';

let folder = '';

const programs = {
	'two.py': 'import asyncio\n\nasync def main():\n    for i in range(2):\n        print("turn", i)\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n',
	'many.py': 'import asyncio\n\nasync def main():\n    for i in range(200):\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n',
	'loop.py': 'i = 0\nwhile True:\n    i += 1\n',
	'spin.py': 'import asyncio\n\nasync def main():\n    while True:\n        await asyncio.sleep(0)\n\nasyncio.run(main())\n',
	'greet.py': 'print("hello")\nwhile True:\n    pass\n',
	'deep.py': 'def f(n):\n    return f(n + 1)\n\nf(0)\n',
	'bad.py': 'print("a"\n',
	'cut.jsonl': '',
};

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loopscope-'));
	for (const [name, text] of Object.entries(programs)) {
		fs.writeFileSync(path.join(folder, name), text);
	}
});

afterAll(() => {
	fs.rmSync(folder, {recursive: true});
});

afterEach(closeTerminals);

test('q gives the terminal back as it was, and says how to come back', async () => {
	const terminal = await openTerminal([], {folder, shell: 'echo before; $LOOPSCOPE two.py; echo "code $?"; stty -a'});
	await terminal.shows('step 0');
	expect(terminal.isAlternate()).toBe(true);
	expect(terminal.isCursorVisible()).toBe(false);
	terminal.type(keys.right);
	await terminal.shows('step 1');
	terminal.type('q');
	const screen = await terminal.shows('code 0');
	await terminal.exited;
	expect(screen).toMatch(/^before\nYou were at (0\.\d+) of two\.py: loopscope two\.py --at \1\ncode 0\n/);
	expect(terminal.screen().join('\n')).toMatch(/ icanon(?:.|\n)* echo /);
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.isCursorVisible()).toBe(true);
});

test.each([
	{name: 'Ctrl-C', leave: keys.interrupt, code: 130},
	{name: 'SIGINT', signal: 'SIGINT', code: 130},
	{name: 'SIGTERM', signal: 'SIGTERM', code: 143},
	{name: 'SIGHUP', signal: 'SIGHUP', code: 129},
])('$name gives the terminal back and leaves exit code $code', async ({leave, signal, code}) => {
	const terminal = await openTerminal(['two.py'], {folder});
	await terminal.shows('step 0');
	if (signal === undefined) {
		terminal.type(leave!);
	} else {
		terminal.kill(signal);
	}

	expect(await terminal.exited).toEqual({code, signal: 0});
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.isCursorVisible()).toBe(true);
	expect(terminal.screen().join('')).not.toContain('Ready');
	// It ends from outside, but says where one was.
	expect(terminal.screen().join(' ')).toMatch(/You were at 0\.1 of two\.py: loopscope two\.py --at 0\.1/);
});

test('Ctrl-Z gives the terminal back for a while, and fg takes it again at the same place', async () => {
	const terminal = await openTerminal([], {folder, shell: 'set -m; $LOOPSCOPE two.py; echo "stopped $?"; stty -a; read answer; fg; echo "code $?"'});
	await terminal.shows('step 0');
	terminal.type(keys.right);
	const before = await terminal.shows('step 1');
	terminal.type(keys.suspend);
	await terminal.shows('stopped 1');
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.isCursorVisible()).toBe(true);
	expect(await terminal.shows(' icanon ')).toMatch(/ icanon(?:.|\n)* echo /);
	terminal.type(keys.enter);
	expect(await terminal.shows('step 1')).toBe(before);
	expect(terminal.isAlternate()).toBe(true);
	terminal.type(keys.right);
	await terminal.shows('step 2');
	terminal.type('q');
	await terminal.shows('code 0');
	await terminal.exited;
});

test('where nobody could let it go on, Ctrl-Z stops nothing', async () => {
	const terminal = await openTerminal(['two.py'], {folder});
	await terminal.shows('step 0');
	terminal.type(keys.suspend + keys.right);
	await terminal.shows('step 1');
	expect(terminal.isAlternate()).toBe(true);
	terminal.type('q');
	expect(await terminal.exited).toEqual({code: 0, signal: 0});
});

test('when the terminal goes away, the next one is told where one was, once', async () => {
	const kept = fs.mkdtempSync(path.join(folder, 'state-'));
	const env = {XDG_STATE_HOME: kept};
	const lost = await openTerminal(['two.py'], {folder, env});
	await lost.shows('step 0');
	lost.type(keys.right.repeat(4));
	await lost.shows('step 4');
	lost.close();
	await expect.poll(() => isRunning(lost.pid), {timeout: 10_000}).toBe(false);
	const next = await openTerminal([], {folder, env, size: {columns: 200, rows: 30}, shell: '$LOOPSCOPE two.py; $LOOPSCOPE two.py'});
	await next.shows('step 0');
	next.type('q');
	const screen = await next.shows('You were at 0.1');
	const at = /The terminal of your last walk went away\. In \S+: You were at (\d+\.\d+) of two\.py: loopscope two\.py --at (\S+)/.exec(screen);
	expect(at?.[1]).toBe(at?.[2]);
	expect(at?.[1]).toMatch(/^[1-9]/);
	await next.shows('step 0');
	next.type('q');
	await next.exited;
	expect(next.screen().join('').match(/went away/g)).toHaveLength(1);
});

test('when the terminal is closed, the program ends', async () => {
	for (const file of ['two.py', 'loop.py']) {
		const terminal = await openTerminal([file], {folder});
		await terminal.shows('step 0');
		terminal.type('G');
		terminal.close();
		await expect.poll(() => isRunning(terminal.pid), {timeout: 10_000}).toBe(false);
	}
});

test('an error of ours gives the terminal back and is a line, its stack only for those who ask', async () => {
	const file = await program();
	const broken = path.join(path.dirname(file), `broken-${process.pid}.js`);
	const text = fs.readFileSync(file, 'utf8');
	const failing = text.replace(/\bframeOf = \((?<walk>\w+), \w+\) => \{/, '$& if ($<walk>.timeline.place.step === 1) throw new Error("it broke");');
	expect(failing).not.toBe(text);
	fs.writeFileSync(broken, failing);
	try {
		for (const debug of ['0', '1']) {
			const terminal = await openTerminal([], {folder, size: {columns: 120, rows: 45}, env: {LOOPSCOPE_DEBUG: debug, BROKEN: broken}, shell: `"${process.execPath}" "$BROKEN" two.py; echo "code $?"; stty -a`});
			await terminal.shows('step 0');
			terminal.type(keys.right);
			const screen = await terminal.shows('code 70');
			await terminal.exited;
			expect(screen).toMatch(/^loopscope: an error of Loopscope's own: it broke\nPlease report it, with the program\. LOOPSCOPE_DEBUG=1 shows where it happened\.\n/);
			expect(screen.includes('    at frameOf')).toBe(debug === '1');
			expect(terminal.screen().join('\n')).toMatch(/ icanon(?:.|\n)* echo /);
			expect(terminal.isAlternate()).toBe(false);
			expect(terminal.isCursorVisible()).toBe(true);
		}
	} finally {
		fs.rmSync(broken);
	}
});

test('--inline leaves the last screen where it was', async () => {
	const terminal = await openTerminal([], {folder, shell: '$LOOPSCOPE two.py --inline; echo "code $?"'});
	await terminal.shows('step 0');
	expect(terminal.isAlternate()).toBe(false);
	terminal.type(keys.right);
	await terminal.shows('step 1');
	terminal.type('q');
	await terminal.exited;
	const {active} = terminal.emulator.buffer;
	const text = Array.from({length: active.length}, (_, index) => active.getLine(index)!.translateToString(true)).join('\n');
	expect(text).toMatch(/ two\.py .*step 1\n─Ready(?:.|\n)*\nYou were at 0\.\d+ of two\.py: .*\ncode 0/);
	expect(text.match(/─Ready/g)).toHaveLength(1);
	expect(terminal.isCursorVisible()).toBe(true);
});

test('--at opens where one was', async () => {
	const terminal = await openTerminal(['two.py'], {folder});
	await terminal.shows('step 0');
	terminal.type(keys.right.repeat(5));
	const left = await terminal.shows('step 5');
	terminal.type('q');
	await terminal.exited;
	const at = / --at ([\d.]+)/.exec(terminal.screen().join('\n'))?.[1];
	const again = await openTerminal(['two.py', '--at', at!], {folder});
	expect(await again.shows('step 5')).toBe(left);
});

test('every key of a burst counts', async () => {
	const terminal = await openTerminal(['many.py'], {folder});
	await terminal.shows('step 0');
	terminal.type(keys.right.repeat(40));
	await terminal.shows('step 40');
	terminal.type('l'.repeat(30));
	await terminal.shows('step 70');
	terminal.type(`${'h'.repeat(20)}${keys.left.repeat(15)}n`);
	await terminal.shows('step 36');
});

test('another size of terminal is another layout of the same place', async () => {
	const terminal = await openTerminal(['two.py'], {folder, size: large});
	await terminal.shows('step 0');
	terminal.type(keys.right.repeat(4));
	const wide = await terminal.shows('step 4');
	terminal.resize(small);
	const narrow = await terminal.shows(screen => screen.includes('step 4') && screen.split('\n')[23]!.includes('→ next'));
	expect(narrow.split('\n').every(row => row.length <= 80)).toBe(true);
	expect(narrow.split('\n')[1]).toMatch(/^─Ready/);
	terminal.resize(large);
	expect(await terminal.shows(screen => screen.split('\n')[49]!.includes('→ next'))).toBe(wide);
});

test('a terminal that is too small says so, and all is well when it is enlarged', async () => {
	const terminal = await openTerminal(['two.py'], {folder});
	const before = await terminal.shows('step 0');
	terminal.resize({columns: 40, rows: 10});
	await terminal.shows('make it larger');
	terminal.resize({columns: 10, rows: 3});
	await terminal.shows('This');
	terminal.resize(small);
	expect(await terminal.shows('step 0')).toBe(before);
	terminal.resize({columns: 40, rows: 10});
	await terminal.shows('make it larger');
	terminal.type('q');
	expect(await terminal.exited).toEqual({code: 0, signal: 0});
});

test.each(['loop.py', 'spin.py'])('%s never ends, and never holds the keys', async file => {
	const terminal = await openTerminal([file], {folder});
	await terminal.shows('step 0');
	terminal.type('G');
	await terminal.shows('Any key stops here');
	terminal.type(' ');
	await terminal.shows(screen => !screen.includes('Any key stops here'));
	terminal.type('?');
	await terminal.shows('next step');
	terminal.type('?');
	terminal.type('G');
	await terminal.shows('Any key stops here');
	terminal.type('q');
	expect(await terminal.exited).toEqual({code: 0, signal: 0});
});

test('endless recursion ends in a traceback', async () => {
	const terminal = await openTerminal(['deep.py'], {folder});
	await terminal.shows('step 0');
	terminal.type('G');
	await terminal.shows('RecursionError');
	await terminal.shows(/step \d+, end/);
});

test.each([
	{argv: ['nope.py'], says: 'loopscope: cannot open "nope.py"'},
	{argv: ['bad.py'], says: 'SyntaxError: \'(\' was never closed'},
	{argv: ['cut.jsonl'], says: 'cut.jsonl:1:1: This is not a trace: it is empty'},
	{argv: ['two.py', '--at', 'there'], says: '--at needs a position, like 12.3 (HANDLE.LINE), not "there".'},
])('$argv is answered without a screen', async ({argv, says}) => {
	const terminal = await openTerminal(argv, {folder});
	expect(await terminal.exited).toEqual({code: 2, signal: 0});
	expect(terminal.screen().join('\n')).toContain(says);
	expect(terminal.isAlternate()).toBe(false);
});

test('Ctrl-C ends run and says where it was', async () => {
	const terminal = await openTerminal(['run', 'greet.py'], {folder});
	await terminal.shows('hello');
	terminal.type(keys.interrupt);
	expect(await terminal.exited).toEqual({code: 130, signal: 0});
	expect(terminal.screen().join('\n')).toMatch(/loopscope: interrupted at 0\.\d+(?:\.1)? \(greet\.py, line [23]\)/);
});
