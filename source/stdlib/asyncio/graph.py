"""Who awaits whom: the calls that a future stands at the end of, as objects and as text."""
import sys
from dataclasses import dataclass
from types import FrameType

from _asyncio import Future, Task, _get_running_loop, _running_frames, _waiting_for, current_task

__all__ = ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry", "FutureCallGraph")

# What the program itself has said: futures by id, each with those that await it.
_told = {}
_kinds = ((0x80, "async "), (0x200, "async generator "), (0x20, "generator "))


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    """One call."""

    frame: FrameType


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    """A future, the calls that lead to where it is, and who awaits it."""

    future: Future
    call_stack: tuple["FrameCallGraphEntry", ...]
    awaited_by: tuple["FutureCallGraph", ...]


def future_add_to_awaited_by(fut, waiter, /):
    """Notes that one future awaits another."""
    if isinstance(fut, Future) and isinstance(waiter, Future):
        _told.setdefault(id(fut), (fut, []))[1].append(waiter)


def future_discard_from_awaited_by(fut, waiter, /):
    """Takes that back."""
    known = _told.get(id(fut))
    if known is not None and waiter in known[1]:
        known[1].remove(waiter)
        if not known[1]:
            del _told[id(fut)]


def _awaited_by(future, limit):
    told = _told.get(id(future), (future, []))[1]
    return tuple([_graph_of(parent, limit) for parent in dict.fromkeys([*_waiting_for(future), *told])])


def _entries(frames):
    return tuple([FrameCallGraphEntry(frame) for frame in frames])


def _check(future):
    if not isinstance(future, Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")


def _graph_of(future, limit):
    _check(future)
    # From the task's own coroutine inwards: that is how it is cut.
    frames = future._awaited_frames()[::-1] if isinstance(future, Task) and limit != 0 and not future.done() else []
    if limit is not None:
        frames = frames[:limit] if limit > 0 else frames[limit:] if limit < 0 else frames
    return FutureCallGraph(future, _entries(frames[::-1]), _awaited_by(future, limit))


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """The graph of a future, or of the running task; None where there is no task."""
    loop = _get_running_loop()
    if future is None and loop is None:
        raise RuntimeError("capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided")
    current = None if loop is None else current_task(loop)
    if future is not None and future is not current:
        return _graph_of(future, limit)
    if current is None:
        return None
    _check(current)
    frames = _running_frames()[max(depth - 1, 0):] if limit != 0 else []
    if limit:
        frames = frames[-limit:] if limit > 0 else frames[:-limit]
    return FutureCallGraph(current, _entries(frames), _awaited_by(current, limit))


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """The graph as text."""
    graph = capture_call_graph(future, depth=depth, limit=limit)
    if graph is None:
        return ""
    lines = []
    _render(graph, lines, "")
    return "\n".join(lines)


def _render(graph, lines, margin):
    future = graph.future
    name = f"Task(name={future.get_name()!r}, " if isinstance(future, Task) else "Future("
    lines.append(f"{margin}* {name}id={id(future):#x})")
    if graph.call_stack:
        lines.append(f"{margin}  + Call stack:")
    for entry in graph.call_stack:
        code = entry.frame.f_code
        kind = next((word for flag, word in _kinds if code.co_flags & flag), "")
        lines.append(f"{margin}  |   File {code.co_filename!r}, line {entry.frame.f_lineno}, in {kind}{code.co_qualname}()")
    if graph.awaited_by:
        lines.append(f"{margin}  + Awaited by:")
    for parent in graph.awaited_by:
        _render(parent, lines, margin + "    ")


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Writes that text."""
    print(format_call_graph(future, depth=depth, limit=limit), file=sys.stdout if file is None else file)
