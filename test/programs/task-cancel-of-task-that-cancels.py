# A task that cancels another one which cancels it back: both end cancelled.
import asyncio


async def ping(other):
    try:
        await asyncio.sleep(5)
    finally:
        print("ping", other().cancel())


async def pong(other):
    try:
        await asyncio.sleep(5)
    finally:
        print("pong", other().cancel())


async def main():
    b = None
    a = asyncio.create_task(ping(lambda: b))
    b = asyncio.create_task(pong(lambda: a))
    await asyncio.sleep(1)
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))


asyncio.run(main())
