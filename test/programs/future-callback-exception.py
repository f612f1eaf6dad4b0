# An exception in a done callback is reported, and the other callbacks run.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: 1 / 0)
    future.add_done_callback(lambda done: print("second", done.result()))
    future.set_result("r")
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
