"""asyncio.as_completed."""
from _asyncio import get_event_loop, get_running_loop

from .tasks import ensure_future
from ._waiting import Line


class _AsCompletedIterator:
    """Hands out what is done, first come first served; what is handed out for a plain `for` is awaited by the caller."""

    def __init__(self, awaitables, timeout):
        loop = get_event_loop()
        self._pending = {ensure_future(awaitable, loop=loop): None for awaitable in dict.fromkeys(awaitables)}
        # For the screen, by their numbers: what is done or has been given up may go.
        self._members = [getattr(future, "_id", None) for future in self._pending]
        self._left = len(self._pending)
        self._done, self._line, self._timer = [], Line(), None
        for future in self._pending:
            future.add_done_callback(self._handle_completion)
        if self._pending and timeout is not None:
            self._timer = loop._call_at_relative(loop.time() + timeout, self._handle_timeout)

    def __iter__(self):
        return self

    def __aiter__(self):
        return self

    def __next__(self):
        if self._left == 0:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    async def __anext__(self):
        if self._left == 0:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    async def _wait_for_one(self, resolve=False):
        while not self._done:
            await self._line.wait(get_running_loop(), "as-completed", None, lambda: bool(self._done), self._members)
        future = self._done.pop(0)
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future

    def _handle_completion(self, future):
        if future not in self._pending:
            return
        del self._pending[future]
        self._hand_out(future)
        if not self._pending and self._timer is not None:
            self._timer.cancel()

    def _handle_timeout(self):
        for future in self._pending:
            future.remove_done_callback(self._handle_completion)
            self._hand_out(None)
        self._pending.clear()

    def _hand_out(self, future):
        self._done.append(future)
        self._line.wake_next()
