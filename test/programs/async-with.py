# async with awaits on both ways in and out; exceptions reach __aexit__, which may swallow them.
import asyncio


class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(1)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(1)
        print("close", self.name, kind.__name__ if kind else None, error)
        return self.swallow


async def main():
    async with Resource("a") as a, Resource("b", swallow=True) as b:
        print(a.name, b.name)
        raise ValueError("inside")
    print("goes on", asyncio.get_running_loop().time())


asyncio.run(main())
