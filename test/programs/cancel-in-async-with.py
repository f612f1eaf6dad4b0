# A cancellation leaves every async with on its way, inside out; each exit may await, and sees the error.
import asyncio


class Room:
    def __init__(self, name, seconds):
        self.name, self.seconds = name, seconds

    async def __aenter__(self):
        await asyncio.sleep(self.seconds)
        print("enter", self.name)
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(self.seconds)
        print("leave", self.name, repr(error), asyncio.get_running_loop().time())


async def visit():
    async with Room("hall", 1), Room("study", 1):
        async with Room("vault", 3):
            print("never inside")


async def main():
    task = asyncio.create_task(visit())
    await asyncio.sleep(4)
    task.cancel("fire alarm")
    await asyncio.wait([task])
    print(task.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
