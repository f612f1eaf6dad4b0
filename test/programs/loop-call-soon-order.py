# call_soon keeps order, passes arguments, and an exception in a callback stops nothing.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "a", 1)
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(print, "b", 2)
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
