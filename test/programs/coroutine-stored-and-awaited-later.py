# A coroutine object is a value: it can be kept in a list, handed over and awaited later, once, by whoever holds it.
import asyncio


async def step(name):
    print("runs", name, asyncio.current_task().get_name())
    await asyncio.sleep(1)
    return name.upper()


async def worker(queue):
    results = []
    while (coroutine := await queue.get()) is not None:
        results.append(await coroutine)
    return results


async def main():
    plan = [step(name) for name in ("load", "parse", "store")]
    print([coroutine.__name__ for coroutine in plan], asyncio.get_running_loop().time())
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue), name="worker")
    queue.put_nowait(plan.pop())
    print(await plan.pop(0))
    queue.put_nowait(plan.pop())
    queue.put_nowait(None)
    print(await task, asyncio.get_running_loop().time())
    spare = step("spare")
    spare.close()
    try:
        await spare
    except RuntimeError as error:
        print(error)


asyncio.run(main())
