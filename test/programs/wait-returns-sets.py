# wait returns two sets of the tasks given; a task that is given twice counts once.
import asyncio


async def main():
    a = asyncio.create_task(asyncio.sleep(1, "a"))
    b = asyncio.create_task(asyncio.sleep(2, "b"))
    done, pending = await asyncio.wait([a, b, a], timeout=1.5)
    print(len(done), done == {a}, pending == {b})
    done, pending = await asyncio.wait({b})
    print(done == {b}, pending)


asyncio.run(main())
