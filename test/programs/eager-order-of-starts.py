# Eager and ordinary tasks made in turn: the eager ones have run to their first wait before the ordinary ones begin.
import asyncio


async def step(name):
    print(name, "1")
    await asyncio.sleep(0)
    print(name, "2")
    await asyncio.sleep(0)
    print(name, "3")


async def main():
    tasks = [asyncio.create_task(step(name), eager_start=name.startswith("eager")) for name in ("lazy a", "eager b", "lazy c", "eager d")]
    print("all made")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.gather(*tasks)


asyncio.run(main())
