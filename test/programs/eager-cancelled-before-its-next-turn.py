# An eager task that is cancelled at once ends at its first wait, with its cleanup; an ordinary one has never begun.
import asyncio


async def worker(name):
    print(name, "begins")
    try:
        await asyncio.sleep(0)
        print(name, "goes on")
        await asyncio.sleep(1)
    finally:
        print(name, "cleans up")


async def main():
    eager = asyncio.create_task(worker("eager"), eager_start=True)
    lazy = asyncio.create_task(worker("lazy"), eager_start=False)
    eager.cancel()
    lazy.cancel()
    await asyncio.wait([eager, lazy])
    print(eager.cancelled(), lazy.cancelled())


asyncio.run(main())
