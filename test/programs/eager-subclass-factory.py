# A factory of eager tasks of one's own class: its methods see the first part of the run as well.
import asyncio


class Traced(asyncio.Task):
    def __init__(self, coro, **options):
        print("making", coro.__name__, sorted(options))
        super().__init__(coro, **options)
        print("made", coro.__name__, self.done())

    def cancel(self, msg=None):
        print("cancel", self.get_name(), msg)
        return super().cancel(msg)


async def work(seconds):
    print("works in", type(asyncio.current_task()).__name__)
    await asyncio.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(Traced))
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1), name="short")
        long = group.create_task(work(9), name="long")
        loop.call_later(2, long.cancel, "too long")
    print(long.cancelled())


asyncio.run(main())
