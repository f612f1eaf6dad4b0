"""Pools of processes, which have no memory in common: functions go by name, arguments and results as copies."""
import _pickling
import _threads
import sys
import threading
from collections import deque

from . import _base

# The program's classes are known to its processes by this name.
sys.modules.setdefault("__mp_main__", sys.modules["__main__"])

_open = []
_shutdown = False


def _at_exit():
    global _shutdown
    _shutdown = True
    for executor in list(_open):
        executor.shutdown()


threading._register_atexit(_at_exit)


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of the pool has ended too early."""


class _RemoteTraceback(Exception):
    """Shows where in its process an exception was raised."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ProcessPoolExecutor(_base.Executor):
    """Processes that do jobs, one after another each, at the same time as the program goes on."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _threads.cpu_count()
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        self._max_tasks_per_child = max_tasks_per_child
        self._initializer = None if initializer is None else _pickling.describe((initializer, tuple(initargs), {}))
        self._max_workers = max_workers
        self._shutdown = False
        self._broken = None
        self._jobs, self._line, self._ended = deque(), _threads.Line(), _threads.Line()
        self._idle = self._begun = self._alive = 0
        self._futures = {}
        self._pool = _threads.new_pool()

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(fn, args, kwargs, fn, None)

    def _submit(self, fn, args, kwargs, shown, destination):
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if _shutdown:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown")
        if _threads.booting():
            raise RuntimeError(
                "\n        An attempt has been made to start a new process before the\n        current process has finished its bootstrapping phase.\n"
                "\n        Guard what begins processes by: if __name__ == '__main__'"
            )
        future = _base.Future()
        future._job = _threads.job_queued(self._pool, shown, destination)
        try:
            described = _pickling.describe((fn, args, kwargs))
        except Exception as error:
            future.set_exception(error)
            return future
        self._futures[future._job] = future
        self._jobs.append((future._job, described))
        self._line.wake()
        if self._idle > 0:
            self._idle -= 1
        elif self._alive < self._max_workers:
            self._begin_process()
        return future

    def _begin_process(self):
        if self._begun == 0:
            _open.append(self)
        self._begun += 1
        self._alive += 1
        first = [] if self._initializer is None else [(0, self._initializer)]

        taken = 0

        def take():
            nonlocal taken
            if first:
                return first.pop()
            if taken == self._max_tasks_per_child:
                # It has done its share: another one takes its place, as soon as there is something to do.
                self._leave()
                if self._jobs and not self._broken:
                    self._begin_process()
                return None
            taken += 1
            return self._take()

        _threads.start_process(f"Process-{self._begun}", self._pool, (_threads.process(), take, self._give))

    # What the processes call

    def _take(self):
        if not self._jobs:
            self._idle += 1
        while True:
            while not self._jobs:
                if self._shutdown:
                    self._leave()
                    return None
                self._line.wait("the next job", None, None, True)
            number, described = self._jobs.popleft()
            if self._futures[number].set_running_or_notify_cancel():
                _threads.job_taken(number)
                return number, described

    def _give(self, number, answer):
        if number is None:
            self._break()
            return
        done, value, text = _pickling.make(answer)
        if number == 0:
            # It was the initializer's.
            if not done:
                sys.stderr.write("Exception in initializer:\n" + text)
                self._broken = "A process in the process pool was terminated abruptly while the future was running or pending."
                self._break_all()
            return
        future = self._futures.pop(number)
        if done:
            future.set_result(value)
        else:
            value.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
            future.set_exception(value)

    def _leave(self):
        self._alive -= 1
        self._ended.wake(None)

    def _break(self):
        self._broken = "A child process terminated abruptly, the process pool is not usable anymore"
        self._leave()
        self._break_all()

    def _break_all(self):
        self._shutdown = True
        futures, self._futures = self._futures, {}
        self._jobs.clear()
        for future in futures.values():
            if not future._is_over():
                future.set_exception(BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending."))

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        return super().map(fn, *iterables, timeout=timeout, buffersize=buffersize)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for number, _ in list(self._jobs):
                self._futures.pop(number).cancel()
            self._jobs.clear()
        self._line.wake(None)
        while wait and self._alive:
            self._ended.wait("executor.shutdown()")
        if wait and self in _open:
            _open.remove(self)
