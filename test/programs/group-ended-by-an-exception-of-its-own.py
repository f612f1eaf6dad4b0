# A child that raises an exception of its own kind for the purpose ends its whole group, and except* catches it.
import asyncio


class EnoughFound(Exception):
    pass


async def search(shelf, found):
    await asyncio.sleep(shelf)
    found.append(shelf)
    print("found on shelf", shelf)
    if len(found) == 2:
        raise EnoughFound


async def main():
    found = []
    try:
        async with asyncio.TaskGroup() as group:
            for shelf in (3, 1, 5, 2):
                group.create_task(search(shelf, found), name=f"shelf {shelf}")
    except* EnoughFound:
        print("enough:", found, "at", asyncio.get_running_loop().time())


asyncio.run(main())
