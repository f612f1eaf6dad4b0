# KeyboardInterrupt in a task leaves the loop at once, and the others are cancelled at the end.
import asyncio


async def other():
    try:
        await asyncio.sleep(5)
    finally:
        print("other ends")


async def interrupted():
    await asyncio.sleep(1)
    raise KeyboardInterrupt


async def main():
    asyncio.create_task(other())
    task = asyncio.create_task(interrupted())
    try:
        await task
    except BaseException as error:
        print("main sees", type(error).__name__)
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
