# A cancelled member raises CancelledError where it is awaited, and the iteration can go on.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2, 3)]
    asyncio.get_running_loop().call_later(1.5, tasks[1].cancel)
    for next_one in asyncio.as_completed(tasks):
        try:
            print(await next_one)
        except asyncio.CancelledError:
            print("cancelled", asyncio.current_task().cancelling())


asyncio.run(main())
