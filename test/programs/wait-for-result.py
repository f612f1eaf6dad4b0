# wait_for gives the result when it comes in time; the awaitable runs in the same task.
import asyncio


async def work():
    print(asyncio.current_task().get_name())
    await asyncio.sleep(1)
    return "in time"


async def main():
    print(await asyncio.wait_for(work(), timeout=2))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
