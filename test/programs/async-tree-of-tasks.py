# Tasks that create tasks: depth first creation, breadth first execution.
import asyncio


async def node(path):
    print("enter", path)
    if len(path) < 3:
        await asyncio.gather(*(node(path + letter) for letter in "ab"))
    print("leave", path)


asyncio.run(node("r"))
