"""Policies: what makes event loops and keeps the current one. Deprecated since 3.14."""
import _asyncio
import _threads

from .events import AbstractEventLoop


class _AbstractEventLoopPolicy:
    """What a policy can be asked."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    """A current loop for each thread, which `set_event_loop` sets."""

    _loop_factory = None

    def __init__(self):
        self._loops = {}

    def get_event_loop(self):
        loop = self._loops.get(_threads.current())
        if loop is None:
            import threading
            raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loops[_threads.current()] = loop
        if _policy is self:
            _asyncio.set_event_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(_BaseDefaultEventLoopPolicy):
    """Makes the default loop."""

    def _loop_factory(self):
        from .unix_events import _UnixSelectorEventLoop
        return _UnixSelectorEventLoop()


_policy = None


def _get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = _UnixDefaultEventLoopPolicy()
        _policy._loops[_threads.current()] = _asyncio._current_loop()
    return _policy


def _set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy
    from . import events
    events._policy = policy
    _asyncio.set_event_loop(getattr(policy, "_loops", {}).get(_threads.current()))


def _deprecated(name):
    import warnings
    warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16", DeprecationWarning)


def get_event_loop_policy():
    """The present policy."""
    _deprecated("get_event_loop_policy")
    return _get_event_loop_policy()


def set_event_loop_policy(policy):
    """Sets the policy; None: the default one, anew."""
    _deprecated("set_event_loop_policy")
    _set_event_loop_policy(policy)
