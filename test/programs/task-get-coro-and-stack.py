# A task knows its coroutine.
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    print(task.get_coro().__name__, task.get_coro().__qualname__, asyncio.iscoroutine(task.get_coro()), task.get_loop() is asyncio.get_running_loop())
    await task
    print(isinstance(task, asyncio.Task), isinstance(task, asyncio.Future), asyncio.isfuture(task), asyncio.iscoroutinefunction(work))


asyncio.run(main())
