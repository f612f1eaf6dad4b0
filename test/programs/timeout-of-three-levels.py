# Of three limits inside each other the middle one passes first: the inner one is left cancelled, the outer one goes on.
import asyncio


async def main():
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    async with asyncio.timeout(9) as outer:
        try:
            async with asyncio.timeout(2) as middle:
                try:
                    async with asyncio.timeout(5) as inner:
                        await asyncio.sleep(7)
                except asyncio.CancelledError:
                    print("inner is left", inner, task.cancelling())
                    raise
        except TimeoutError:
            print("middle expired", middle, task.cancelling())
        await asyncio.sleep(1)
        print("outer goes on", outer, loop.time())
    print([limit.expired() for limit in (inner, middle, outer)])


asyncio.run(main())
