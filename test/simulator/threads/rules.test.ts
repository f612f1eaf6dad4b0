import {describe, expect, test} from 'vitest';
import {factsOf, printedBy} from './printed.js';

/* Rules of design section 2 that no recording of a real run can show. */

const threads = 'import threading, time, asyncio';

describe('turns', () => {
	test('a new thread runs at once, up to where it first waits', () => {
		expect(printedBy([
			threads, 'def work(): print("thread"); time.sleep(1); print("end", time.monotonic())',
			'threading.Thread(target=work).start()', 'print("main")',
		])).toBe('thread\nmain\nend 1.0\n');
	});

	test('a job for an idle worker starts when the loop next waits', () => {
		expect(printedBy([
			threads, 'async def main():', ' await asyncio.to_thread(print, "first")', ' task = asyncio.create_task(asyncio.to_thread(print, "second"))',
			' await asyncio.sleep(0)', ' print("main")', ' await task', 'asyncio.run(main())',
		])).toBe('first\nmain\nsecond\n');
	});

	test('where instructions cost time threads take turns every 5 ms', () => {
		expect(printedBy([
			threads, 'def count(name):', ' for _ in range(3):', '  for i in range(1000):', '   i + 1', '  print(name)',
			'other = threading.Thread(target=count, args=("other",))', 'other.start()', 'count("main")',
		], {cost: 2000})).toMatch(/other\n(?:.*\n)*main\n(?:.*\n)*other\n/);
	});

	test('a thread that spins until another one acts is given time', () => {
		expect(printedBy([
			threads, 'flag = []', 'threading.Timer(2, flag.append, (1,)).start()', 'while not flag:', ' pass', 'print(time.monotonic())',
		])).toBe('2.0\n');
	});

	test('a lock is handed to who has waited for a millisecond, else taken by whoever comes first', () => {
		const program = (pause: number): string[] => [
			threads, 'lock = threading.Lock()', 'def work():', ' with lock: print("thread")', 'lock.acquire()', 'threading.Thread(target=work).start()',
			`time.sleep(${pause})`, 'lock.release()', 'mine = lock.acquire(False)', 'print("free", mine)', 'if mine: lock.release()',
		];
		expect(printedBy(program(1))).toBe('free False\nthread\n');
		expect(printedBy(program(0.0001))).toBe('free True\nthread\n');
	});
});

describe('facts', () => {
	test('a job is queued, taken and ended, and its future is known', () => {
		const facts = factsOf([threads, 'async def main(): await asyncio.to_thread(time.sleep, 1)', 'asyncio.run(main())']);
		expect(facts.filter(({type}) => type.startsWith('job-') || type.startsWith('thread-')).slice(0, 6)).toEqual([
			{type: 'job-queued', job: 1, pool: 1, future: 2, name: 'sleep', by: 1},
			{type: 'thread-started', thread: 1, name: 'asyncio_0', pool: 1, process: false},
			{type: 'job-taken', job: 1, thread: 1},
			{type: 'thread-parked', thread: 1, what: 'time.sleep(1)', until: {s: 1, ns: 0, late: 0}, holder: null},
			{type: 'thread-resumed', thread: 1},
			{type: 'job-ended', job: 1, outcome: {type: 'result', value: 'None'}},
		]);
	});

	test('who blocks a loop by waiting for a thread is told', () => {
		const facts = factsOf([
			threads, 'async def main():', ' thread = threading.Thread(target=time.sleep, args=(2,))', ' thread.start()', ' thread.join()', 'asyncio.run(main())',
		]);
		expect(facts.filter(({type}) => type === 'loop-blocked')).toMatchObject([{what: 'join() of Thread-1 (sleep)', from: {s: 0}, to: {s: 2}, taskId: 1}]);
	});

	test('threads that wait for each other are a deadlock, which says who holds what', () => {
		const facts = factsOf([
			threads, 'a, b = threading.Lock(), threading.Lock()', 'def take(first, second):', ' with first:', '  time.sleep(1)', '  with second: pass',
			'for pair in ((a, b), (b, a)): threading.Thread(target=take, args=pair).start()',
		]);
		const stuck = {place: {file: 1, line: 6, column: 7}, taskId: null, loop: null, awaited: {type: 'lock', place: {file: 1, line: 4, column: 6}, taskId: null}};
		expect(facts.filter(({type}) => type === 'deadlock' || type === 'ended')).toEqual([
			{
				type: 'deadlock', loop: null, waiting: [], threads: [
					{...stuck, thread: 0, what: 'threading._shutdown()', holder: 1, place: null, awaited: {type: 'exit'}},
					{...stuck, thread: 1, what: 'lock.acquire()', holder: 2}, {...stuck, thread: 2, what: 'lock.acquire()', holder: 1},
				],
			},
			{type: 'ended', exitCode: 3, error: 'Deadlock'},
		]);
	});

	test('a loop blocked by a thread that waits for it is a deadlock', () => {
		const facts = factsOf([
			threads, 'async def answer(): pass', 'def ask(loop): asyncio.run_coroutine_threadsafe(answer(), loop).result()',
			'async def main():', ' thread = threading.Thread(target=ask, args=(asyncio.get_running_loop(),))', ' thread.start()', ' thread.join()', 'asyncio.run(main())',
		]);
		expect(facts.find(({type}) => type === 'deadlock')).toMatchObject({loop: 1, threads: [{thread: 0, holder: 1}, {thread: 1, what: 'future.result()'}]});
	});
});

test('a result enters ready by call_soon_threadsafe, with the same chain of handles as in CPython', () => {
	const facts = factsOf([threads, 'async def main(): await asyncio.to_thread(time.sleep, 1)', 'asyncio.run(main())']);
	const chain = facts.filter(fact => fact.type === 'handle-started').slice(0, 4).map(fact => [fact.iteration, fact.time, fact.kind, fact.callback]);
	expect(chain).toEqual([
		[1, 0, 'step', 'Task.task_step'], [2, 1, 'callback', '_set_state'],
		[3, 1, 'callback', '_chain_future.<locals>._call_check_cancel'], [3, 1, 'wakeup', 'Task.task_wakeup'],
	]);
});

test('what cannot be pickled is refused as pickle refuses it', () => {
	expect(printedBy([
		'from concurrent.futures import ProcessPoolExecutor', 'import threading', 'def outer():', ' def inner(): pass', ' return inner',
		'def work(x): return x', 'if __name__ == "__main__":', ' with ProcessPoolExecutor() as pool:',
		'  for job in ((lambda: 1,), (outer(),), (work, threading.Lock()), (work, (n for n in ()))):',
		'   error = pool.submit(*job).exception()', '   print(type(error).__name__, str(error).partition(" at 0x")[0])',
	])).toBe([
		'PicklingError Can\'t pickle <function <lambda>', 'PicklingError Can\'t pickle local object <function outer.<locals>.inner',
		'TypeError cannot pickle \'_thread.lock\' object', 'TypeError cannot pickle \'generator\' object', '',
	].join('\n'));
});

/* What came after the Python that goldens are recorded with. */
test.each([
	['an RLock says whether it is locked', ['lock = threading.RLock()', 'print(lock.locked())', 'with lock: print(lock.locked())', 'print(lock.locked())'], 'False\nTrue\nFalse\n'],
	['a thread runs in the context it is given', [
		'import contextvars', 'name = contextvars.ContextVar("name", default="nobody")', 'context = contextvars.copy_context()', 'context.run(name.set, "ada")',
		't = threading.Thread(target=lambda: print(name.get()), context=context)', 't.start(); t.join()',
	], 'ada\n'],
	['map with a buffer submits no more than it holds', [
		'from concurrent.futures import ThreadPoolExecutor', 'taken = []', 'def numbers():', ' for n in range(5):', '  taken.append(n)', '  yield n',
		'with ThreadPoolExecutor(2) as pool:', ' results = pool.map(lambda x: x * x, numbers(), buffersize=2)', ' print(taken)', ' print(next(results), taken)', ' print(list(results), taken)',
	], '[0, 1]\n0 [0, 1, 2]\n[1, 4, 9, 16] [0, 1, 2, 3, 4]\n'],
	['a buffer of nothing is refused', [
		'from concurrent.futures import ThreadPoolExecutor', 'with ThreadPoolExecutor(2) as pool:', ' for size in (0, -1, "x", 1.5):',
		'  try: pool.map(print, [], buffersize=size)', '  except (TypeError, ValueError) as error: print(error)',
	], 'buffersize must be None or > 0\nbuffersize must be None or > 0\nbuffersize must be an integer or None\nbuffersize must be an integer or None\n'],
	['nothing is traced', ['print(threading.gettrace(), threading.getprofile(), threading.settrace(None))', 'try: threading.settrace(print)', 'except NotImplementedError as error: print(error)'],
		'None None None\nthreading.settrace() is not simulated: nothing is traced from within\n'],
])('%s', (_name, lines, printed) => {
	expect(printedBy([threads, ...lines])).toBe(printed);
});

test('a loop that sleeps does not hear what another thread puts into its queue without waking it', () => {
	const facts = factsOf([
		threads, 'async def main():', ' loop = asyncio.get_running_loop()', ' future = loop.create_future()', ' threading.Timer(1, future.set_result, ("unsafe",)).start()',
		' loop.call_later(3, print, "timer")', ' print(await future, loop.time())', 'asyncio.run(main())',
	]);
	expect(facts.flatMap(fact => fact.type === 'printed' ? [fact.text] : []).join('')).toBe('unsafe 3.0\ntimer\n');
});
