# Several tasks may wait for one future; they are woken in the order in which they came.
import asyncio


async def waiter(name, future):
    print(name, await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "abc"]
    await asyncio.sleep(1)
    future.set_result("go")
    await asyncio.gather(*tasks)


asyncio.run(main())
