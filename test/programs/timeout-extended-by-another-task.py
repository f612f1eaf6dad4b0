# Another task may put a deadline off, as often as something comes in; when nothing comes it passes.
import asyncio


async def listen(limit, news):
    for pause in news:
        await asyncio.sleep(pause)
        limit.reschedule(asyncio.get_running_loop().time() + 2)
        print("news, now until", limit.when())


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(2) as limit:
            listener = asyncio.create_task(listen(limit, [1, 1.5, 0.5, 3]))
            await loop.create_future()
    except TimeoutError:
        print("silence at", loop.time(), limit.expired())
    try:
        await listener
    except RuntimeError as error:
        print(error)


asyncio.run(main())
