"""Calling blocking functions beside the loop."""
from _asyncio import get_running_loop
from _contextvars import copy_context

from .base_events import _run_in_executor


async def to_thread(func, /, *args, **kwargs):
    """Calls a function in a thread of the default executor, with this task's context variables."""
    return await _run_in_executor(get_running_loop(), None, copy_context().run, (func, *args), kwargs, func)
