# async for over as_completed hands out tasks for coroutines, and what else it was given as it is.
import asyncio


async def load(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    task = asyncio.create_task(load("task", 2), name="my task")
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_result, "future")
    async for done in asyncio.as_completed([task, future, load("coroutine", 3)]):
        print(await done, done is task, done is future, isinstance(done, asyncio.Task), done.done())
    async for done in asyncio.as_completed(iter([task])):
        print("done before", done.result())
    iterator = asyncio.as_completed([future])
    print([done.result() async for done in iterator], [done async for done in iterator])


asyncio.run(main())
