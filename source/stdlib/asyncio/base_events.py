"""The library's part of an event loop: running until something is done, tidying up, and reporting what went wrong."""
import sys

from _asyncio import Loop, Task, _get_running_loop, label

from .events import AbstractEventLoop
from .futures import isfuture

_missing = frozenset((
    "add_reader add_writer connect_accepted_socket connect_read_pipe connect_write_pipe create_connection "
    "create_datagram_endpoint create_server create_unix_connection create_unix_server getaddrinfo getnameinfo remove_reader "
    "remove_writer sendfile sock_accept sock_connect sock_recv sock_recv_into "
    "sock_recvfrom sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls subprocess_exec subprocess_shell"
).split())


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # The loop is left by that exception, not by stopping.
        return
    future.get_loop().stop()


async def _close(generator, thrown=None):
    # `thrown` is what the task was cancelled with before it began: it goes to the generator, as it would through aclose().
    if thrown is None:
        await generator.aclose()
        return
    try:
        await generator.athrow(thrown)
    except (StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("async generator ignored GeneratorExit")


def _run_in_executor(loop, executor, func, args, kwargs, shown):
    """`shown` is the function that the job is named by."""
    loop._check_closed()
    if executor is None:
        executor = loop._default()
    from .futures import _wrap, wrap_future
    submit = getattr(type(executor), "submit", None)
    if not getattr(submit, "__module__", "").startswith("concurrent.futures."):
        return wrap_future(executor.submit(func, *args, **kwargs), loop=loop)
    future = loop.create_future()
    label(future, "executor", subject=getattr(shown, "__name__", None))
    return _wrap(executor._submit(func, args, kwargs, shown, future), future)


class BaseEventLoop(Loop, AbstractEventLoop):
    """An event loop of the simulated world."""

    _exception_handler = None
    _task_factory = None
    _asyncgens_shutdown_called = False
    slow_callback_duration = 0.1

    def __repr__(self):
        return f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}>"

    def __getattr__(self, name):
        if name in _missing:
            raise AttributeError(f"the event loop's {name}() is not simulated")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    # Running

    def _check_closed(self):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_until_complete(self, future):
        """Runs until a future, or a task made of a coroutine, is done; returns its result or raises its exception."""
        from .tasks import ensure_future
        self._check_closed()
        self._check_running()
        own_task = not isfuture(future)
        future = ensure_future(future, loop=self)
        if own_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever(future)
        except BaseException:
            if own_task and future.done() and not future.cancelled():
                # The exception that ends the loop is the task's own: nobody else can ask the task for it.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    # Tasks

    def get_task_factory(self):
        """What makes the loop's tasks, or None for asyncio's own tasks."""
        return self._task_factory

    def set_task_factory(self, factory):
        """Sets what makes the loop's tasks: called with the loop, the coroutine and the options of the task."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory
        if factory is not None:
            self.create_task = self._create_task_by_factory
        elif "create_task" in vars(self):
            del self.create_task

    def _create_task_by_factory(self, coro, **options):
        self._check_closed()
        return self._task_factory(self, coro, **options)

    # The end

    async def shutdown_asyncgens(self):
        """Closes the async generators that were begun in this loop and are not finished."""
        self._asyncgens_shutdown_called = True
        generators = self._asyncgens_list()
        if not generators:
            return
        from .tasks import gather
        closing = gather(*[_close(generator) for generator in generators], return_exceptions=True)
        label(closing, "close", members=closing._children)
        for generator, result in zip(generators, await closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result, "asyncgen": generator,
                })

    def _close_asyncgen(self, generator):
        # The loop calls this, in a handle, for a generator that was dropped unfinished.
        return self.create_task(_close(generator))

    # Threads

    _default_executor = None
    _executor_shutdown_called = False

    def _default(self):
        if self._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")
        if self._default_executor is None:
            from concurrent.futures import ThreadPoolExecutor
            self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return self._default_executor

    def run_in_executor(self, executor, func, *args):
        """Calls a function in a pool, the default one if that is None; gives the future of its result."""
        return _run_in_executor(self, executor, func, args, {}, func)

    def set_default_executor(self, executor):
        """Sets the pool that is used where none is named."""
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Waits until the threads of the default executor have ended."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        from threading import Thread
        from .timeouts import timeout as limit
        future = self.create_future()
        label(future, "close", subject="the default executor")
        thread = Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            async with limit(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        from _asyncio import _set_result_unless_cancelled
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
        except Exception as error:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, error)

    def close(self):
        """Closes the loop, and lets go of the default executor without waiting for it."""
        if self.get_debug() and not self.is_closed() and not self.is_running():
            _log("debug", f"Close {self!r}")
        super().close()
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    # Debug mode

    def _took(self, handle, callback, seconds):
        if seconds >= self.slow_callback_duration:
            task = getattr(callback, "__self__", None)
            about = task if isinstance(task, Task) else handle
            _log("warning", f"Executing {about!r} took {seconds:.3f} seconds")

    # Reports of what nobody could handle

    def get_exception_handler(self):
        """The program's own exception handler, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Sets what is called with the loop and a context when something went wrong; None: the default handler."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def call_exception_handler(self, context):
        """Reports a context: a dict with a message and what it is about."""
        if self._exception_handler is None:
            self._try_default_handler(context, "")
            return
        try:
            self._call_own_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            failure = {"message": "Unhandled error in exception handler", "exception": error, "context": context}
            self._try_default_handler(failure, " while handling an unexpected error in custom exception handler")

    def _try_default_handler(self, context, occasion):
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            _report("Exception in default exception handler" + occasion, error)

    def _call_own_handler(self, context):
        about = next((context[key] for key in ("task", "future", "handle") if context.get(key) is not None), None)
        get_context = getattr(about, "get_context", None)
        variables = get_context() if get_context is not None else None
        if variables is not None and hasattr(variables, "run"):
            variables.run(self._exception_handler, self, context)
        else:
            self._exception_handler(self, context)

    def default_exception_handler(self, context):
        """Writes the message, what it is about line by line, and the exception's traceback to stderr."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {_shown(key, context[key])}" for key in sorted(context) if key not in ("message", "exception")]
        _report("\n".join(lines), context.get("exception"))


def _shown(key, value):
    if key not in ("source_traceback", "handle_traceback"):
        return repr(value)
    from traceback import format_list
    return ("Object" if key == "source_traceback" else "Handle") + " created at (most recent call last):\n" + "".join(format_list(value)).rstrip()


def _log(level, text):
    """A line in the log of asyncio: as by logging's last resort where the program has not set it up."""
    logging = sys.modules.get("logging")
    if logging is not None:
        getattr(logging.getLogger("asyncio"), level)(text)
    elif level == "warning":
        sys.stderr.write(text + "\n")


def _report(text, exception):
    """An error in the log of asyncio. Without a program that has set up logging, that is stderr."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("asyncio").error(text, exc_info=exception)
        return
    if exception is not None:
        from traceback import format_exception
        text += "\n" + "".join(format_exception(exception)).removesuffix("\n")
    sys.stderr.write(text + "\n")
