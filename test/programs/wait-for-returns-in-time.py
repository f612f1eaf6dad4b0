# wait_for gives the result of what is done in time, be it task, future or coroutine.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, future.set_result, "future")
    print(await asyncio.wait_for(future, 2))
    print(await asyncio.wait_for(asyncio.create_task(asyncio.sleep(1, "task")), 2))
    print(await asyncio.wait_for(asyncio.sleep(1, "coroutine"), 2))
    print(loop.time())


asyncio.run(main())
