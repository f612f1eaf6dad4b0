"""Pools of processes, as they were before `concurrent.futures`."""
import _threads
from concurrent.futures.process import ProcessPoolExecutor

from . import TimeoutError, process


def _starcall(fn, args):
    return fn(*args)


def _map_chunk(fn, chunk):
    return [fn(item) for item in chunk]


def _starmap_chunk(fn, chunk):
    return [fn(*item) for item in chunk]


class _Workers(ProcessPoolExecutor):
    """All workers begin at once."""

    def __init__(self, count, initializer, initargs, most_tasks):
        super().__init__(count, initializer=initializer, initargs=initargs, max_tasks_per_child=most_tasks)
        for _ in range(count):
            self._begin_process()


class AsyncResult:
    """What will come of jobs."""

    def __init__(self, futures, collect, callback=None, error_callback=None):
        self._futures, self._collect = futures, collect
        self._callback, self._error_callback = callback, error_callback
        self._left, self._line = len(futures), _threads.Line()
        self._success = self._value = None
        if not futures:
            self._finish()
        for future in futures:
            future.add_done_callback(self._one_done)

    def _one_done(self, future):
        self._left -= 1
        if self._success is None and (self._left == 0 or future.exception() is not None):
            self._finish()

    def _finish(self):
        try:
            self._value = self._collect([future.result() for future in self._futures if future.done()])
            self._success = True
        except Exception as error:
            self._value, self._success = error, False
        self._line.wake(None)
        callback = self._callback if self._success else self._error_callback
        if callback is not None:
            callback(self._value)

    def ready(self):
        """Whether it is there."""
        _threads.look()
        return self._success is not None

    def successful(self):
        """Whether it came without an exception."""
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        """Waits until it is there, or the time is over."""
        if self._success is None:
            self._line.wait("result of a pool", timeout)

    def get(self, timeout=None):
        """Waits for it; raises what the job raised."""
        self.wait(timeout)
        if self._success is None:
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value


ApplyResult = MapResult = AsyncResult


class Pool:
    """Processes that call functions for this one."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = _threads.cpu_count()
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        process.check_bootstrap()
        self._processes, self._state = processes, "RUN"
        self._workers = _Workers(processes, initializer, initargs, maxtasksperchild)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={self._processes}>"

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        """Calls a function in a worker and waits for its result."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Calls a function in a worker."""
        self._check_running()
        return AsyncResult([self._workers.submit(func, *args, **kwds)], lambda results: results[0], callback, error_callback)

    def _chunks(self, iterable, chunksize):
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._processes * 4)
            chunksize += bool(extra)
        return [items[at:at + chunksize] for at in range(0, len(items), max(chunksize, 1))]

    def _map(self, call, func, iterable, chunksize, callback, error_callback):
        self._check_running()
        futures = [self._workers._submit(call, (func, chunk), {}, func, None) for chunk in self._chunks(iterable, chunksize)]
        return AsyncResult(futures, lambda results: [item for chunk in results for item in chunk], callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        """The results of calling a function with each item, in order."""
        return self._map(_map_chunk, func, iterable, chunksize, None, None).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(_map_chunk, func, iterable, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """As `map`, each item being the arguments of a call."""
        return self._map(_starmap_chunk, func, iterable, chunksize, None, None).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(_starmap_chunk, func, iterable, chunksize, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        """The results one by one, in order."""
        self._check_running()
        futures = [self._workers.submit(func, item) for item in iterable]
        return (future.result() for future in futures)

    def imap_unordered(self, func, iterable, chunksize=1):
        """The results one by one, as they come."""
        from concurrent.futures import as_completed
        self._check_running()
        futures = [self._workers.submit(func, item) for item in iterable]
        return (future.result() for future in as_completed(futures))

    def close(self):
        """No more jobs; those that there are will be done."""
        if self._state == "RUN":
            self._state = "CLOSE"
            self._workers.shutdown(wait=False)

    def terminate(self):
        """Ends the workers at once."""
        self._state = "TERMINATE"
        self._workers.shutdown(wait=False, cancel_futures=True)

    def join(self):
        """Waits until the workers have ended."""
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        self._workers.shutdown(wait=True)

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *error):
        self.terminate()
