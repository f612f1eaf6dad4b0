# A task that waits for ever in its cleanup keeps asyncio.run from ending.
import asyncio


async def clingy(released):
    try:
        await asyncio.sleep(100)
    finally:
        print("waits to be released")
        await released.wait()


async def main():
    released = asyncio.Event()
    task = asyncio.create_task(clingy(released))
    await asyncio.sleep(1)
    print("main is done", task.done())


asyncio.run(main())
print("never printed")
