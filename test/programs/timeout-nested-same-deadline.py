# Two timeouts with one deadline: both expire, and the outer raises.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(1) as outer:
            try:
                async with asyncio.timeout_at(1) as inner:
                    await asyncio.sleep(3)
            except TimeoutError:
                print("inner raised")
                await asyncio.sleep(0)
    except TimeoutError:
        print("outer raised")
    print(inner.expired(), outer.expired(), loop.time(), asyncio.current_task().cancelling())


asyncio.run(main())
