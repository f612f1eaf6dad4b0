# A factory made by create_eager_task_factory makes tasks of one's own class; names and contexts are passed on.
import asyncio


class Timed(asyncio.Task):
    finished = []

    def __init__(self, coro, **kwargs):
        self.began = asyncio.get_running_loop().time()
        super().__init__(coro, **kwargs)
        self.add_done_callback(self.note)

    def note(self, task):
        Timed.finished.append((self.get_name(), asyncio.get_running_loop().time() - self.began))


async def work(seconds):
    if seconds:
        await asyncio.sleep(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(Timed))
    tasks = [asyncio.create_task(work(seconds), name=f"work {seconds}") for seconds in (2, 0, 1)]
    print([type(task).__name__ for task in tasks], [task.done() for task in tasks])
    print(await asyncio.gather(*tasks))
    await asyncio.sleep(0)
    print(Timed.finished)


asyncio.run(main())
