# A task that cancels itself gets the error at its next await.
import asyncio


async def work():
    asyncio.current_task().cancel()
    print("still running")
    try:
        await asyncio.sleep(0)
        print("not reached")
    except asyncio.CancelledError:
        print("at the next await")
        raise


async def main():
    print(await asyncio.gather(work(), return_exceptions=True))


asyncio.run(main())
