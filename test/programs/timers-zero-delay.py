# call_later(0) is a timer, not a turn: due in the next iteration, behind what is ready then, in order of deadlines.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "later 0")
    loop.call_later(-1, print, "later -1")
    loop.call_soon(print, "soon")
    await asyncio.sleep(0)
    print("main 1")
    await asyncio.sleep(0)
    print("main 2")


asyncio.run(main())
