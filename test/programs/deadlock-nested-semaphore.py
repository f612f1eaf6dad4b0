# Two tasks that each take one of two places and ask for a second one stand still.
import asyncio


async def convoy(name, bays):
    async with bays:
        print(name, "parks the first truck")
        await asyncio.sleep(1)
        async with bays:
            print(name, "parks the second truck")
    print(name, "drives on")


async def main():
    bays = asyncio.Semaphore(2)
    await convoy("alone", bays)
    await asyncio.gather(convoy("north", bays), convoy("south", bays))


asyncio.run(main())
