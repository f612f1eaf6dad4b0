# SystemExit in a task ends the loop at once, with its exit code.
import asyncio
import sys


async def work():
    await asyncio.sleep(1)
    print("leaving")
    sys.exit(3)


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.sleep(10)
    finally:
        print("main is cancelled")
    await task


asyncio.run(main())
