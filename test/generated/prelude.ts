/** What every program begins with, and what its parts need. */
export const prelude = `import asyncio
import contextlib
import contextvars
import gc
import sys
import time

var = contextvars.ContextVar("var", default="unset")


def kind(error):
    if isinstance(error, BaseExceptionGroup):
        return type(error).__name__ + "(" + ", ".join(map(kind, error.exceptions)) + ")"
    return type(error).__name__ + repr(error.args)


def log(*what):
    if asyncio._get_running_loop() is None:
        return
    task = asyncio.current_task()
    print(f"{asyncio.get_running_loop().time():.2f}", None if task is None else task.get_name(), *what)


def cancel(n, *message):
    if tasks:
        task = tasks[n % len(tasks)]
        log("cancels", task.get_name(), task.cancel(*message))


def ask(n, act):
    if tasks:
        task = tasks[n % len(tasks)]
        log(act, task.get_name(), getattr(task, act)())


def fail():
    raise LookupError("in a callback")


def called(future):
    log("called back", future.cancelled(), var.get())


def settle(future):
    if not future.done():
        future.set_result("settled")


def later_ones():
    # Only what was made later: tasks that wait for each other in a circle cannot be cancelled, not in CPython either.
    me = asyncio.current_task()
    first = tasks.index(me) + 1 if me in tasks else 0 if me is main else len(tasks)
    return tasks[first:]


def open_ones(those):
    # as_completed asks those that are done already in the order of their addresses.
    return [task for task in those if not task.done()] or those[:1]


async def awaits(n):
    if those := later_ones():
        return await those[n % len(those)]


def keep(kind, children):
    kept.append(asyncio.gather(*children) if kind == "gather" else asyncio.shield(children[0]))


async def keeps(act, n):
    if kept:
        future = kept[n % len(kept)]
        if act == "cancel":
            log("cancels", future.cancel())
        elif asyncio.current_task() is main:
            log("kept", await future)


async def some(kind, n, seconds):
    those = later_ones()[n % 3:][:3]
    if not those:
        return
    if kind == "gather":
        log("gathered", await asyncio.gather(*those, those[0], return_exceptions=seconds is None))
    elif kind == "wait":
        done, pending = await asyncio.wait(those, timeout=seconds)
        log("waited", len(done), len(pending), [task.get_name() for task in done])
    elif kind == "as-completed":
        async for one in asyncio.as_completed(open_ones(those), timeout=seconds):
            log("completed", one.get_name(), one.cancelled())
    elif kind == "shield":
        log("shielded", await asyncio.shield(those[0]))
    else:
        log("in time", await asyncio.wait_for(those[0], seconds))


async def get(queue):
    log("got", await queue.get())
    queue.task_done()


def get_nowait(queue):
    log("got", queue.get_nowait())
    queue.task_done()


@contextlib.asynccontextmanager
async def managed(name, seconds, suppress):
    log(name, "enters")
    await asyncio.sleep(seconds)
    try:
        yield name
    except Exception as error:
        log(name, kind(error))
        if not suppress:
            raise
    finally:
        log(name, "exits")
        await asyncio.sleep(0)
        log(name, "has exited")


def hurry():
    # Whoever swallows the cancellation by the time limit and waits again is cancelled again: nothing waits for ever.
    for task in asyncio.all_tasks():
        task.cancel()
    if condition.locked():
        # Whoever waits to be notified has to have it before it hears of being cancelled.
        condition.release()
    asyncio.get_running_loop().call_later(5, hurry)


def fresh():
    global main, tasks, eager, kept, groups, timers, locks, semaphore, bounded, events, condition, queues, barrier, futures
    main, eager, kept, groups, timers = asyncio.current_task(), [], [], [], []
    tasks, locks, semaphore, bounded = [], [asyncio.Lock(), asyncio.Lock()], asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)
    events, condition = [asyncio.Event(), asyncio.Event()], asyncio.Condition()
    queues, barrier = [asyncio.Queue(2), asyncio.LifoQueue(1), asyncio.PriorityQueue()], asyncio.Barrier(2)
    futures = [asyncio.get_running_loop().create_future() for _ in range(2)]
    var.set("main's")
    asyncio.get_running_loop().call_later(25, hurry)


def run(main):
    try:
        print("result", asyncio.run(main()))
    except BaseException as error:
        print("ended by", kind(error))
    # What only cycles and tracebacks hold is reported now, not whenever CPython next looks for cycles.
    globals().update(dict.fromkeys(("main", "locks", "semaphore", "bounded", "events", "condition", "queues", "barrier")))
    globals().update(tasks=[], eager=[], kept=[], groups=[], timers=[], futures=[])
    gc.collect()
`;
