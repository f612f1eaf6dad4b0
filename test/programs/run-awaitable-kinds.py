# asyncio.run and Runner.run take any awaitable: futures of the loop, tasks, objects with __await__, gather.
import asyncio


class Delayed:
    def __init__(self, value, seconds):
        self.value, self.seconds = value, seconds

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


async def work(value):
    await asyncio.sleep(1)
    return value


print(asyncio.run(Delayed("delayed", 2)))
with asyncio.Runner() as runner:
    loop = runner.get_loop()
    task = loop.create_task(work("task"))
    print(runner.run(task), task.done())
    print(runner.run(Delayed("again", 0.5)), loop.time())
    future = loop.create_future()
    loop.call_later(1, future.set_result, "future")
    print(runner.run(future))
    print(runner.run(asyncio.sleep(0, "sleep")))
print(asyncio.run(asyncio.wait_for(work("limited"), 5)))
