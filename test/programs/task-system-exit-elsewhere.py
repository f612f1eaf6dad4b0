# SystemExit in a task ends the program with its code, after the others were cancelled.
import asyncio


async def other():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("other cancelled")
        raise


async def leaver():
    await asyncio.sleep(1)
    raise SystemExit(7)


async def main():
    asyncio.create_task(other())
    asyncio.create_task(leaver())
    await asyncio.sleep(3)
    print("never")


asyncio.run(main())
