# A random tree of tasks that wait for time, for each other, for locks and queues, and that fail or are cancelled.
import asyncio
import random

SEED = 0
choose = random.Random(SEED)
nodes = 0


def seconds():
    return choose.choice((0.1, 0.2, 0.3, 0.5, 1, 1, 2))


def log(*what):
    print(f"{asyncio.get_running_loop().time():.2f}", *what)


async def node(depth):
    """Does one thing, whatever happens, and tells how it went."""
    global nodes
    nodes += 1
    number = nodes
    if number > 60:
        return number
    act = choose.choice(acts)
    log(number, act.__name__)
    try:
        await act(number, depth - 1)
        log(number, "done")
    except asyncio.CancelledError:
        log(number, "cancelled")
        if choose.random() < 0.9:
            raise
    except TimeoutError:
        log(number, "out of time")
    except ExceptionGroup as group:
        log(number, len(group.exceptions), "errors")
    except ValueError as error:
        log(number, "error", error)
        if choose.random() < 0.5:
            raise
    return number


def children(depth):
    return [node(depth) for _ in range(choose.randint(1, 3) if depth >= 0 else 0)]


async def sleep(number, depth):
    await asyncio.sleep(seconds())


async def take_turns(number, depth):
    for _ in range(choose.randint(1, 4)):
        await asyncio.sleep(0)


async def fail(number, depth):
    await asyncio.sleep(choose.choice((0, seconds())))
    raise ValueError(number)


async def hold_lock(number, depth):
    async with choose.choice(locks):
        log(number, "has the lock")
        await asyncio.sleep(seconds())


async def pass_semaphore(number, depth):
    async with semaphore:
        await asyncio.sleep(seconds())


async def use_condition(number, depth):
    async with condition:
        if choose.random() < 0.5:
            condition.notify(choose.randint(1, 3))
        else:
            async with asyncio.timeout(seconds()):
                await condition.wait()


async def use_event(number, depth):
    if choose.random() < 0.4:
        event.set()
        await asyncio.sleep(0)
        event.clear()
    else:
        await asyncio.wait_for(event.wait(), seconds())


async def meet(number, depth):
    async with asyncio.timeout(seconds()):
        log(number, "met as", await barrier.wait())


async def put(number, depth):
    for item in range(2):
        await queue.put((number, item))
        log(number, "put", item, queue.qsize())


async def get(number, depth):
    async with asyncio.timeout(seconds()):
        log(number, "got", await queue.get())


async def gather(number, depth):
    log(number, await asyncio.gather(*children(depth), return_exceptions=choose.random() < 0.5))


async def group(number, depth):
    async with asyncio.TaskGroup() as members:
        for child in children(depth):
            members.create_task(child)
        await asyncio.sleep(choose.choice((0, seconds())))
        if choose.random() < 0.2:
            raise ValueError(number)


async def wait(number, depth):
    tasks = [asyncio.create_task(child) for child in children(depth)]
    if not tasks:
        return
    when = choose.choice((asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION))
    done, pending = await asyncio.wait(tasks, timeout=choose.choice((None, seconds())), return_when=when)
    log(number, len(done), "done", len(pending), "pending")
    for task in pending:
        task.cancel()
    log(number, [type(result).__name__ for result in await asyncio.gather(*tasks, return_exceptions=True)])


async def wait_for(number, depth):
    await asyncio.wait_for(node(depth), choose.choice((0, seconds(), None)))


async def limit(number, depth):
    async with asyncio.timeout(seconds()):
        await node(depth)
        await asyncio.sleep(seconds())


async def shield(number, depth):
    task = asyncio.create_task(node(depth))
    kept.append(task)
    try:
        await asyncio.wait_for(asyncio.shield(task), seconds())
    finally:
        log(number, "shielded", task.done())


async def take_as_completed(number, depth):
    completed = asyncio.as_completed(children(depth), timeout=choose.choice((None, seconds())))
    if choose.random() < 0.5:
        for child in completed:
            log(number, "has", await child)
    else:
        async for child in completed:
            log(number, "has", await child)


async def nest(number, depth):
    for _ in range(choose.randint(1, 3)):
        await node(depth)


async def cancel(number, depth):
    others = sorted(asyncio.all_tasks() - {asyncio.current_task(), main_task}, key=lambda task: int(task.get_name()[5:]))
    if others:
        victim = choose.choice(others)
        log(number, "cancels", victim.get_name())
        victim.cancel(choose.choice((None, "because")))
    await asyncio.sleep(0)


acts = (
    sleep, sleep, sleep, take_turns, fail, hold_lock, hold_lock, pass_semaphore, use_condition, use_event, meet, put, get, gather, gather, group,
    group, wait, wait_for, limit, shield, take_as_completed, nest, cancel,
)
kept = []


async def main():
    global locks, semaphore, condition, event, barrier, queue, main_task
    locks, semaphore, condition = (asyncio.Lock(), asyncio.Lock()), asyncio.Semaphore(2), asyncio.Condition()
    event, barrier, queue = asyncio.Event(), asyncio.Barrier(2), asyncio.Queue(2)
    main_task = asyncio.current_task()
    tasks = [asyncio.create_task(node(3)) for _ in range(4)]
    await asyncio.sleep(6)
    for task in tasks:
        task.cancel()
    log([type(result).__name__ for result in await asyncio.gather(*tasks, return_exceptions=True)])


asyncio.run(main())
