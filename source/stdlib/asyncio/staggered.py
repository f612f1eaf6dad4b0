"""Racing attempts that begin one after the other, as happy eyeballs do."""
from contextlib import suppress

from .events import get_running_loop
from .exceptions import CancelledError
from .locks import Event
from .tasks import current_task, wait_for

__all__ = ("staggered_race",)


class _Race:
    def __init__(self, attempts, delay, loop):
        self.attempts, self.delay, self.loop = enumerate(attempts), delay, loop
        self.winner = None, None
        self.errors, self.unexpected = [], []
        self.running = set()
        self.over = None

    def begin(self, failed_before):
        """Makes the task of the next attempt, which waits for its time."""
        may_start = Event()
        task = self.loop.create_task(self.run(may_start, failed_before))
        self.running.add(task)
        task.add_done_callback(self.note_end)
        # Set only now: an eager task has to stop until it is known here.
        may_start.set()

    def note_end(self, task):
        self.running.discard(task)
        if not self.running and self.over is not None and not self.over.done():
            self.over.set_result(None)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.unexpected.append(error)

    async def run(self, may_start, failed_before):
        await may_start.wait()
        if failed_before is not None:
            with suppress(TimeoutError):
                await wait_for(failed_before.wait(), self.delay)
        index, attempt = next(self.attempts, (None, None))
        if attempt is None:
            return
        failed = Event()
        self.begin(failed)
        self.errors.append(None)
        try:
            result = await attempt()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.errors[index] = error
            failed.set()
        else:
            self.winner = result, index
            own = current_task(self.loop)
            for task in self.running:
                if task is not own:
                    task.cancel()

    async def finish(self):
        self.begin(None)
        cancelled = None
        while self.running:
            self.over = self.loop.create_future()
            try:
                await self.over
            except CancelledError as error:
                cancelled = error
                for task in self.running:
                    task.cancel(*error.args)
            self.over = None
        if self.unexpected:
            raise BaseExceptionGroup("staggered race failed", self.unexpected)
        if cancelled is not None:
            raise cancelled
        return *self.winner, self.errors


async def staggered_race(coro_fns, delay, *, loop=None):
    """
    Begins the first attempt, and each next one when `delay` seconds are over (None: never) or the one before has failed. The first
    to succeed cancels the others. Gives its result, its index, and the exceptions of all that have begun.
    """
    return await _Race(coro_fns, delay, loop or get_running_loop()).finish()
