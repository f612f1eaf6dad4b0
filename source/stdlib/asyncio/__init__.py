"""asyncio on the simulated loop.

The loop's core, handles, futures and tasks belong to the simulator (`_asyncio`); what is built on them is written here, in
modules that are loaded when one of their names is first used.
"""
import sys

from _asyncio import (
    CancelledError, Future, Handle, InvalidStateError, Task, TimerHandle, _get_running_loop, all_tasks, current_task, get_event_loop,
    get_running_loop,
)

TimeoutError = TimeoutError

_names_of = {
    "base_events": "BaseEventLoop",
    "coroutines": "iscoroutine iscoroutinefunction",
    "events": "AbstractEventLoop AbstractServer new_event_loop set_event_loop",
    "exceptions": "BrokenBarrierError IncompleteReadError LimitOverrunError SendfileNotAvailableError",
    "futures": "isfuture wrap_future",
    "locks": "Barrier BoundedSemaphore Condition Event Lock Semaphore",
    "_server": "Server",
    "_policies": "get_event_loop_policy set_event_loop_policy",
    "graph": (
        "FrameCallGraphEntry FutureCallGraph capture_call_graph format_call_graph future_add_to_awaited_by "
        "future_discard_from_awaited_by print_call_graph"
    ),
    "protocols": "BaseProtocol BufferedProtocol DatagramProtocol Protocol SubprocessProtocol",
    "queues": "LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown",
    "runners": "Runner run",
    "subprocess": "create_subprocess_exec create_subprocess_shell",
    "staggered": "",
    "streams": (
        "StreamReader StreamReaderProtocol StreamWriter open_connection open_unix_connection start_server start_unix_server"
    ),
    "taskgroups": "TaskGroup",
    "tasks": (
        "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION as_completed create_eager_task_factory create_task eager_task_factory ensure_future "
        "gather run_coroutine_threadsafe shield sleep wait wait_for"
    ),
    "threads": "to_thread",
    "transports": "BaseTransport DatagramTransport ReadTransport SubprocessTransport Transport WriteTransport",
    "timeouts": "Timeout timeout timeout_at",
    "unix_events": "EventLoop SelectorEventLoop",
}
_module_of = {name: module for module, names in _names_of.items() for name in names.split()}

__all__ = sorted([
    "CancelledError", "Future", "Handle", "InvalidStateError", "Task", "TimeoutError", "TimerHandle", "_get_running_loop", "all_tasks",
    "current_task", "get_event_loop", "get_running_loop", *_module_of,
])


def __getattr__(name):
    home = _module_of.get(name)
    if home is not None:
        value = getattr(_load(home), name)
        globals()[name] = value
        return value
    if name in _names_of:
        return _load(name)
    if name in ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy"):
        from . import _policies
        _policies._deprecated(name)
        return _policies._AbstractEventLoopPolicy if name[0] == "A" else _policies._UnixDefaultEventLoopPolicy
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}", name=name, obj=sys.modules["asyncio"])


def __dir__():
    return sorted({*globals(), *_module_of, *_names_of})


def _load(module):
    __import__(f"asyncio.{module}")
    return sys.modules[f"asyncio.{module}"]
