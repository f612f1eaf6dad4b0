# wait takes plain futures as well, and generators of them.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(3)]
    for n, future in enumerate(futures):
        loop.call_later(n + 1, future.set_result, n)
    done, pending = await asyncio.wait((future for future in futures), timeout=2.5)
    print(sorted(f.result() for f in done), len(pending))
    await asyncio.wait(futures)
    print([f.result() for f in futures])


asyncio.run(main())
