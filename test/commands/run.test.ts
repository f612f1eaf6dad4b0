import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {loopscope, memoryHost, runLine} from './memory-host.js';

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

const gather = lines(
	'import asyncio, time',
	'async def work(name, seconds):',
	'    await asyncio.sleep(seconds)',
	'    print(name, time.monotonic())',
	'    return name',
	'async def main():',
	'    print(await asyncio.gather(work("a", 3), work("b", 1)))',
	'asyncio.run(main())',
);

test('the program\'s own output, in order', async () => {
	expect(await loopscope(['run', 'gather.py'], {'gather.py': gather})).toEqual({
		code: 0, stdout: 'b 1.0\na 3.0\n[\'a\', \'b\']\n', stderr: '',
	});
});

test.each([
	{name: 'SystemExit', text: 'import sys\nsys.exit(7)\n', code: 7, stderr: ''},
	{name: 'SystemExit with a message', text: 'raise SystemExit("no")\n', code: 1, stderr: 'no\n'},
	{
		name: 'an exception', text: 'def f():\n    raise ValueError("x")\nf()\n', code: 1,
		stderr: 'Traceback (most recent call last):\n  File "p.py", line 3, in <module>\n    f()\n    ~^^\n  File "p.py", line 2, in f\n    raise ValueError("x")\nValueError: x\n',
	},
	{name: 'input() without input', text: 'input("Name? ")\n', code: 1, stdout: 'Name? ', stderr: 'EOFError: EOF when reading a line\n'},
	{name: 'endless recursion', text: 'def f(n):\n    return f(n + 1)\nf(0)\n', code: 1, stderr: 'RecursionError: maximum recursion depth exceeded'},
	{name: 'an endless loop', argv: ['--limit', '10_000'], text: 'while True:\n    pass\n', code: 4, stderr: 'loopscope: The program was stopped after 10,000 instructions: it may never end.'},
	{
		name: 'an endless loop with awaits', argv: ['--limit', '100000'], code: 4, stderr: 'it may never end',
		text: 'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n',
	},
	{
		name: 'a deadlock', code: 3,
		text: 'import asyncio\nasync def child(f):\n    await f\nasync def main():\n    f = asyncio.get_running_loop().create_future()\n    await asyncio.create_task(child(f))\nasyncio.run(main())\n',
		stderr: lines(
			'loopscope: deadlock at 0.00 s: nothing is ready, no timer is armed, no I/O is pending, so nothing can ever happen again.',
			'  main waits for child to finish',
			'  child waits for a future that nobody has completed yet',
		),
	},
	{name: 'an import that does not exist, guarded', text: 'try:\n    import uvloop\nexcept ImportError as error:\n    print(error)\n', code: 0, stdout: 'No module named \'uvloop\'\n', stderr: ''},
])('$name: exit code $code', async ({text, argv = [], code, stdout, stderr}) => {
	const outcome = await loopscope(['run', 'p.py', ...argv], {'p.py': text});
	expect(outcome.stderr).toContain(stderr);
	expect({code: outcome.code, stdout: outcome.stdout}).toEqual({code, stdout: stdout ?? ''});
	expect(stderr === '' ? outcome.stderr : '').toBe('');
});

test('arguments and lines for input()', async () => {
	const text = 'import sys\nprint(sys.argv)\nprint(input(), input())\n';
	const argv = ['run', '--input', 'Ada', '--input', '-1', 'p.py', 'x', '--', '--verbose'];
	expect(await loopscope(argv, {'p.py': text})).toEqual({code: 0, stdout: '[\'p.py\', \'x\', \'--verbose\']\nAda -1\n', stderr: ''});
	expect(await loopscope(['run', 'p.py', '--input', '-'], {'p.py': text}, 'B\nC\n')).toMatchObject({code: 0, stdout: '[\'p.py\']\nB C\n'});
});

test('the seed decides about unseeded randomness', async () => {
	const files = {'p.py': 'import random\nprint(random.random(), random.randint(1, 10**9))\n'};
	const first = await loopscope(['run', 'p.py'], files);
	expect(await loopscope(['run', 'p.py'], files)).toEqual(first);
	expect((await loopscope(['run', 'p.py', '--seed', '1'], files)).stdout).not.toBe(first.stdout);
});

test('a trace is not run', async () => {
	const outcome = await loopscope(['run', 't.jsonl'], {'t.jsonl': '{"type":"run","loopscope":1,"python":"3.14","file":"a.py"}\n'});
	expect(outcome).toEqual({code: 2, stdout: '', stderr: 'loopscope: t.jsonl is a trace, not a program.\nWalk through it with: loopscope t.jsonl\n'});
});

const endless = 'i = 0\nwhile True:\n    print(i)\n    i += 1\n';

/** A stream that is full after the first write, and of which nobody takes anything. */
const stuck = (): NodeJS.WriteStream => new PassThrough({highWaterMark: 10}) as unknown as NodeJS.WriteStream;

test.each([
	{signal: 'SIGINT', code: 130},
	{signal: 'SIGTERM', code: 143},
	{signal: 'SIGHUP', code: 129},
] as const)('$signal ends an endless program, also while nobody takes its output', async ({signal, code}) => {
	for (const command of ['run', 'trace']) {
		const stdout = stuck();
		const memory = memoryHost({'p.py': endless}, {stdout});
		const running = runLine(memory.host, [command, 'p.py']);
		await expect.poll(() => stdout.writableLength, {timeout: 10_000}).toBeGreaterThan(0);
		memory.signal(signal);
		expect(await running).toBe(code);
		expect(command === 'run' ? memory.printed().stderr : 'interrupted at 0.').toContain('interrupted at 0.');
	}
});

test('a reader that leaves ends run and trace silently, as SIGPIPE ends a tool', async () => {
	for (const argv of [['run', 'p.py'], ['trace', 'p.py'], ['p.py']]) {
		const stdout = stuck();
		const {host, printed} = memoryHost({'p.py': endless}, {stdout});
		const running = runLine(host, argv);
		await expect.poll(() => stdout.writableLength, {timeout: 10_000}).toBeGreaterThan(0);
		stdout.destroy(Object.assign(new Error('write EPIPE'), {code: 'EPIPE'}));
		expect(await running).toBe(141);
		expect(printed().stderr).toMatch(argv.length === 1 ? /^Loopscope draws its screen/ : /^$/);
	}
});

test('output that cannot be written is an error', async () => {
	const stdout = stuck();
	const {host, printed} = memoryHost({'p.py': endless}, {stdout});
	const running = runLine(host, ['run', 'p.py']);
	await expect.poll(() => stdout.writableLength, {timeout: 10_000}).toBeGreaterThan(0);
	stdout.destroy(Object.assign(new Error('write ENOSPC'), {code: 'ENOSPC'}));
	expect(await running).toBe(1);
	expect(printed().stderr).toBe('loopscope: cannot write the output: ENOSPC\n');
});
