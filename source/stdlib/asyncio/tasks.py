"""Making tasks, and waiting: for a time, for one thing with a limit, for several things at once."""
from _asyncio import (
    CancelledError, Future, Task, _get_running_loop, _set_result_unless_cancelled, all_tasks, bare_yield, current_task, get_event_loop,
    get_running_loop, label,
)

from .coroutines import _as_coroutine, _isawaitable, iscoroutine
from .futures import isfuture

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def create_task(coro, **options):
    """A task of the running loop that runs this coroutine."""
    return get_running_loop().create_task(_as_coroutine(coro), **options)


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks begin at once, inside the handle that makes them."""
    def factory(loop, coro, *, eager_start=True, **options):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **options)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """The future itself, or a task for a coroutine or whatever else can be awaited."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if iscoroutine(coro_or_future):
        coroutine, given = _as_coroutine(coro_or_future), coro_or_future
    elif _isawaitable(coro_or_future):
        coroutine, given = _wrap_awaitable(coro_or_future), None
    else:
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coroutine)
    except RuntimeError:
        # It will never run, and that has been said.
        if given is not None:
            given.close()
        raise


async def _wrap_awaitable(awaitable):
    return await awaitable


_wrap_awaitable.__qualname__ = "ensure_future.<locals>._wrap_awaitable"


async def sleep(delay, result=None):
    """Waits for some seconds. 0 or less: others get one turn."""
    if delay <= 0:
        await bare_yield()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    label(future, "sleep", seconds=delay)
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def run_coroutine_threadsafe(coro, loop):
    """Has a loop that runs in another thread run a coroutine; gives a future that this thread can wait for."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures
    from .futures import _chain_future
    future = concurrent.futures.Future()
    # For whoever is told what this thread waits for: it changes while it does.
    doer = future._doer = ["loop", loop]

    def callback():
        try:
            task = ensure_future(coro, loop=loop)
            doer[:] = "task", task
            _chain_future(task, future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def _release_waiter(waiter, *_):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks or futures; returns the set of those that are done and the set of those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    futures = set(fs)
    if any(iscoroutine(future) for future in futures):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait(futures, timeout, return_when)
    done, pending = set(), set()
    for future in futures:
        (done if future.done() else pending).add(future)
    return done, pending


async def _wait(futures, timeout, return_when):
    loop = get_running_loop()
    waiter = loop.create_future()
    deadline = None if timeout is None else loop.time() + timeout
    label(waiter, "wait", members=list(futures), seconds=timeout)
    timer = None if timeout is None else loop._call_at_relative(deadline, _release_waiter, waiter)
    left = len(futures)

    def is_enough(future):
        if left <= 0 or return_when == FIRST_COMPLETED:
            return True
        return return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None

    def _on_completion(future):
        nonlocal left
        left -= 1
        if is_enough(future):
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for future in futures:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(_on_completion)


async def wait_for(fut, timeout):
    """Waits for one thing; when the time is over, cancels it and raises TimeoutError."""
    if timeout is not None and timeout <= 0:
        # There is no time: only what is done already has a result, and what has not begun never does.
        future = ensure_future(fut)
        if not future.done():
            await _cancel_and_wait(future)
            try:
                return future.result()
            except CancelledError as error:
                raise TimeoutError from error
        return future.result()
    from .timeouts import timeout as limit
    async with limit(timeout):
        return await fut


async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()
    label(waiter, "wait", members=[future])

    def release(_):
        _release_waiter(waiter)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


def as_completed(fs, *, timeout=None):
    """Iterates over things to await in the order in which they are done: futures for `async for`, awaitables for `for`."""
    if _isawaitable(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    from ._completion import _AsCompletedIterator
    return _AsCompletedIterator(fs, timeout)


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results of all of these, in their order."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    outer = None
    unfinished = 0

    def _done_callback(child):
        nonlocal unfinished
        unfinished -= 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()  # late, but seen
            return
        if not return_exceptions:
            error = child._make_cancelled_error() if child.cancelled() else child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if unfinished == 0:
            outer._finish()

    loop = _get_running_loop()
    future_of, done = {}, []
    for argument in coros_or_futures:
        if argument in future_of:
            continue
        child = ensure_future(argument, loop=loop)
        if child is not argument:
            # The caller has no hold on this task, and is not told when it is dropped unfinished.
            child._log_destroy_pending = False
        if loop is None:
            loop = child.get_loop()
        future_of[argument] = child
        unfinished += 1
        if child.done():
            done.append(child)
        else:
            child.add_done_callback(_done_callback)
    outer = _GatheringFuture(loop=loop)
    outer._children = [future_of[argument] for argument in coros_or_futures]
    label(outer, "gather", members=outer._children)
    for child in done:
        _done_callback(child)
    return outer


class _GatheringFuture(Future):
    """What `gather` returns: cancelled by cancelling what it gathers, and done when that is over."""

    _cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)

    def _finish(self):
        # Asked for in either case: then nobody reports what went wrong in a child.
        outcomes = [_outcome(child) for child in self._children]
        if self._cancel_requested:
            self.set_exception(self._children[-1]._make_cancelled_error())
        else:
            self.set_result(outcomes)


def _outcome(future):
    """The result of a finished future, or its exception as a value."""
    if future.cancelled():
        message = future._cancel_message
        return CancelledError("" if message is None else message)
    error = future.exception()
    return future.result() if error is None else error


def shield(arg):
    """A future that can be cancelled without cancelling what it stands for."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()
    label(outer, "shield", members=[inner])

    waiting = current_task(loop)

    def _clear_awaited_by_callback(_):
        # CPython notes here that the caller waits no longer: a handle of its own, which keeps the caller until then.
        nonlocal waiting
        waiting = None

    def _inner_done_callback(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(_):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)
            # Shielded twice or more, an exception is still reported once.
            inner.remove_done_callback(_log_on_exception)
            inner.add_done_callback(_log_on_exception)

    if waiting is not None:
        inner.add_done_callback(_clear_awaited_by_callback)
    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def _log_on_exception(future):
    if not future.cancelled() and (error := future.exception()) is not None:
        future.get_loop().call_exception_handler({
            "message": f"{type(error).__name__} exception in shielded future",
            "exception": error, "future": future,
        })
