# A task made of something that is no coroutine is refused by create_task.
import asyncio


async def main():
    for thing in (3, lambda: None, asyncio.sleep, iter([])):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print(str(error).split(" got")[0])
    try:
        asyncio.create_task()
    except TypeError as error:
        print(error)


asyncio.run(main())
