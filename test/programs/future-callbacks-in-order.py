# Callbacks of a future run in the order in which they were added, one iteration later.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for n in range(3):
        future.add_done_callback(lambda f, n=n: print("callback", n, f.result()))
    loop.call_soon(print, "soon 1")
    future.set_result("r")
    loop.call_soon(print, "soon 2")
    print("set")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
