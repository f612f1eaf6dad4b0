# wait_for cancels a future whose time is over.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 1)
    except TimeoutError as error:
        print(repr(error), future.cancelled(), repr(error.__cause__))


asyncio.run(main())
