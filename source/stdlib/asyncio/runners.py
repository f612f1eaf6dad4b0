"""asyncio.run and what it is made of."""
import sys

import _signal
import _threads
from _asyncio import CancelledError, _get_running_loop, all_tasks

from .coroutines import _isawaitable, iscoroutine
from .events import new_event_loop, set_event_loop
from .tasks import gather


_SIGINT = 2


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine in a loop of its own and returns its result; then tidies up and closes the loop."""
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


class Runner:
    """A loop to run coroutines in, one after another, and then to close. The loop is made when it is first needed."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._loop_factory = debug, loop_factory
        self._loop = self._context = None
        self._closed = self._is_current = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def get_loop(self):
        """The runner's loop."""
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = self._make_loop()
        return self._loop

    def _make_loop(self):
        if self._loop_factory is None:
            loop = new_event_loop()
            set_event_loop(loop)
            self._is_current = True
        else:
            loop = self._loop_factory()
        if self._debug is not None:
            loop.set_debug(self._debug)
        # Without context variables there is nothing that runs could share.
        if (contextvars := sys.modules.get("contextvars")) is not None:
            self._context = contextvars.copy_context()
        return loop

    def run(self, coro, *, context=None):
        """Runs a coroutine, or what can be awaited, and returns its result."""
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        if not iscoroutine(coro):
            if not _isawaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _await(coro)
        task = loop.create_task(coro, context=self._context if context is None else context)
        self._interrupts = 0
        on_interrupt = None
        if _threads.current() == 0 and _signal.getsignal(_SIGINT) is _signal.default_int_handler:
            def on_interrupt(signum, frame):
                self._on_sigint(task)
            _signal.signal(_SIGINT, on_interrupt)
        try:
            return loop.run_until_complete(task)
        except CancelledError:
            if self._interrupts > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt
            raise
        finally:
            if on_interrupt is not None and _signal.getsignal(_SIGINT) is on_interrupt:
                _signal.signal(_SIGINT, _signal.default_int_handler)

    def _on_sigint(self, main_task):
        # The first Ctrl-C cancels the main task, which may tidy up; the next one does not ask.
        self._interrupts += 1
        if self._interrupts == 1 and not main_task.done():
            main_task.cancel()
            self._loop.call_soon_threadsafe(_wake_up)
            return
        raise KeyboardInterrupt

    def close(self):
        """Cancels what is left, closes async generators and the loop."""
        if self._loop is None or self._closed:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor(300))
        finally:
            if self._is_current:
                set_event_loop(None)
            loop.close()
            self._loop, self._closed = None, True


def _wake_up():
    """There is something to do: the loop need not wait in its select."""


async def _await(awaitable):
    return await awaitable


def _cancel_all_tasks(loop):
    left = all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(), "task": task,
            })
