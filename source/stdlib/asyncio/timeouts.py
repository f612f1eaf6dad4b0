"""Time limits for blocks of code."""
from _asyncio import CancelledError, current_task, get_running_loop


def timeout(delay):
    """A limit of some seconds for an `async with` block; None: no limit."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    """A limit for an `async with` block by the loop's clock; None: no limit."""
    return Timeout(when)


class Timeout:
    """Cancels the task when the time is over, and turns that cancellation into TimeoutError at the end of the block."""

    def __init__(self, when):
        self._state = "created"
        self._when = when
        self._task = self._timer = None

    def __repr__(self):
        if self._state == "active":
            return f"<Timeout [active] when={None if self._when is None else round(self._when, 3)}>"
        return f"<Timeout [{self._state}]>"

    def when(self):
        """The deadline, or None."""
        return self._when

    def expired(self):
        """Whether the time was over before the block ended."""
        return self._state in ("expiring", "expired")

    def reschedule(self, when):
        """Moves the deadline."""
        if self._state == "created":
            raise RuntimeError("Timeout has not been entered")
        if self._state != "active":
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        self._stop_timer()
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._timer = loop.call_soon(self._on_timeout)
            else:
                self._timer = loop._call_at_relative(when, self._on_timeout)

    def _stop_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._timer = None

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._task, self._cancels_before = task, task.cancelling()
        self._state = "active"
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        self._stop_timer()
        if self._state != "expiring":
            self._state = "finished"
            return
        self._state = "expired"
        # Somebody else's cancellation would be counted above what was there before: that one goes through.
        if self._task.uncancel() > self._cancels_before or error is None:
            return
        if isinstance(error, CancelledError):
            raise TimeoutError from error
        _mark_timeout(error)
        if isinstance(error, ExceptionGroup):
            for inner in error.exceptions:
                _mark_timeout(inner)


def _mark_timeout(error):
    """The cancellation that came before an error was the timeout: its chain says so."""
    while (before := error.__context__) is not None:
        if isinstance(before, CancelledError):
            expired = TimeoutError()
            expired.__cause__ = before
            expired.__context__ = before
            error.__context__ = expired
            return
        error = before
