# Awaiting a coroutine runs it in the same task, without a turn of the loop.
import asyncio


async def inner():
    print("inner in", asyncio.current_task().get_name())
    return 5


async def main():
    asyncio.get_running_loop().call_soon(print, "soon")
    print(await inner())
    print("no turn so far")
    await asyncio.sleep(0)


asyncio.run(main())
