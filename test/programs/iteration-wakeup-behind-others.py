# A task that a future resumes stands behind what was ready before: its turn comes in the next iteration.
import asyncio


async def waiter(future):
    print("waiter got", await future)


async def setter(future):
    future.set_result(1)
    print("setter goes on")
    await asyncio.sleep(0)
    print("setter after a turn")


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(waiter(future), setter(future))


asyncio.run(main())
