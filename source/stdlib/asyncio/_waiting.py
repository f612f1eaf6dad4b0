"""What locks, queues and their like are made of: tasks that wait in line."""
from _asyncio import _get_running_loop, label


class LoopBound:
    """Belongs to the loop in which somebody first waits for it."""

    _loop = None

    def _get_loop(self):
        loop = _get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop


class Named:
    """Tells two of a family apart on the screen: the first that somebody waits for needs no name, the others get a number."""

    _family = None
    _known = {}
    _subject = ""

    def _name(self):
        if self._subject == "":
            number = Named._known.get(self._family, 0) + 1
            Named._known[self._family] = number
            self._subject = None if number == 1 else str(number)
        return self._subject


class Primitive(LoopBound, Named):
    """Something that tasks wait for, each by a future of its own, in order. Its family is what its futures stand for."""

    def __init__(self):
        self._waiters = {}

    def __repr__(self):
        text = self._describe()
        if self._waiters:
            text += f", waiters:{len(self._waiters)}"
        return f"<{object.__repr__(self)[1:-1]} [{text}]>"

    def _line_up(self, holder=None):
        future = self._get_loop().create_future()
        label(future, self._family, subject=self._name(), holder=holder)
        self._waiters[future] = None
        return future

    async def _wait_in_line(self, future):
        try:
            await future
        finally:
            del self._waiters[future]


class Line:
    """Tasks that wait for their turn: each gets its own future, and whoever came first is woken first."""

    def __init__(self):
        self._futures = {}

    def __len__(self):
        return len(self._futures)

    async def wait(self, loop, kind, subject, is_free, members=()):
        """Waits to be woken. If that is cancelled when `is_free()` has already come true, the next in line is woken."""
        future = loop.create_future()
        label(future, kind, subject=subject, members=members)
        self._futures[future] = None
        try:
            await future
        except BaseException:
            future.cancel()
            self._futures.pop(future, None)
            if not future.cancelled() and is_free():
                self.wake_next()
            raise

    def wake_next(self):
        """Wakes the first who still waits."""
        while self._futures:
            future = next(iter(self._futures))
            del self._futures[future]
            if not future.done():
                future.set_result(None)
                return

    def wake_all(self, news):
        """Wakes everybody; what they are told is `news`, not what they had waited for."""
        for future in self._futures:
            if not future.done():
                label(future, "other", subject=news)
        while self._futures:
            self.wake_next()
