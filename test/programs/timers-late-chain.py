# A timed wake-up is a hair late: five sleeps of 1 s in a row end after one sleep of 5 s.
import asyncio


async def steps():
    for i in range(5):
        await asyncio.sleep(1)
    print("five times one")


async def once():
    await asyncio.sleep(5)
    print("once five")


async def main():
    await asyncio.gather(steps(), once())
    print(asyncio.get_running_loop().time())


asyncio.run(main())
