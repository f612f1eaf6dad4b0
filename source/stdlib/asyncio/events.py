"""Making event loops and naming the current one."""
import _asyncio
from _asyncio import Handle, TimerHandle, _get_running_loop, get_event_loop, get_running_loop


def _abstract(self, *args, **kwargs):
    raise NotImplementedError


async def _abstract_coroutine(self, *args, **kwargs):
    raise NotImplementedError


class AbstractEventLoop:
    """What every event loop is an instance of. What has to do with sockets is left out: the loop loads it when it is asked for it."""

    run_forever = run_until_complete = stop = is_running = is_closed = close = _abstract
    call_soon = call_later = call_at = call_soon_threadsafe = time = create_future = create_task = _abstract
    run_in_executor = set_default_executor = set_task_factory = get_task_factory = get_debug = set_debug = _abstract
    get_exception_handler = set_exception_handler = default_exception_handler = call_exception_handler = _abstract
    add_signal_handler = remove_signal_handler = _abstract
    shutdown_asyncgens = shutdown_default_executor = _abstract_coroutine


class AbstractServer:
    """What every server is an instance of."""

    abort_clients = close = close_clients = get_loop = is_serving = _abstract
    serve_forever = start_serving = wait_closed = _abstract_coroutine


# The policy that the program has set, if it has.
_policy = None


def new_event_loop():
    """A new loop of the default kind, which is current only once `set_event_loop` says so."""
    if _policy is not None:
        return _policy.new_event_loop()
    from .unix_events import _UnixSelectorEventLoop
    return _UnixSelectorEventLoop()


def set_event_loop(loop):
    """Makes a loop, or none, what `get_event_loop` gives while no loop runs."""
    if _policy is not None:
        _policy.set_event_loop(loop)
        return
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _asyncio.set_event_loop(loop)
