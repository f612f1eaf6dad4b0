# A timeout's states and reprs, from its making to its end.
import asyncio


async def main():
    limit = asyncio.timeout(5)
    print(limit, limit.when(), limit.expired())
    async with limit:
        print(limit, limit.when())
        limit.reschedule(7.12345)
        print(limit)
        limit.reschedule(None)
        print(limit)
    print(limit, limit.expired())
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)
    expired = asyncio.timeout(0)
    try:
        async with expired:
            await asyncio.sleep(1)
    except TimeoutError:
        print(expired, expired.expired())


asyncio.run(main())
