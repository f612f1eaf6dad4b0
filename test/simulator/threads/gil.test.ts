import {expect, test} from 'vitest';
import {printedBy} from './printed.js';

/* One thread runs Python at a time. To be seen where instructions cost time. */

const count = ['def count(n):', ' while n:', '  n -= 1'];

const started = (...threads: readonly string[]): readonly string[] => [`threads = [${threads.map(thread => `threading.Thread(${thread})`).join(', ')}]`, 'for t in threads: t.start()', 'for t in threads: t.join()'];

test('two threads that compute take as long as one after the other', () => {
	expect(printedBy([
		'import threading, time', ...count, 'start = time.perf_counter()', 'count(20000); count(20000)', 'alone = time.perf_counter() - start',
		'start = time.perf_counter()', ...started('target=count, args=(20000,)', 'target=count, args=(20000,)'), 'print(round((time.perf_counter() - start) / alone, 2))',
	], {cost: 1000})).toBe('1.0\n');
});

test('threads that sleep do so while another one computes', () => {
	expect(printedBy([
		'import threading, time', ...count, 'start = time.perf_counter()', ...started('target=time.sleep, args=(0.5,)', 'target=time.sleep, args=(0.5,)', 'target=count, args=(20000,)'),
		'print(round(time.perf_counter() - start, 1))',
	], {cost: 1000})).toBe('0.5\n');
});

test.each([
	['as it is', 'pass', 9], ['set long', 'sys.setswitchinterval(1)', 1], ['set in between', 'sys.setswitchinterval(0.0065)', 5],
])('threads take turns by the switch interval: %s', (_name, setting, changes) => {
	const printed = printedBy([
		'import sys, threading', setting, 'order = []', 'def work(name):', ' for i in range(5):', '  for _ in range(1000): pass', '  order.append(name)',
		...started('target=work, args=("a",)', 'target=work, args=("b",)'), 'print(sum(x != y for x, y in zip(order, order[1:])))',
	], {cost: 1000});
	expect(Math.abs(Number(printed) - changes)).toBeLessThanOrEqual(changes === 5 ? 3 : 0);
});

test('a thread that computes delays the loop by its turns, not for as long as it computes', () => {
	const printed = printedBy([
		'import asyncio, concurrent.futures', ...count, 'async def ticker():', ' loop = asyncio.get_running_loop()', ' late = []', ' for _ in range(10):', '  when = loop.time() + 0.01', '  await asyncio.sleep(0.01)',
		'  late.append(loop.time() - when)', ' return max(late)', 'async def main():', ' with concurrent.futures.ThreadPoolExecutor() as pool:', '  job = asyncio.get_running_loop().run_in_executor(pool, count, 100000)',
		'  print(round(await ticker(), 3) <= 0.006, job.done())', '  await job', 'asyncio.run(main())',
	], {cost: 1000});
	expect(printed).toBe('True False\n');
});

test('the switch interval is kept in whole microseconds', () => {
	expect(printedBy([
		'import sys', 'print(sys.getswitchinterval())', 'sys.setswitchinterval(0.1)', 'print(sys.getswitchinterval())', 'for wrong in (0, -1, "x"):', ' try: sys.setswitchinterval(wrong)',
		' except (TypeError, ValueError) as error: print(error)',
	])).toBe('0.005\n0.09999999999999999\nswitch interval must be strictly positive\nswitch interval must be strictly positive\nmust be real number, not str\n');
});

const timed = (name: string, what: string): readonly string[] => ['  start = time.perf_counter()', `  ${what}`, `  ${name} = time.perf_counter() - start`];

test('processes compute at the same time, each by its own clock', () => {
	expect(printedBy([
		'import time, concurrent.futures', ...count, 'if __name__ == "__main__":', ' with concurrent.futures.ProcessPoolExecutor(2) as pool:', '  list(pool.map(count, [1, 1]))',
		...timed('one', 'pool.submit(count, 20000).result()'), ...timed('two', 'list(pool.map(count, [20000, 20000]))'),
		...timed('beside', 'job = pool.submit(count, 20000); count(20000); job.result()'), ...timed('alone', 'count(20000)'),
		'  print(round(two / one, 1), round(beside / one, 1), round(alone / one, 1))',
	], {cost: 1000})).toBe('1.0 1.0 1.0\n');
});

test('a process tells its own time', () => {
	expect(printedBy([
		'import time, concurrent.futures', ...count, 'def measure():', ' start = time.perf_counter()', ' count(20000)', ' return time.perf_counter() - start',
		'if __name__ == "__main__":', ' with concurrent.futures.ProcessPoolExecutor(1) as pool:', '  there = pool.submit(measure).result()', '  here = measure()', '  print(round(there / here, 2))',
	], {cost: 1000})).toBe('1.0\n');
});
