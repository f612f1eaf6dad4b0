import {beforeAll, describe, expect, test} from 'vitest';
import {comparable, comparableStderr, untilMainEnds} from './comparable.js';
import {judge, type Verdict} from './judge.js';
import {programs} from './programs.js';

const rulePrograms = await programs();
const verdicts = new Map<string, Verdict>();

beforeAll(async () => {
	await judge({name: 'first.py', source: ''});
}, 60_000);

describe('programs, one per rule', () => {
	test('there are many, and each states its rule', () => {
		expect(rulePrograms.length).toBeGreaterThan(150);
		expect(rulePrograms.filter(({rule}) => rule.length < 15)).toEqual([]);
		expect(new Set(rulePrograms.map(({rule}) => rule)).size).toBe(rulePrograms.length);
	});

	test.for(rulePrograms)('$name', async program => {
		const verdict = await judge(program);
		verdicts.set(program.name, verdict);
		expect(verdict.stdout + verdict.stderr).not.toBe('');
		expect(verdict.error).not.toBe('Limit');
		// The judge itself does not show, nor does what was left out of the standard library.
		expect(comparableStderr(verdict.stderr)).not.toMatch(/\/judge\/|\/lib\/python|ModuleNotFoundError|can't start new thread/);
		// An exit code is no accident: what ended the program is said.
		expect(verdict.exitCode === 0).toBe(verdict.error === null);
	});

	test('give the same verdict again, in another order, after all others', async () => {
		for (const program of rulePrograms.filter((_, index) => index % 8 === 0).toReversed()) {
			expect(await judge(program)).toEqual(verdicts.get(program.name));
		}
	}, 120_000);
});

async function lines(...source: string[]): Promise<Verdict> {
	return judge({name: 'program.py', source: `${source.join('\n')}\n`});
}

describe('every program begins in a new interpreter', () => {
	test('numbers of tasks', async () => {
		const source = ['import asyncio', 'async def main(): print(asyncio.current_task().get_name())', 'asyncio.run(main())'];
		expect((await lines(...source)).stdout).toBe('Task-1\n');
		expect((await lines(...source)).stdout).toBe('Task-1\n');
	});

	test('modules, builtins, the interpreter\'s settings and files', async () => {
		await judge({
			name: 'program.py',
			siblings: {'helper.py': 'seen = []\n'},
			source: [
				'import asyncio, builtins, contextvars, decimal, helper, json, logging, math, os, random, sys, time, warnings',
				'helper.seen.append(1)',
				'builtins.leaked = asyncio.leaked = json.leaked = math.pi',
				'del builtins.sum',
				'logging.basicConfig(level=logging.DEBUG)',
				'decimal.getcontext().prec = 5',
				'sys.setrecursionlimit(200)',
				'sys.path.append("elsewhere")',
				'sys.excepthook = None',
				'os.environ["LEAKED"] = "1"',
				'open("left", "w").close()',
				'warnings.simplefilter("error")',
				'time.sleep(5)',
			].join('\n'),
		});
		const after = await lines(
			'import asyncio, builtins, decimal, json, logging, os, random, sys, time, warnings',
			'print(hasattr(builtins, "leaked"), hasattr(asyncio, "leaked"), sum([1, 2]))',
			'print(logging.getLogger().handlers, decimal.getcontext().prec, sys.getrecursionlimit() > 200, "elsewhere" in sys.path)',
			'print("LEAKED" in os.environ, os.listdir("."), time.monotonic(), random.random())',
			'warnings.warn("only a warning")',
			'try: import helper',
			'except ImportError as error: print(error)',
			'1 / 0',
		);
		expect(after.stdout).toBe([
			'False False 3',
			'[] 28 True False',
			'False [\'program.py\'] 0.0 0.8444218515250481',
			'No module named \'helper\'',
			'',
		].join('\n'));
		expect(after.stderr).toContain('/home/user/program.py:5: UserWarning: only a warning');
		expect(after.stderr).toContain('ZeroDivisionError');
	});

	test('warnings that are shown once per place', async () => {
		const source = ['async def work(): pass', 'for _ in range(2): work()'];
		const first = await lines(...source);
		expect(first.stderr.match(/was never awaited/g)).toHaveLength(1);
		expect(await lines(...source)).toEqual(first);
	});
});

describe('how a program ends', () => {
	test('by itself', async () => {
		expect(await lines('print("out")')).toEqual({stdout: 'out\n', stderr: '', error: null, exitCode: 0, handles: []});
	});

	test('by an exception that nobody catches, with the program\'s own lines', async () => {
		const {stderr, error, exitCode} = await lines('def f():', '    return {}["k"]', '', 'f()');
		expect({error, exitCode}).toEqual({error: 'KeyError: \'k\'', exitCode: 1});
		expect(stderr).toBe([
			'Traceback (most recent call last):',
			'  File "/home/user/program.py", line 4, in <module>',
			'    f()',
			'    ~^^',
			'  File "/home/user/program.py", line 2, in f',
			'    return {}["k"]',
			'           ~~^^^^^',
			'KeyError: \'k\'',
			'',
		].join('\n'));
	});

	test.for([
		['sys.exit()', 0, ''],
		['sys.exit(7)', 7, ''],
		['sys.exit("why")', 1, 'why\n'],
		['raise KeyboardInterrupt', 130, 'KeyboardInterrupt'],
	] as const)('by %s', async ([code, exitCode, stderr]) => {
		const verdict = await lines('import sys', code);
		expect(verdict.exitCode).toBe(exitCode);
		expect(verdict.stderr).toContain(stderr);
	});

	test('by a deadlock, at that moment: what unwinds afterwards does not count', async () => {
		const verdict = await lines(
			'import asyncio',
			'async def main():',
			'    try: await asyncio.Event().wait()',
			'    finally: print("unwinding")',
			'try: asyncio.run(main())',
			'except BaseException: print("caught")',
		);
		expect(verdict).toMatchObject({stdout: '', stderr: '', error: 'Deadlock', exitCode: 3});
		expect(comparable(verdict.handles)).toEqual(['loop 1 iteration 1 at 0: step Task-1']);
	});

	test('by running more handles than anybody would wait for', async () => {
		const verdict = await lines('import asyncio', 'async def main():', '    while True: await asyncio.sleep(0)', 'asyncio.run(main())');
		expect(verdict).toMatchObject({error: 'Limit', exitCode: 4});
	});
});

describe('the simulated world', () => {
	test('input comes from the program\'s stdin', async () => {
		const verdict = await judge({name: 'program.py', source: 'print(input("? "), input())', stdin: 'a\nb\n'});
		expect(verdict.stdout).toBe('? a b\n');
	});

	test('random is seeded', async () => {
		const source = 'import random; print(random.random())';
		const zero = await judge({name: 'program.py', source});
		expect(await judge({name: 'program.py', source, seed: 0})).toEqual(zero);
		expect((await judge({name: 'program.py', source, seed: 1})).stdout).not.toBe(zero.stdout);
	});

	test('a request takes what its URL or the option says', async () => {
		const source = [
			'import aiohttp, asyncio',
			'async def main():',
			'    async with aiohttp.ClientSession() as session:',
			'        for url in ("http://a.example", "http://a.example/delay/3"):',
			'            await session.get(url)',
			'            print(asyncio.get_running_loop().time())',
			'asyncio.run(main())',
		].join('\n');
		expect((await judge({name: 'program.py', source})).stdout).toBe('1.0\n4.0\n');
		expect((await judge({name: 'program.py', source, latency: 0.25})).stdout).toBe('0.25\n3.25\n');
	});

	test('all clocks agree, and begin on a fixed date', async () => {
		const verdict = await lines(
			'import time, datetime',
			'time.sleep(90)',
			'print(time.time(), time.monotonic_ns(), datetime.datetime.now(), time.strftime("%H:%M:%S"))',
		);
		expect(verdict.stdout).toBe('1767225690.0 90000000000 2026-01-01 00:01:30 00:01:30\n');
	});
});

describe('handles', () => {
	test('are told apart, numbered by iteration, and marked when asyncio.run cleans up', async () => {
		const verdict = await lines(
			'import asyncio',
			'async def work(): await asyncio.sleep(1)',
			'async def main():',
			'    task = asyncio.create_task(work(), name="worker")',
			'    asyncio.get_running_loop().call_soon(task.get_name)',
			'    await asyncio.sleep(0)',
			'    await task',
			'asyncio.run(main())',
		);
		const until = untilMainEnds(verdict.handles);
		expect(comparable(verdict.handles, until)).toEqual([
			'loop 1 iteration 1 at 0: step Task-1',
			'loop 1 iteration 2 at 0: step worker',
			'loop 1 iteration 2 at 0: callback',
			'loop 1 iteration 2 at 0: step Task-1',
			'loop 1 iteration 3 at 1: callback',
			'loop 1 iteration 4 at 1: wakeup worker',
			'loop 1 iteration 5 at 1: wakeup Task-1',
			'loop 1 iteration 6 at 1: callback',
		]);
		expect(comparable(verdict.handles).slice(8)).toEqual([
			'loop 1 iteration 7 at 1: step Task-2',
			'loop 1 iteration 8 at 1: callback',
			'loop 1 iteration 9 at 1: step Task-3',
			'loop 1 iteration 10 at 1: callback',
		]);
	});

	test('tracebacks are compared by the program\'s own frames', async () => {
		const {stderr} = await lines('import asyncio', 'async def main():', '    1 / 0', 'asyncio.run(main())');
		expect(stderr).toContain('asyncio/runners.py');
		expect(comparableStderr(stderr)).toBe([
			'Traceback (most recent call last):',
			'  File "/home/user/program.py", line 4, in <module>',
			'    asyncio.run(main())',
			'    ~~~~~~~~~~~^^^^^^^^',
			'  File "/home/user/program.py", line 3, in main',
			'    1 / 0',
			'    ~~^~~',
			'ZeroDivisionError: division by zero',
			'',
		].join('\n'));
	});
});
