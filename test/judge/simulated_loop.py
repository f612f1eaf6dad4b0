"""asyncio's own tasks, futures and library on a simulated clock.

Only the loop's clock, selector and timers are replaced; the rules are those of the simulated world: one iteration
drops cancelled timers, lets the clock pass if nothing is ready, takes completed I/O, then due timers, then runs
exactly the handles that are ready now. Imported anew for every program, like asyncio itself, so that task names,
sets and caches begin fresh.
"""
import asyncio
import heapq
import itertools
import math
import sys
import time
import weakref
from asyncio import base_events, events, runners, taskgroups, tasks

NS = 1_000_000_000
START_DATE = 1_767_225_600  # 2026-01-01 00:00:00 UTC: what time.time() says at the clock's 0
SPIN = 1_000                # iterations or clock readings without progress before time is given
HANDLE_LIMIT = 200_000

STEP = "TaskStepMethWrapper"
WAKEUP = "task_wakeup"


class Deadlock(BaseException):
    """Nothing is ready, nothing is timed, nothing is awaited from outside."""


class Limit(BaseException):
    """The program ran more handles than the judge has patience for."""


class Cancellable:
    """An entry of the calendar, for whatever happens by itself at some time."""

    def __init__(self, key, rank, happen):
        self.key, self.rank, self.happen, self.cancelled = key, rank, happen, False

    def __lt__(self, other):
        return (self.key, self.rank) < (other.key, other.rank)

    def cancel(self):
        self.cancelled = True


class World:
    """The clock and what will happen by itself.

    `now` is in nanoseconds. `late` is the hair by which timed wake-ups are late: it grows with every timed wait,
    relative deadlines inherit it, absolute ones have 0.
    """

    def __init__(self, folder, latency):
        self.now, self.late = 0, 0
        self.order = itertools.count()
        self.calendar = []
        self.still = 0
        self.loops = weakref.WeakSet()
        self.loop_count = 0
        self.handles = []     # those that ran
        self.ended = None     # why the run was cut off, if it was
        self.on_end = lambda: None
        self.folder, self.latency = folder, latency

    def key(self):
        return self.now, self.late

    def at(self, ns, happen):
        """Something happens by itself `ns` from now; returns its entry, which can be cancelled."""
        entry = Cancellable((self.now + ns, self.late), next(self.order), happen)
        heapq.heappush(self.calendar, entry)
        return entry

    def drop_cancelled(self):
        while self.calendar and self.calendar[0].cancelled:
            heapq.heappop(self.calendar)

    def happen_until(self, key):
        self.drop_cancelled()
        while self.calendar and self.calendar[0].key <= key:
            entry = heapq.heappop(self.calendar)
            self.now = max(self.now, entry.key[0])
            entry.happen()
            self.drop_cancelled()

    def wait_for(self, deadlines):
        """The loop has nothing to run: the clock goes to the first deadline, a hair late."""
        self.drop_cancelled()
        ends = [*deadlines, *(entry.key for entry in self.calendar[:1])]
        if not ends or min(ends)[0] == math.inf:
            self.end(Deadlock("nothing can ever become ready"))
        ns, late = min(ends)
        self.now, self.late = max(self.key(), (ns, late + 1))
        self.still = 0

    def block(self, ns):
        """time.sleep: the loop stands still, simulated I/O goes on."""
        end = self.now + ns
        self.happen_until((end, self.late))
        self.now, self.late, self.still = end, self.late + 1, 0

    def spin(self):
        """A program that spins while time stands still is given time."""
        self.still += 1
        if self.still < SPIN:
            return
        self.still = 0
        self.drop_cancelled()
        ends = [entry.key for entry in self.calendar[:1]]
        ends += [timer.key for loop in self.loops for timer in loop._scheduled[:1]]
        ends = [end for end in ends if self.key() < end and end[0] != math.inf]
        self.now, self.late = min(ends) if ends else (self.now + 1_000_000, self.late)

    def read_by(self, frame):
        """A reading of the clock by the program itself (not by a library) may be a spin."""
        if frame.f_code.co_filename.startswith(self.folder):
            self.spin()

    def end(self, reason):
        """The run ends here: nothing that follows, such as finally clauses while this unwinds, counts."""
        if self.ended is None:
            self.ended = reason
            self.on_end()
        raise reason

    def record(self, loop, handle):
        if self.ended is not None:
            raise self.ended
        if len(self.handles) >= HANDLE_LIMIT:
            self.end(Limit(f"more than {HANDLE_LIMIT} handles"))
        callback = handle._callback
        name = getattr(callback, "__qualname__", None) or getattr(callback, "__name__", None) or type(callback).__name__
        owner = getattr(callback, "__self__", None)
        kind = "callback"
        if isinstance(owner, tasks.Task):
            last = name.rpartition(".")[2]
            kind = "step" if last == STEP else "wakeup" if last == WAKEUP else "callback"
        self.handles.append({
            "loop": loop.number, "iteration": loop.iteration, "time": self.now / NS, "kind": kind,
            "task": owner.get_name() if kind != "callback" else None, "callback": name, "closing": loop.closing,
        })


WORLD = None


class TimerHandle(events.TimerHandle):
    """Ordered by deadline, lateness, then the order in which timers were armed."""
    __slots__ = ("key", "rank")

    def __lt__(self, other):
        return (self.key, self.rank) < (other.key, other.rank)


class InsertionWeakSet(weakref.WeakKeyDictionary):
    """asyncio keeps its async generators in a weak set, whose order is that of addresses."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class Loop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.iteration, self.closing = 0, False
        base_events.logger.debug("Using selector: %s", "EpollSelector")
        self._asyncgens = InsertionWeakSet()
        WORLD.loops.add(self)
        WORLD.loop_count += 1
        self.number = WORLD.loop_count

    def time(self):
        WORLD.read_by(sys._getframe(1))
        return WORLD.now / NS

    def _write_to_self(self):
        pass

    def _arm(self, when, late, callback, args, context):
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        timer.key, timer.rank = (round(when * NS) if math.isfinite(when) else when, late), next(WORLD.order)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self._arm(WORLD.now / NS + delay, WORLD.late, callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        relative = sys._getframe(1).f_globals.get("__name__") == "asyncio.timeouts"
        return self._arm(when, WORLD.late if relative else 0, callback, args, context)

    async def simulate_io(self, seconds):
        """Waits for something that completes by itself after `seconds`, as a socket does.

        What it completes is a handle of its own, appended in the select phase, before due timers; the task that
        waits is woken by that handle, one iteration later. Whoever gives up waiting hears nothing more of it.
        """
        future = self.create_future()
        handle = events.Handle(complete_io, (future,), self, None)
        entry = WORLD.at(round(seconds * NS), lambda: self._ready.append(handle))
        try:
            await future
        finally:
            entry.cancel()
            handle.cancel()

    def _run_once(self):
        if WORLD.ended is not None:
            raise WORLD.ended
        self.iteration += 1
        WORLD.spin()
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timer_cancelled_count = max(0, self._timer_cancelled_count - 1)
            heapq.heappop(self._scheduled)._scheduled = False
        WORLD.happen_until(WORLD.key())
        if not self._ready and not self._stopping:
            while not self._ready and not (self._scheduled and self._scheduled[0].key <= WORLD.key()):
                WORLD.wait_for([timer.key for timer in self._scheduled[:1]])
                WORLD.happen_until(WORLD.key())
        while self._scheduled and self._scheduled[0].key <= WORLD.key():
            timer = heapq.heappop(self._scheduled)
            timer._scheduled = False
            self._ready.append(timer)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                WORLD.record(self, handle)
                began = WORLD.now
                handle._run()
                took = (WORLD.now - began) / NS
                if self._debug and took > 0 and took >= self.slow_callback_duration:
                    base_events.logger.warning("Executing %s took %.3f seconds", base_events._format_handle(handle), took)
        handle = None  # a finished task is dropped now, not when the next iteration begins

    def create_task(self, coro, **options):
        rank = next(CREATION)
        task = super().create_task(coro, **options)
        CREATED[task] = rank
        return task


CREATED, CREATION = weakref.WeakKeyDictionary(), itertools.count()


def complete_io(future):
    if not future.done():
        future.set_result(None)


class OrderedSet(set):
    """asyncio keeps tasks in sets, whose order is that of addresses; here it is that of insertion."""

    def __init__(self, items=()):
        super().__init__()
        self._items = {}
        self.update(items)

    def add(self, item):
        super().add(item)
        self._items[item] = None

    def remove(self, item):
        super().remove(item)
        del self._items[item]

    def discard(self, item):
        super().discard(item)
        self._items.pop(item, None)

    def pop(self):
        if not self._items:
            raise KeyError("pop from an empty set")
        item = next(iter(self._items))
        self.remove(item)
        return item

    def clear(self):
        super().clear()
        self._items.clear()

    def update(self, *others):
        for other in others:
            for item in other:
                self.add(item)

    def difference_update(self, *others):
        for other in others:
            for item in list(other):
                self.discard(item)

    def copy(self):
        return OrderedSet(self)

    def union(self, *others):
        result = OrderedSet(self)
        result.update(*others)
        return result

    def difference(self, *others):
        result = OrderedSet(self)
        result.difference_update(*others)
        return result

    def intersection(self, *others):
        return OrderedSet(item for item in self if all(item in other for other in others))

    __or__, __sub__, __and__ = union, difference, intersection

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ror__(self, other):
        return OrderedSet(other).union(self)

    def __rsub__(self, other):
        return OrderedSet(item for item in other if item not in self)

    def __iter__(self):
        return iter(self._items)

    def __repr__(self):
        return "{" + ", ".join(map(repr, self)) + "}" if self else "set()"


def set_up_clock():
    real_localtime, real_gmtime, real_strftime = time.localtime, time.gmtime, time.strftime
    real_asctime, real_ctime = time.asctime, time.ctime

    def nanoseconds():
        return WORLD.now

    def reader(convert):
        def read():
            WORLD.read_by(sys._getframe(1))
            return convert(nanoseconds())
        return read

    def sleep(seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        WORLD.block(round(seconds * NS))

    def now():
        return START_DATE + WORLD.now / NS

    def default_now(real):
        return lambda seconds=None: real(now() if seconds is None else seconds)

    time.sleep = sleep
    time.time = reader(lambda ns: START_DATE + ns / NS)
    time.time_ns = reader(lambda ns: START_DATE * NS + ns)
    time.monotonic = time.perf_counter = time.process_time = reader(lambda ns: ns / NS)
    time.monotonic_ns = time.perf_counter_ns = time.process_time_ns = reader(lambda ns: ns)
    time.localtime, time.gmtime, time.ctime = map(default_now, (real_localtime, real_gmtime, real_ctime))
    time.strftime = lambda format, moment=None: real_strftime(format, moment or time.localtime())
    time.asctime = lambda moment=None: real_asctime(moment or time.localtime())


def set_up_asyncio():
    Loop.__name__ = Loop.__qualname__ = "_UnixSelectorEventLoop"
    Loop.__module__ = "asyncio.unix_events"
    asyncio.SelectorEventLoop = asyncio.EventLoop = Loop
    type(events._get_event_loop_policy())._loop_factory = staticmethod(Loop)

    tasks.set = taskgroups.set = OrderedSet
    every = tasks.all_tasks

    def all_tasks(loop=None):
        return OrderedSet(sorted(every(loop), key=lambda t: CREATED.get(t, 0)))
    asyncio.all_tasks = tasks.all_tasks = all_tasks

    close = runners.Runner.close

    def close_runner(self):
        if self._loop is not None:
            self._loop.closing = True
        return close(self)
    runners.Runner.close = close_runner


def set_up(folder, latency):
    """A new world at time 0, whose program lies in `folder` and whose requests take `latency` seconds unless their
    URL says otherwise; asyncio and time belong to it from now on."""
    global WORLD
    WORLD = World(folder, latency)
    set_up_clock()
    set_up_asyncio()
    return WORLD
