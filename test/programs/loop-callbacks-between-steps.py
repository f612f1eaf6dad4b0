# A task's steps and plain callbacks share one queue: what is scheduled between two steps runs between them.
import asyncio


def note(text):
    print("  callback", text)


async def worker(name, loop):
    for round in range(3):
        print(name, "round", round)
        loop.call_soon(note, f"{name} {round}")
        if round == 1:
            future = loop.create_future()
            loop.call_soon(future.set_result, None)
            await future
        else:
            await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(worker("a", loop), worker("b", loop))


asyncio.run(main())
