# A task made of a coroutine that has run already fails at its first step; one that runs now cannot be entered.
import asyncio


async def work():
    await asyncio.sleep(0)
    return 1


async def main():
    coroutine = work()
    print(await coroutine)
    again = asyncio.create_task(coroutine, name="again")
    try:
        await again
    except RuntimeError as error:
        print(error)
    closed = work()
    closed.close()
    try:
        await asyncio.create_task(closed)
    except RuntimeError as error:
        print(error)
    shared = work()
    first, second = asyncio.create_task(shared), asyncio.create_task(shared)
    print(await asyncio.gather(first, second, return_exceptions=True))


asyncio.run(main())
