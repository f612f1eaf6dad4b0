# Philosophers who all take the left fork first wait in a circle.
import asyncio


async def philosopher(name, left, right):
    async with left:
        print(name, "has the left fork")
        await asyncio.sleep(1)
        async with right:
            print(name, "never eats")


async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    names = ["Hannah", "Simone", "Mary", "Edith"]
    async with asyncio.TaskGroup() as group:
        for n, name in enumerate(names):
            group.create_task(philosopher(name, forks[n], forks[(n + 1) % 4]), name=name)


asyncio.run(main())
