# In debug mode handles show their arguments and where they were made.
import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "a", 1)
    print(handle)
    handle.cancel()
    print(handle)
    future = loop.create_future()
    print(type(future._source_traceback).__name__)
    await asyncio.create_task(work(), name="t")
    loop.call_soon(lambda x: x / 0, 5)


asyncio.run(main(), debug=True)
