# wait_for cancels what takes too long and raises TimeoutError.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled at", asyncio.get_running_loop().time())
        raise


async def main():
    try:
        await asyncio.wait_for(work(), timeout=1.5)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__), asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
