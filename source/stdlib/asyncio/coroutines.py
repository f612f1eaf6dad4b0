"""Telling coroutines from other things."""

import sys

from _interpreter import coroutine_type

_CO_COROUTINE = 0x80
_CO_ITERABLE_COROUTINE = 0x100


def iscoroutine(obj):
    """Whether this is a coroutine object, or behaves like one in every respect."""
    kind = type(obj)
    return kind is coroutine_type or all(hasattr(kind, name) for name in ("__await__", "send", "throw", "close"))


def _as_coroutine(obj):
    """What a task can run: the simulator's tasks know the language's own coroutines only."""
    if type(obj) is coroutine_type or not iscoroutine(obj):
        return obj
    coroutine = _await(obj)
    if not hasattr(obj, "cr_code") and not hasattr(obj, "gi_code"):
        # As a task shows what it drives.
        name = getattr(obj, "__qualname__", None) or getattr(obj, "__name__", None) or f"<{type(obj).__name__} without __name__>"
        coroutine.__qualname__ = name
    return coroutine


async def _await(awaitable):
    return await awaitable


def iscoroutinefunction(func):
    """Whether calling this gives a coroutine object. Deprecated, as in CPython since 3.14."""
    import warnings
    warnings.warn(
        "'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use inspect.iscoroutinefunction() instead",
        DeprecationWarning)
    return _iscoroutinefunction(func)


def _iscoroutinefunction(func):
    while True:
        inner = getattr(func, "__func__", None)
        if inner is None and type(func).__name__ == "partial":
            inner = func.func
        if inner is None:
            break
        func = inner
    # inspect.markcoroutinefunction keeps its marks there.
    inspect = sys.modules.get("inspect")
    if inspect is not None and inspect.iscoroutinefunction(func):
        return True
    return bool(getattr(getattr(func, "__code__", None), "co_flags", 0) & _CO_COROUTINE)


def _isawaitable(obj):
    if hasattr(type(obj), "__await__"):
        return True
    # A generator function that types.coroutine has marked.
    return bool(getattr(getattr(obj, "gi_code", None), "co_flags", 0) & _CO_ITERABLE_COROUTINE)
