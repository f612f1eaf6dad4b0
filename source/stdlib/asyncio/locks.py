"""Locks, events, conditions, semaphores and barriers."""
from _asyncio import CancelledError, _get_running_loop, current_task, label

from .exceptions import BrokenBarrierError
from ._waiting import LoopBound, Primitive

# Of the tasks that wait for a lock, the next so many know who holds it: each change of hands is told to all of them.
_TOLD = 8


class _Entered:
    """`async with`: acquired at its beginning, released at its end."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, traceback):
        self.release()


class Lock(Primitive, _Entered):
    """Held by one task at a time; others wait in the order in which they came."""

    _family = "lock"

    def __init__(self):
        super().__init__()
        self._locked = False
        self._holder = None

    def _describe(self):
        return "locked" if self._locked else "unlocked"

    def locked(self):
        """Whether somebody holds it."""
        return self._locked

    async def acquire(self):
        """Waits until the lock is free and takes it."""
        # Whoever was woken and has not run yet comes first.
        if self._locked or not all(future.cancelled() for future in self._waiters):
            future = self._line_up(self._holder if len(self._waiters) < _TOLD else None)
            try:
                await self._wait_in_line(future)
            except CancelledError:
                if not self._locked:
                    self._wake_first()
                raise
        self._locked = True
        self._tell_holder()
        return True

    def release(self):
        """Frees the lock for the next in line."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._holder = None
        self._wake_first()
        if self._waiters:
            self._tell_waiters()

    def _wake_first(self):
        first = next(iter(self._waiters), None)
        if first is not None and not first.done():
            first.set_result(True)

    def _tell_holder(self):
        self._holder = None if _get_running_loop() is None else current_task()
        self._tell_waiters()

    def _tell_waiters(self):
        for index, future in enumerate(self._waiters):
            if index == _TOLD:
                break
            if not future.done():
                label(future, self._family, subject=self._name(), holder=self._holder)


class Event(Primitive):
    """A flag that tasks wait for."""

    _family = "event"

    def __init__(self):
        super().__init__()
        self._value = False

    def _describe(self):
        return "set" if self._value else "unset"

    def is_set(self):
        """Whether the flag is set."""
        return self._value

    def set(self):
        """Sets the flag and wakes everybody who waits for it."""
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        """Takes the flag back."""
        self._value = False

    async def wait(self):
        """Waits until the flag is set."""
        if not self._value:
            await self._wait_in_line(self._line_up())
        return True


class Condition(Primitive, _Entered):
    """Lets tasks that hold a lock wait for each other's news."""

    _family = "condition"

    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release

    def _describe(self):
        return "locked" if self.locked() else "unlocked"

    async def wait(self):
        """Frees the lock, waits for a notification, and takes the lock again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        future = self._line_up()
        self.release()
        try:
            try:
                await self._wait_in_line(future)
                return True
            finally:
                await self._acquire_again()
        except BaseException:
            self._pass_on()
            raise

    def _pass_on(self):
        """The notification may have been for a task that is leaving: another one gets it."""
        self._notify(1)

    async def _acquire_again(self):
        cancellation = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancellation = error
        if cancellation is not None:
            raise cancellation

    async def wait_for(self, predicate):
        """Waits until `predicate()` is true, and returns what it gave."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        """Wakes so many of those who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def notify_all(self):
        """Wakes everybody who waits."""
        self.notify(len(self._waiters))

    def _notify(self, count):
        for future in self._waiters:
            if count <= 0:
                break
            if not future.done():
                count -= 1
                future.set_result(False)


class Semaphore(Primitive, _Entered):
    """So many tasks at a time; others wait in the order in which they came."""

    _family = "semaphore"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def _describe(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        """Whether acquiring would wait: nothing is left, or others came before."""
        return self._value == 0 or any(not future.cancelled() for future in self._waiters)

    async def acquire(self):
        """Waits for one to be free and takes it."""
        if not self.locked():
            self._value -= 1
            return True
        future = self._line_up()
        try:
            await self._wait_in_line(future)
        except CancelledError:
            if future.done() and not future.cancelled():
                # It was this task's turn: what had been set aside for it goes back.
                self._value += 1
            raise
        finally:
            # What is left is for those who came later and had to stand in line.
            while self._value > 0 and self._wake_next():
                pass
        return True

    def release(self):
        """Gives one back."""
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for future in self._waiters:
            if not future.done():
                self._value -= 1
                future.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        """Gives one back."""
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier(LoopBound):
    """Lets tasks go on together, as soon as there are enough of them."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._changed = Condition()
        self._changed._family = "barrier"
        self._changed._line_up, self._changed._pass_on = self._line_up, self._pass_on
        self._parties, self._count = parties, 0
        self._state = "filling"

    def __repr__(self):
        text = self._state
        if not self.broken:
            text += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{object.__repr__(self)[1:-1]} [{text}]>"

    @property
    def parties(self):
        """How many tasks it takes."""
        return self._parties

    @property
    def n_waiting(self):
        """How many tasks are there already."""
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        """Whether it was aborted."""
        return self._state == "broken"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *error):
        pass

    async def wait(self):
        """Waits for the others; returns a number that is different for each of them."""
        async with self._changed:
            # Those who came before leave first.
            await self._changed.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self.broken:
                raise BrokenBarrierError("Barrier aborted")
            index = self._count
            self._count += 1
            try:
                await self._meet(index + 1 == self._parties)
            finally:
                self._count -= 1
                self._leave()
            return index

    async def _meet(self, is_last):
        if is_last:
            self._change("draining", None)
            return
        await self._changed.wait_for(lambda: self._state != "filling")
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError("Abort or reset of barrier")

    def _leave(self):
        if self._count == 0:
            self._change("filling" if self._state in ("resetting", "draining") else self._state, "empty")

    def _change(self, state, news):
        """Has everybody look again; `news` says why, if it is not that all are there."""
        self._state = state
        if news is not None:
            for future in self._changed._waiters:
                self._tell(future, news)
        self._changed.notify_all()

    def _tell(self, future, news):
        if not future.done():
            number = self._changed._name()
            label(future, "other", subject=f"the barrier to be {news}" if number is None else f"the barrier {number} to be {news}")

    def _pass_on(self):
        """Whoever leaves before its time wakes another one, in vain."""
        for future in self._changed._waiters:
            if not future.done():
                self._tell(future, "left by one")
                break
        self._changed._notify(1)

    def _line_up(self):
        future = Condition._line_up(self._changed)
        if self._state != "filling":
            self._tell(future, "empty")
        return future

    async def reset(self):
        """Sends those who wait away with BrokenBarrierError and begins anew."""
        async with self._changed:
            self._change("resetting" if self._count > 0 else "filling", "reset")

    async def abort(self):
        """Breaks the barrier: whoever waits, now or later, gets BrokenBarrierError."""
        async with self._changed:
            self._change("broken", "broken")
