"""Making event loops and naming the current one."""
import _asyncio
from _asyncio import Handle, TimerHandle, _get_running_loop, get_event_loop, get_running_loop


class AbstractEventLoop:
    """What every event loop is an instance of."""


class AbstractServer:
    """What every server is an instance of."""

    def _abstract(self, *args, **kwargs):
        raise NotImplementedError

    abort_clients = close = close_clients = get_loop = is_serving = _abstract

    async def _abstract_coroutine(self):
        raise NotImplementedError

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
