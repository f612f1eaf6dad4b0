# Cancelling a task raises in the innermost await, and every level may clean up.
import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(9)
        else:
            await level(n - 1)
    finally:
        print("leaving", n)


async def main():
    task = asyncio.create_task(level(3))
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main", error.args)


asyncio.run(main())
