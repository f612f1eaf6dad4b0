# SystemExit of a child comes out of the group bare, after the others were cancelled.
import asyncio


async def leave():
    await asyncio.sleep(1)
    raise SystemExit(4)


async def other():
    try:
        await asyncio.sleep(9)
    finally:
        print("other ends")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(other())
        group.create_task(leave())


try:
    asyncio.run(main())
except SystemExit as error:
    print("exit", error.code)
