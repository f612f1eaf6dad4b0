# Two tasks that wake each other by two events take turns, one iteration apart.
import asyncio


async def player(name, mine, other, strokes):
    for stroke in range(strokes):
        await mine.wait()
        mine.clear()
        print(name, stroke)
        other.set()


async def main():
    left, right = asyncio.Event(), asyncio.Event()
    left.set()
    async with asyncio.TaskGroup() as group:
        group.create_task(player("ping", left, right, 3))
        group.create_task(player("pong", right, left, 3))
    print(left.is_set(), right.is_set())


asyncio.run(main())
