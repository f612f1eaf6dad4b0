# Callbacks and waiting tasks stand in one line: each is told in the order in which it came.
import asyncio


async def waiter(name, future):
    print(name, "waits")
    print(name, "got", await future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback 1", f.result()))
    tasks = [asyncio.create_task(waiter("task 1", future))]
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("callback 2", f.result()))
    tasks.append(asyncio.create_task(waiter("task 2", future)))
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("callback 3", f.result()))
    loop.call_soon(print, "soon, before the result is set")
    future.set_result("news")
    future.add_done_callback(lambda f: print("callback 4, added afterwards"))
    await asyncio.gather(*tasks)


asyncio.run(main())
