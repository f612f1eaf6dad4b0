# as_completed refuses a single future or coroutine.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        asyncio.as_completed(future)
    except TypeError as error:
        print(error)
    coro = asyncio.sleep(0)
    try:
        asyncio.as_completed(coro)
    except TypeError as error:
        print(error)
    coro.close()


asyncio.run(main())
