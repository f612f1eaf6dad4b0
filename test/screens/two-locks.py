"""Two locks

Two tasks take two locks, each in another order, and each waits for the one that the other holds.
"""
import asyncio


async def move(source, target, name):
    async with source:
        print(f"{name} has its first lock")
        await asyncio.sleep(1)
        async with target:
            print(f"{name} has both")


async def main():
    cash, bank = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(move(cash, bank, "pay in"), move(bank, cash, "pay out"))


asyncio.run(main())
