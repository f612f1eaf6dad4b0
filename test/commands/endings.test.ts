import {describe, expect, test} from 'vitest';
import {endingLines} from '../../source/commands/endings.js';
import {advance} from '../../source/simulator/advance.js';
import {loopState} from '../../source/simulator/simulation.js';
import {startSimulation} from '../../source/simulator/start.js';

/* Programs that never end on a real machine: what a run without a screen says of who waits for whom. */

const programs: ReadonlyArray<readonly [name: string, program: readonly string[], said: readonly string[]]> = [
	['two threads that take two locks in opposite order', [
		'import threading, time',
		'a, b = threading.Lock(), threading.Lock()',
		'def take(first, second):',
		'    with first:',
		'        time.sleep(1)',
		'        with second:',
		'            print("never")',
		'one = threading.Thread(target=take, args=(a, b), name="one")',
		'two = threading.Thread(target=take, args=(b, a), name="two")',
		'one.start(); two.start()',
		'one.join(); two.join()',
	], [
		'deadlock at 1.00 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    Thread "one" waits in line 6 for a lock that thread "two" took in line 4',
		'    Thread "two" waits in line 6 for a lock that thread "one" took in line 4',
		'  The main thread waits in join() of one in line 11',
	]],
	['a lock taken twice by one thread', [
		'import threading',
		'lock = threading.Lock()',
		'def outer():',
		'    with lock:',
		'        inner()',
		'def inner():',
		'    with lock:',
		'        print("never")',
		'outer()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in line 7 for a lock that it took itself in line 4: only an RLock can be taken twice',
	]],
	['an RLock that is held by who joins', [
		'import threading',
		'lock = threading.RLock()',
		'lock.acquire()',
		'def work():',
		'    with lock:',
		'        print("never")',
		'thread = threading.Thread(target=work)',
		'thread.start()',
		'thread.join()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    The main thread waits in join() of Thread-1 (work) in line 9',
		'    Thread-1 (work) waits in line 5 for a lock that the main thread took in line 3',
	]],
	['a lock whose holder has ended', [
		'import threading',
		'lock = threading.Lock()',
		'def forgets():',
		'    lock.acquire()',
		'thread = threading.Thread(target=forgets, name="forgetful")',
		'thread.start()',
		'thread.join()',
		'with lock:',
		'    print("never")',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in line 8 for a lock that thread "forgetful" took in line 4 and did not release before it ended',
	]],
	['threads that join each other', [
		'import threading',
		'threads = []',
		'def work(index):',
		'    started.wait()',
		'    threads[index].join()',
		'started = threading.Event()',
		'threads += [threading.Thread(target=work, args=(1,), name="left"), threading.Thread(target=work, args=(0,), name="right")]',
		'for thread in threads:',
		'    thread.start()',
		'started.set()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    Thread "left" waits in join() of right in line 5',
		'    Thread "right" waits in join() of left in line 5',
		'  The program has come to its end, which waits for thread "left": it is no daemon',
	]],
	['a condition that nobody notifies', [
		'import threading',
		'condition = threading.Condition()',
		'def work():',
		'    with condition:',
		'        condition.wait()',
		'thread = threading.Thread(target=work)',
		'thread.start()',
		'thread.join()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in join() of Thread-1 (work) in line 8',
		'  Thread-1 (work) waits in condition.wait() in line 5, and nobody is left to notify it',
	]],
	['an event that nobody sets, waited for after the end of the main thread', [
		'import threading',
		'event = threading.Event()',
		'threading.Thread(target=event.wait, name="waits").start()',
		'print("end of main")',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The program has come to its end, which waits for thread "waits": it is no daemon',
		'  Thread "waits" waits in event.wait(), and nobody is left to set the event',
	]],
	['a worker that waits for more', [
		'import queue, threading',
		'jobs = queue.Queue()',
		'def worker():',
		'    while True:',
		'        job = jobs.get()',
		'        print("did", job)',
		'        jobs.task_done()',
		'threading.Thread(target=worker, name="worker").start()',
		'jobs.put(1)',
		'jobs.join()',
		'print("end of main")',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The program has come to its end, which waits for thread "worker": it is no daemon',
		'  Thread "worker" waits in queue.get() in line 5, and nobody is left to put something in',
	]],
	['a queue that nobody works at', [
		'import queue',
		'jobs = queue.Queue()',
		'jobs.put(1)',
		'jobs.join()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in queue.join() in line 4, and nobody is left to call task_done() for all that was put in',
	]],
	['a full queue that nobody takes from', [
		'import queue',
		'jobs = queue.Queue(1)',
		'jobs.put(1)',
		'jobs.put(2)',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in queue.put() in line 4, and nobody is left to take something out',
	]],
	['too few at a barrier', [
		'import threading',
		'barrier = threading.Barrier(3)',
		'for name in ("a", "b"):',
		'    threading.Thread(target=barrier.wait, name=name).start()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The program has come to its end, which waits for thread "a": it is no daemon',
		'  Thread "a" waits in barrier.wait(), and nobody is left to come to the barrier',
		'  Thread "b" waits in barrier.wait(), and nobody is left to come to the barrier',
	]],
	['a semaphore that nobody releases', [
		'import threading',
		'seats = threading.Semaphore(1)',
		'seats.acquire()',
		'seats.acquire()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in semaphore.acquire() in line 4, and nobody is left to release it',
	]],
	['workers that wait for jobs of their own pool', [
		'import time',
		'from concurrent.futures import ThreadPoolExecutor',
		'pool = ThreadPoolExecutor(2)',
		'def leaf():',
		'    return 1',
		'def branch():',
		'    time.sleep(0.1)',
		'    return pool.submit(leaf).result()',
		'jobs = [pool.submit(branch) for _ in range(2)]',
		'print([job.result() for job in jobs])',
	], [
		'deadlock at 0.10 s: every thread waits for something that nobody can do any more',
		'  ThreadPoolExecutor-0_0 waits in future.result() in line 8, for leaf(), which stands in line until one of ThreadPoolExecutor-0_0 and ThreadPoolExecutor-0_1 is free',
		'  The main thread waits in future.result() in line 10, for branch(), which ThreadPoolExecutor-0_0 runs',
		'  ThreadPoolExecutor-0_1 waits in future.result() in line 8, for leaf(), which stands in line until one of ThreadPoolExecutor-0_0 and ThreadPoolExecutor-0_1 is free',
	]],
	['a lock of threads that a task holds over an await', [
		'import asyncio, threading',
		'lock = threading.Lock()',
		'async def holder():',
		'    with lock:',
		'        await asyncio.sleep(1)',
		'async def wants():',
		'    with lock:',
		'        print("never")',
		'async def main():',
		'    await asyncio.gather(holder(), wants())',
		'asyncio.run(main())',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    holder waits for its 1 s sleep to end, and then for its loop, which cannot run while wants waits',
		'    wants, in the main thread, waits in line 7 for a lock that holder took in line 4; meanwhile its loop cannot run',
		'  main waits for gather of 2',
	]],
	['a result that only the waiting thread\'s loop could bring', [
		'import asyncio',
		'async def answer():',
		'    return 42',
		'async def main():',
		'    future = asyncio.run_coroutine_threadsafe(answer(), asyncio.get_running_loop())',
		'    print(future.result())',
		'asyncio.run(main())',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  main, in the main thread, waits in future.result() in line 6, for what only the loop of this very thread could run; meanwhile its loop cannot run',
	]],
	['a thread that is joined in a coroutine, and needs the loop', [
		'import asyncio, threading',
		'async def answer():',
		'    return 42',
		'def ask(loop):',
		'    print(asyncio.run_coroutine_threadsafe(answer(), loop).result())',
		'async def main():',
		'    thread = threading.Thread(target=ask, args=(asyncio.get_running_loop(),), name="asker")',
		'    thread.start()',
		'    thread.join()',
		'asyncio.run(main())',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    main, in the main thread, waits in join() of asker in line 9; meanwhile its loop cannot run',
		'    Thread "asker" waits in future.result() in line 5, for what only the loop in the main thread could run',
	]],
	['a pool that is shut down in a coroutine, and needs the loop', [
		'import asyncio',
		'from concurrent.futures import ThreadPoolExecutor',
		'async def answer():',
		'    return 42',
		'def ask(loop):',
		'    return asyncio.run_coroutine_threadsafe(answer(), loop).result()',
		'async def main():',
		'    loop = asyncio.get_running_loop()',
		'    with ThreadPoolExecutor() as pool:',
		'        future = loop.run_in_executor(pool, ask, loop)',
		'    print(await future)',
		'asyncio.run(main())',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    main, in the main thread, waits in executor.shutdown() in line 9, for ThreadPoolExecutor-0_0; meanwhile its loop cannot run',
		'    ThreadPoolExecutor-0_0 waits in future.result() in line 6, for what only the loop in the main thread could run',
	]],
	['a future that is set from another thread', [
		'import asyncio, threading, time',
		'async def main():',
		'    future = asyncio.get_running_loop().create_future()',
		'    def later():',
		'        time.sleep(1)',
		'        future.set_result("told from the wrong thread")',
		'    threading.Thread(target=later).start()',
		'    print(await future)',
		'asyncio.run(main())',
	], [
		'deadlock at 1.00 s: nothing is ready, no timer is armed, no I/O is pending',
		'  main is in Ready, but its loop sleeps and does not know: another thread put it there without call_soon_threadsafe, which alone wakes a loop',
	]],
	['two tasks that take two locks in opposite order', [
		'import asyncio',
		'async def take(first, second):',
		'    async with first:',
		'        await asyncio.sleep(1)',
		'        async with second:',
		'            print("never")',
		'async def main():',
		'    a, b = asyncio.Lock(), asyncio.Lock()',
		'    await asyncio.gather(take(a, b), take(b, a))',
		'asyncio.run(main())',
	], [
		'deadlock at 1.00 s: nothing is ready, no timer is armed, no I/O is pending',
		'  They wait in a circle:',
		'    take waits for the lock, which take #2 holds',
		'    take #2 waits for the lock 2, which take holds',
		'  main waits for gather of 2',
	]],
	['tasks that await each other', [
		'import asyncio',
		'tasks = {}',
		'async def work(name, other):',
		'    await asyncio.sleep(0)',
		'    await tasks[other]',
		'async def main():',
		'    for name, other in (("a", "b"), ("b", "a")):',
		'        tasks[name] = asyncio.create_task(work(name, other), name=name)',
		'    await tasks["a"]',
		'asyncio.run(main())',
	], [
		'deadlock at 0.00 s: nothing is ready, no timer is armed, no I/O is pending',
		'  They wait in a circle:',
		'    work "a" waits for work "b" to finish',
		'    work "b" waits for work "a" to finish',
		'  main waits for work "a" to finish',
	]],
	['a thread that waits for a task that waits for who waits for the thread', [
		'import asyncio, threading',
		'def worker(loop, gate):',
		'    asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()',
		'    return "never"',
		'async def main():',
		'    gate = asyncio.Event()',
		'    result = await asyncio.to_thread(worker, asyncio.get_running_loop(), gate)',
		'    gate.set()',
		'asyncio.run(main())',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  main waits for a worker to finish worker()',
		'  wait waits for the event to be set',
		'  asyncio_0 waits in future.result() in line 3, for wait to finish',
	]],
	['a loop that runs for ever in a thread', [
		'import asyncio, threading',
		'loop = asyncio.new_event_loop()',
		'threading.Thread(target=loop.run_forever, name="loop thread").start()',
		'print("end of main")',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The program has come to its end, which waits for thread "loop thread": it is no daemon',
		'  Thread "loop thread" waits in the select of its loop: nothing is ready there, and nothing is scheduled',
	]],
	['a future that nobody has', [
		'from concurrent.futures import Future',
		'Future().result()',
	], [
		'deadlock at 0.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in future.result() in line 2, and nobody is left to set its result',
	]],
	['a blocking call in a thread that never ends', [
		'import asyncio, threading',
		'async def main():',
		'    event = threading.Event()',
		'    try:',
		'        await asyncio.wait_for(asyncio.to_thread(event.wait), 1)',
		'    except TimeoutError:',
		'        print("timeout")',
		'asyncio.run(main())',
	], [
		'deadlock at 301.00 s: every thread waits for something that nobody can do any more',
		'  The main thread waits in executor.shutdown(), for asyncio_0',
		'  asyncio_0 waits in event.wait(), and nobody is left to set the event',
		'  Thread-1 (_do_shutdown) waits in executor.shutdown(), for asyncio_0',
	]],
	['five philosophers', [
		'import threading, time',
		'forks = [threading.Lock() for _ in range(5)]',
		'def dine(seat):',
		'    with forks[seat]:',
		'        time.sleep(0.1)',
		'        with forks[(seat + 1) % 5]:',
		'            print("never")',
		'threads = [threading.Thread(target=dine, args=(seat,), name=f"philosopher {seat}") for seat in range(5)]',
		'for thread in threads:',
		'    thread.start()',
		'for thread in threads:',
		'    thread.join()',
	], [
		'deadlock at 0.10 s: every thread waits for something that nobody can do any more',
		'  They wait in a circle:',
		'    Thread "philosopher 0" waits in line 6 for a lock that thread "philosopher 1" took in line 4',
		'    Thread "philosopher 1" waits in line 6 for a lock that thread "philosopher 2" took in line 4',
		'    Thread "philosopher 2" waits in line 6 for a lock that thread "philosopher 3" took in line 4',
		'    Thread "philosopher 3" waits in line 6 for a lock that thread "philosopher 4" took in line 4',
		'    Thread "philosopher 4" waits in line 6 for a lock that thread "philosopher 0" took in line 4',
		'  The main thread waits in join() of philosopher 0 in line 12',
	]],
];

const endOf = (program: readonly string[]) => {
	const {simulation} = advance(startSimulation({path: 'program.py', text: `${program.join('\n')}\n`, siblings: {}}), {until: () => false, budget: 60_000_000, detail: 'handles'});
	return loopState(simulation);
};

describe('a deadlock', () => {
	test.each(programs)('%s', (_name, program, said) => {
		const state = endOf(program);
		const [headline, ...lines] = endingLines(state);
		expect([headline!.replace(/, so nothing can ever happen again\.$/, ''), ...lines]).toEqual(said);
		expect(state.ended).toEqual({exitCode: 3, error: 'Deadlock'});
	});
});

test('threads that sleep and wake for ever reach the limit', () => {
	const text = 'import threading, time\ndef forever():\n    while True:\n        time.sleep(1)\nthreading.Thread(target=forever).start()\n';
	const {simulation} = advance(startSimulation({path: 'program.py', text, siblings: {}}, {limit: 2_000_000}), {until: () => false, budget: 60_000_000, detail: 'handles'});
	expect(loopState(simulation)).toMatchObject({ended: {exitCode: 4}, limit: {what: 'threads'}});
	expect(endingLines(loopState(simulation))[0]).toMatch(/^The program was stopped after [\d,]+ turns of its threads: it may never end\./);
});

test('daemons do not keep a program alive', () => {
	const text = 'import threading, time\nlock = threading.Lock()\ndef forever():\n    with lock:\n        time.sleep(1e6)\nthreading.Thread(target=forever, daemon=True).start()\n';
	const {simulation} = advance(startSimulation({path: 'program.py', text, siblings: {}}), {until: () => false, budget: 60_000_000, detail: 'handles'});
	expect(loopState(simulation)).toMatchObject({ended: {exitCode: 0}, deadlock: null, clock: {s: 0}});
});
