# create_task wants a coroutine.
import asyncio


async def work():
    pass


async def main():
    for thing in (work, 5, asyncio.get_running_loop().create_future()):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print(str(error).split("<")[0])


asyncio.run(main())
