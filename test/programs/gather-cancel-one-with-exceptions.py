# With return_exceptions a cancelled child is a CancelledError among the results.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2, 3)]
    asyncio.get_running_loop().call_later(1.5, tasks[1].cancel, "why")
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results, results[1].args)


asyncio.run(main())
