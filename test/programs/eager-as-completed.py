# as_completed over eager coroutines: what was done at once comes first.
import asyncio


async def answer(name, seconds):
    if seconds:
        await asyncio.sleep(seconds)
    print(name, "knows")
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    questions = [asyncio.create_task(answer(name, seconds)) for name, seconds in (("slow", 2), ("at once", 0), ("fast", 1))]
    async for task in asyncio.as_completed(questions):
        print("first was" if task is questions[1] else "then", task.result(), asyncio.get_running_loop().time())
    done, pending = await asyncio.wait([asyncio.create_task(answer("last", 0))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))


asyncio.run(main())
