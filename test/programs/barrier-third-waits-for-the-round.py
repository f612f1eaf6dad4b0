# Whoever comes to a barrier that is emptying waits until it is empty, then begins the next round.
import asyncio


async def swimmer(heat, name):
    print(name, "comes, the barrier is", repr(heat)[-23:-13].strip(" ["))
    place = await heat.wait()
    print(name, "starts as", place, "at", asyncio.get_running_loop().time())


async def main():
    heat = asyncio.Barrier(2)
    first = [asyncio.create_task(swimmer(heat, name)) for name in ("ann", "bea", "cyd")]
    await asyncio.sleep(1)
    print("waiting", heat.n_waiting)
    await asyncio.gather(*first, swimmer(heat, "dot"))


asyncio.run(main())
