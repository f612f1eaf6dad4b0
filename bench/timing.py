"""Runs a program once and says how long it took: by CPython, or by CPython in pyodide.

Waiting costs no time here either: a loop's clock jumps to where its selector would have waited to. What is compared
is the work.
"""
import asyncio
import contextlib
import gc
import io
import time


class InstantLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._now = 0.0
        self._selector = self

    def time(self):
        return self._now

    def select(self, timeout):
        if timeout:
            self._now += timeout
        return ()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def _run(main):
    # In pyodide the browser's loop counts as running, although it waits for us.
    outer = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    loop = InstantLoop()
    try:
        return loop.run_until_complete(main)
    finally:
        loop.close()
        asyncio._set_running_loop(outer)


def measure(text, name):
    """Seconds and output of one run, compiling included."""
    output = io.StringIO()
    original, asyncio.run = asyncio.run, _run
    gc.collect()
    try:
        with contextlib.redirect_stdout(output):
            start = time.perf_counter()
            exec(compile(text, name, "exec"), {"__name__": "__main__"})
            seconds = time.perf_counter() - start
    finally:
        asyncio.run = original
    return [seconds, output.getvalue()]
