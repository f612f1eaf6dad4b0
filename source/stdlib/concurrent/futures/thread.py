"""Pools of threads."""
import _threads
import threading
from collections import deque
from queue import SimpleQueue

from . import _base

# Executors whose threads are told to end when the program does.
_open = []
_shutdown = False


def _at_exit():
    global _shutdown
    _shutdown = True
    for executor in _open:
        executor._work_queue.put(None)
    for executor in _open:
        executor._join()


threading._register_atexit(_at_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """A thread of the pool could not begin."""


class _Jobs(SimpleQueue):
    """Jobs in line. A worker that waits for one is idle, which is no wait of anybody's."""

    def take(self):
        while not self._items:
            self._line.wait("the next job", None, None, True)
        return self._items.popleft()


class _Job:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        future = self.future
        if not future.set_running_or_notify_cancel():
            return
        _threads.job_taken(future._job)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)


class ThreadPoolExecutor(_base.Executor):
    """Threads that do jobs, one after another each."""

    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        if max_workers is None:
            # Jobs often wait for something outside: more than there are processors.
            max_workers = min(32, _threads.cpu_count() + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer, self._initargs = initializer, initargs
        self._work_queue = _Jobs()
        self._idle = 0
        self._threads = set()
        self._broken = self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._pool = _threads.new_pool()
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._counter}"
            ThreadPoolExecutor._counter += 1
        self._thread_name_prefix = thread_name_prefix

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(fn, args, kwargs, fn, None)

    def _submit(self, fn, args, kwargs, shown, destination):
        """`shown` is the function that the job is named by, `destination` the asyncio future that gets its result."""
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if _shutdown:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown")
        future = _base.Future()
        future._job = _threads.job_queued(self._pool, shown, destination)
        self._work_queue.put(_Job(future, fn, args, kwargs))
        if self._idle > 0:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            self._begin_thread()
        return future

    def _begin_thread(self):
        if not self._threads:
            _open.append(self)
        thread = threading.Thread(name=f"{self._thread_name_prefix}_{len(self._threads)}", target=self._work)
        thread._pool = self._pool
        self._threads.add(thread)
        thread.start()

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                _base._report("Exception in initializer:", error)
                self._break()
                return
        jobs = self._work_queue
        while True:
            if not jobs._items:
                self._idle += 1
            job = jobs.take()
            if job is not None:
                job.run()
                # While it waits for the next one it must not keep this one's arguments and result alive.
                del job
            elif self._shutdown or _shutdown:
                # The next in line ends as well.
                self._shutdown = True
                jobs.put(None)
                return

    def _break(self):
        self._broken = "A thread initializer failed, the thread pool is not usable anymore"
        for job in self._drain():
            job.future.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        items = self._work_queue._items
        while items:
            job = items.popleft()
            if job is not None:
                yield job

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for job in self._drain():
                job.future.cancel()
        self._work_queue.put(None)
        if wait:
            self._join()

    def _join(self):
        for thread in self._threads:
            thread._join(None, "executor.shutdown()")
        if self in _open:
            _open.remove(self)
