"""Futures of jobs, waiting for several of them, and what every pool can do."""
import sys

import _threads
from _time import monotonic as _clock
from collections import namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_shown = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}

TimeoutError = TimeoutError


class Error(Exception):
    """Of futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future's state does not allow that."""


class BrokenExecutor(RuntimeError):
    """A pool cannot do anything any more."""


class Future:
    """The result of a job that is done elsewhere."""

    # The job's number, for those that are told of.
    _job = None

    def __init__(self):
        from threading import Condition
        self._condition = Condition()
        self._condition._what = "future.result()"
        self._state = PENDING
        self._result = self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        text = f"<{type(self).__name__} at {hex(id(self))} state={_shown[self._state]}"
        if self._state == FINISHED:
            text += f" returned {type(self._result).__name__}" if self._exception is None else f" raised {type(self._exception).__name__}"
        return text + ">"

    def _is_over(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def cancel(self):
        """Cancels a job that nobody has begun; False: it was begun."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._tell_end()
            self._condition.notify_all()
        self._call_back()
        return True

    def _tell_end(self):
        if self._job is not None:
            _threads.job_ended(self._job, self._state != FINISHED, self._exception, self._result)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether somebody is at it."""
        if self._state == RUNNING:
            _threads.look()
        return self._state == RUNNING

    def done(self):
        """Whether it was cancelled or has ended."""
        if not self._is_over():
            _threads.look()
        return self._is_over()

    def _call_back(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            _report(f"exception calling callback for {self!r}", error)

    def add_done_callback(self, fn):
        """Calls a function with the future when it is done, in the thread that does it; at once if it is done already."""
        with self._condition:
            if not self._is_over():
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    # Who has to do something for it besides a pool, as `_threads.Line.wait` takes it.
    _doer = None

    def _awaited(self):
        return self._doer if self._job is None else ("job", self._job)

    def _wait(self, timeout):
        with self._condition:
            self._condition._awaited = self._awaited()
            end = None if timeout is None else _clock() + timeout
            while not self._is_over():
                left = None if end is None else round(end - _clock(), 9)
                if not self._condition.wait(left) and not self._is_over():
                    raise TimeoutError()
            if self._state != FINISHED:
                raise CancelledError()

    def result(self, timeout=None):
        """Waits until it is done and returns its result, or raises its exception."""
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        """Waits until it is done and returns its exception, None if there is none."""
        self._wait(timeout)
        return self._exception

    # For pools

    def set_running_or_notify_cancel(self):
        """Whether the job can begin: it was not cancelled before."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_waiters("cancelled")
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _report(f"Future {id(self)} in unexpected state: {self._state}", None)
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """The job has ended well."""
        self._finish(result, None)

    def set_exception(self, exception):
        """The job has failed."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._is_over():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result, self._exception = result, exception
            self._state = FINISHED
            self._tell_end()
            self._tell_waiters("exception" if exception is not None else "result")
            self._condition.notify_all()
        self._call_back()

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    # Who waits for several

    _waiters = ()

    def _tell_waiters(self, outcome):
        for waiter in self._waiters:
            waiter.add(self, outcome)

    def _counts_as_done(self):
        # One that was cancelled counts only when its pool has noticed.
        return self._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _report(text, error):
    """An error in the log of concurrent.futures; without a program that has set up logging, that is stderr."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("concurrent.futures").error(text, exc_info=error)
        return
    if error is not None:
        from traceback import format_exception
        text += "\n" + "".join(format_exception(error)).removesuffix("\n")
    sys.stderr.write(text + "\n")


class _Waiter:
    """Gathers futures as they end, and wakes who waits when there are enough."""

    def __init__(self, futures, is_enough):
        self.futures, self.is_enough = futures, is_enough
        self.finished = []
        self.line = _threads.Line()
        self.woken = False
        for future in futures:
            future._waiters = (*future._waiters, self)

    def add(self, future, outcome):
        self.finished.append(future)
        if self.is_enough(future, outcome):
            self.woken = True
            self.line.wake(None)

    def wait(self, what, timeout):
        if not self.woken:
            first = next((future for future in self.futures if not future._is_over()), None)
            self.line.wait(what, timeout, None, False, first and first._awaited())

    def leave(self):
        for future in self.futures:
            future._waiters = tuple(waiter for waiter in future._waiters if waiter is not self)


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; gives the set of those that are done and the set of those that are not."""
    futures = set(fs)
    done = {future for future in futures if future._counts_as_done()}
    left = futures - done
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, left)
    if return_when == FIRST_EXCEPTION and any(not future.cancelled() and future._exception is not None for future in done):
        return DoneAndNotDoneFutures(done, left)
    if not left:
        return DoneAndNotDoneFutures(done, left)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    count = len(left)

    def is_enough(future, outcome):
        nonlocal count
        count -= 1
        return count == 0 or return_when == FIRST_COMPLETED or (return_when == FIRST_EXCEPTION and outcome == "exception")

    waiter = _Waiter(left, is_enough)
    waiter.wait(f"wait() for {len(left)} futures", timeout)
    waiter.leave()
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, futures - done)


def as_completed(fs, timeout=None):
    """Gives futures as they are done."""
    end = None if timeout is None else _clock() + timeout
    futures = set(fs)
    total = len(futures)
    finished = [future for future in futures if future._counts_as_done()]
    pending = futures - set(finished)
    waiter = _Waiter(pending, lambda future, outcome: True)
    try:
        yield from finished
        while pending:
            left = None
            if end is not None:
                left = round(end - _clock(), 9)
                if left <= 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            waiter.wait("as_completed()", left)
            finished, waiter.finished, waiter.woken = waiter.finished, [], False
            for future in finished:
                pending.discard(future)
            yield from finished
    finally:
        waiter.leave()


class Executor:
    """What every pool can do."""

    def submit(self, fn, /, *args, **kwargs):
        """Has a function called, and gives the future of its result."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """Like the built-in map, all calls at the same time; results in their order."""
        if buffersize is not None:
            if not isinstance(buffersize, int):
                raise TypeError("buffersize must be an integer or None")
            if buffersize < 1:
                raise ValueError("buffersize must be None or > 0")
        end = None if timeout is None else _clock() + timeout
        calls = zip(*iterables)
        if buffersize is None:
            futures = [self.submit(fn, *args) for args in calls]
        else:
            futures = []
            for args in calls:
                futures.append(self.submit(fn, *args))
                if len(futures) == buffersize:
                    break

        def results():
            nonlocal futures
            try:
                while futures:
                    future = futures.pop(0)
                    if buffersize is not None and (args := next(calls, None)) is not None:
                        futures.append(self.submit(fn, *args))
                    yield _result_or_cancel(future, None if end is None else round(end - _clock(), 9))
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more jobs; waits for those that are begun or in line."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout):
    try:
        return future.result(timeout)
    finally:
        future.cancel()
