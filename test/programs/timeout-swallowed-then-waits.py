# A block that swallows its limit's cancellation and waits again waits as long as it likes: a limit interrupts once.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as limit:
            for attempt in range(3):
                try:
                    await asyncio.sleep(2)
                    print("slept to the end at", loop.time())
                except asyncio.CancelledError:
                    print("swallowed at", loop.time(), limit, asyncio.current_task().cancelling())
        print("no TimeoutError", limit)
    except TimeoutError:
        print("TimeoutError at", loop.time())
    await asyncio.sleep(1)
    print(limit.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
