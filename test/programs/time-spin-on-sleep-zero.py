# A loop of sleep(0) that waits for a timer is given time: the clock jumps to the deadline.
import asyncio


async def main():
    done = []
    asyncio.get_running_loop().call_later(1, done.append, True)
    turns = 0
    while not done:
        await asyncio.sleep(0)
        turns += 1
    print(turns, asyncio.get_running_loop().time())


asyncio.run(main())
