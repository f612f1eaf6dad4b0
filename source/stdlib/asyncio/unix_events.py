"""The loop that CPython uses on Linux by default, by its name there."""
from .base_events import BaseEventLoop


class _UnixSelectorEventLoop(BaseEventLoop):
    """The default event loop."""


EventLoop = SelectorEventLoop = _UnixSelectorEventLoop
