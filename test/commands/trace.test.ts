import {expect, test} from 'vitest';
import {coarsen} from '../../source/trace/coarsen.js';
import {readTrace} from '../../source/trace/read.js';
import {writeTrace} from '../../source/trace/write.js';
import {loopscope} from './memory-host.js';

const text = `import asyncio
import time

async def work(seconds):
    await asyncio.sleep(seconds)
    for _ in range(3):
        seconds += 1
    return seconds

async def main():
    print(await asyncio.gather(work(2), work(1)))

time.sleep(1)
asyncio.run(main())
`;

const files = {'lib/p.py': text};

test('a trace is the same to the byte, and can be read', async () => {
	const first = await loopscope(['trace', 'lib/p.py'], files);
	expect(first).toMatchObject({code: 0, stderr: ''});
	expect(await loopscope(['trace', 'lib/p.py'], files)).toEqual(first);
	expect(first.stdout.split('\n')[0]).toBe('{"type":"run","loopscope":1,"python":"3.14","file":"lib/p.py","options":{}}');
	const {header, facts, problems} = readTrace(first.stdout);
	expect(problems).toEqual([]);
	expect(writeTrace(header!, facts)).toBe(first.stdout);
	expect(facts.filter(({type}) => type === 'printed')).toMatchObject([{type: 'printed', stream: 'stdout', text: '[5, 4]\n'}]);
	expect(facts.at(-1)).toEqual({type: 'ended', exitCode: 0, error: null});
});

test('every handle that runs is a line with its iteration, time, kind and task', async () => {
	const {stdout} = await loopscope(['trace', 'lib/p.py'], files);
	const lines = stdout.split('\n').filter(line => line.startsWith('{"type":"handle-started"'));
	expect(lines.length).toBeGreaterThan(8);
	for (const line of lines) {
		expect(line).toMatch(/^\{"type":"handle-started","loop":1,"handle":\d+,"iteration":\d+,"time":[\d.]+,"kind":"(step|wakeup|callback)","task":("Task-\d+"|null),.*"callback":"/);
	}
});

test('without lines, a trace is the coarser form of the one with lines', async () => {
	const fine = readTrace((await loopscope(['trace', 'lib/p.py'], files)).stdout);
	const coarse = readTrace((await loopscope(['trace', 'lib/p.py', '--level', 'handles'], files)).stdout);
	expect(coarse.facts.length).toBeLessThan(fine.facts.length);
	expect(coarse.facts).toEqual([...coarsen(fine.facts)]);
});

test('options that are not as by default stand in the header', async () => {
	const argv = ['trace', 'lib/p.py', 'x', '--seed', '7', '--cost', '50', '--latency', '0.5', '--bandwidth', '10_000', '--input', 'a', '--limit', '1_000_000'];
	const {stdout} = await loopscope(argv, files);
	expect(readTrace(stdout).header?.options).toEqual({
		argv: ['x'], seed: 7, cost: 50, latency: 0.5, linkLatency: 0.5, bandwidth: 10_000, input: 'a', limit: 1_000_000,
	});
});

test('a trace ends as its program does', async () => {
	expect((await loopscope(['trace', 'p.py'], {'p.py': 'raise SystemExit(5)\n'})).code).toBe(5);
	const endless = await loopscope(['trace', 'p.py', '--limit', '1000'], {'p.py': 'while True:\n    pass\n'});
	expect(endless.code).toBe(4);
	expect(endless.stderr).toContain('loopscope: The program was stopped after 1,000 instructions');
	expect(readTrace(endless.stdout).facts.at(-1)).toMatchObject({type: 'ended', exitCode: 4});
});

test('walking through a trace says the same as walking through the program', async () => {
	const {stdout} = await loopscope(['trace', 'lib/p.py'], files);
	const walked = await loopscope(['lib/p.py', '--plain'], files);
	expect(walked).toMatchObject({code: 0, stderr: ''});
	expect(walked.stdout).toContain('Step 1  at ');
	expect(await loopscope(['p.jsonl', '--plain'], {'p.jsonl': stdout})).toEqual(walked);
	// A trace is known by what is in it.
	expect(await loopscope(['recording', '--plain'], {recording: stdout})).toEqual(walked);
});

test('of a trace that is cut off or corrupt, what is readable is walked through, and the rest is told of', async () => {
	const {stdout} = await loopscope(['trace', 'lib/p.py'], files);
	const lines = stdout.split('\n');
	const cut = await loopscope(['p.jsonl', '--plain'], {'p.jsonl': `${lines.slice(0, 30).join('\n')}\n{"type":"handle-st`});
	expect(cut.stderr).toBe('loopscope: p.jsonl:31:19: The file ends in the middle of this line; all before it was read\n');
	expect(cut).toMatchObject({code: 0});
	expect(cut.stdout).toContain(', the end  at ');
	const corrupt = await loopscope(['p.jsonl', '--plain'], {'p.jsonl': lines.map((line, index) => index === 9 ? 'noise' : line).join('\n')});
	expect(corrupt.stderr).toBe('loopscope: p.jsonl:10:1: Not JSON: expected a value, found "n"\n');
	expect(corrupt).toMatchObject({code: 0});
});

test.each([
	{name: 'empty', content: '', says: 'p.jsonl:1:1: This is not a trace: it is empty'},
	{name: 'of another kind', content: '{"a":1}\n', says: 'p.jsonl:1:1: This is not a trace'},
	{name: 'of another version', content: '{"type":"run","loopscope":9,"python":"3.14","file":"p.py"}\n', says: 'This trace has version 9; this Loopscope reads version 1'},
	{name: 'of nothing', content: '{"type":"run","loopscope":1,"python":"3.14","file":"p.py"}\n', says: 'p.jsonl is a trace of nothing'},
])('a trace that is $name cannot be walked through', async ({content, says}) => {
	const {code, stdout, stderr} = await loopscope(['p.jsonl'], {'p.jsonl': content});
	expect(stderr).toContain(says);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
});
