# Philosophers who all take the lower fork first never wait in a circle.
import asyncio


async def philosopher(name, left, right, forks):
    for _ in range(2):
        first, second = sorted((left, right))
        async with forks[first]:
            await asyncio.sleep(0.5)
            async with forks[second]:
                print(f"{asyncio.get_running_loop().time():3} {name} eats with {first} and {second}")
                await asyncio.sleep(1)
        await asyncio.sleep(0.25)


async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    names = ["Hannah", "Simone", "Mary", "Edith"]
    await asyncio.gather(*(philosopher(name, n, (n + 1) % 4, forks) for n, name in enumerate(names)))
    print("all have eaten", [fork.locked() for fork in forks])


asyncio.run(main())
