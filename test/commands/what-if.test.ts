import {expect, test} from 'vitest';
import {loopscope} from './memory-host.js';

const files = {
	'two.py': ['import asyncio', 'async def say(name):', '    print(name)', 'async def main():', '    await asyncio.gather(say("a"), say("b"))', 'asyncio.run(main())', ''].join('\n'),
	'x.py': 'x = 1\nprint(x)\n',
};

test('run takes a change where it was printed, and gives the changed run', async () => {
	expect(await loopscope(['run', 'two.py'], files)).toMatchObject({code: 0, stdout: 'a\nb\n'});
	expect(await loopscope(['run', 'two.py', '--what-if', 'swap ready 2 3@1.0'], files)).toMatchObject({code: 0, stdout: 'b\na\n', stderr: ''});
	expect(await loopscope(['run', 'x.py', '--what-if', 'thread 0 frame 0 x = [1, "@"]@0.2'], files)).toMatchObject({stdout: '[1, \'@\']\n'});
});

test('a trace of a changed run says what was changed, and is walked through as that run', async () => {
	const {stdout} = await loopscope(['trace', 'two.py', '--what-if', 'swap ready 2 3@1.0'], files);
	const lines = stdout.trim().split('\n').map(line => JSON.parse(line) as {readonly type: string});
	expect(lines[0]).toMatchObject({type: 'run', options: {inputs: ['swap ready 2 3@1.0']}});
	expect(lines.filter(({type}) => type === 'edited')).toMatchObject([{what: 'Task-3 goes before Task-2 in the ready queue', change: {type: 'ready-swapped', first: 2, second: 3}}]);
	const walked = await loopscope(['two.jsonl', '--plain'], {'two.jsonl': stdout});
	expect(walked.stdout).toContain('You changed this run: say "b" goes before say "a" in Ready.');
	expect(walked.stderr).toBe('');
	// What was recorded cannot be changed.
	const refused = await loopscope(['two.jsonl', '--what-if', 'seed 7@1.0'], {'two.jsonl': stdout});
	expect(refused.code).toBe(2);
	expect(refused.stderr).toContain('a recording cannot be changed');
});

test.each([
	{argv: ['x.py', '--break', 'x'], says: '--break needs the number of a line, like 12, not "x".'},
	{argv: ['run', 'x.py', '--break', '1'], says: 'run takes no --break.'},
	{argv: ['x.py', '--what-if', 'seed 7'], says: '--what-if needs a change and where it comes'},
])('$argv is refused with exit code 2', async ({argv, says}) => {
	const {code, stderr} = await loopscope(argv, files);
	expect(stderr).toContain(`loopscope: ${says}`);
	expect(code).toBe(2);
});
