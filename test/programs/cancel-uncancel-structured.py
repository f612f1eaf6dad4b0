# A block that cancels its own task takes its request back at its end, and leaves those of others standing.
import asyncio


class Deadline:
    """Cancels the block after some seconds; whether it did is known by the count."""

    def __init__(self, seconds):
        self.seconds, self.fired = seconds, False

    async def __aenter__(self):
        self.task = asyncio.current_task()
        self.before = self.task.cancelling()
        self.timer = asyncio.get_running_loop().call_later(self.seconds, self.fire)
        return self

    def fire(self):
        self.fired = True
        self.task.cancel()

    async def __aexit__(self, kind, error, traceback):
        self.timer.cancel()
        if self.fired and self.task.uncancel() <= self.before and kind is asyncio.CancelledError:
            return True


async def work(name):
    async with Deadline(2) as deadline:
        await asyncio.sleep(9)
    print(name, "was stopped by its deadline", deadline.fired, asyncio.current_task().cancelling())


async def main():
    one, two = asyncio.create_task(work("one")), asyncio.create_task(work("two"))
    asyncio.get_running_loop().call_later(2, two.cancel)
    await asyncio.wait([one, two])
    print(one.cancelled(), two.cancelled(), two.cancelling())


asyncio.run(main())
