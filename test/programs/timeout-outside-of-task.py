# A timeout needs a running loop to be made, and a task to be entered.
import asyncio

try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)


async def main():
    try:
        async with asyncio.Timeout(None) as limit:
            print(limit)
        limit = asyncio.Timeout(3)
        limit.reschedule(4)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
