# A limit gives up on shielded work that never ends, and awaiting it again stands still.
import asyncio


async def main():
    answer = asyncio.get_running_loop().create_future()
    work = asyncio.create_task(asyncio.wait([answer]))
    try:
        await asyncio.wait_for(asyncio.shield(work), 1)
    except TimeoutError:
        print("not yet", work.done(), answer.cancelled())
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1))
        await work
    print("never printed")


asyncio.run(main())
