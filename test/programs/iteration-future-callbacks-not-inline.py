# A future that completes runs no callback on the spot: each is handed to the ready queue.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda done: print("callback 1", done.result()))
    future.add_done_callback(lambda done: print("callback 2", done.result()))
    future.set_result("x")
    print("set_result returned")
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
