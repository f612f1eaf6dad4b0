"""Futures, and telling them from other things."""
from _asyncio import Future, InvalidStateError, _set_result_unless_cancelled


def isfuture(obj):
    """Whether this is a future or task, or says that it behaves like one."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None
