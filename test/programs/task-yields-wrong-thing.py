# A coroutine that yields something that is no future: an error is thrown in.
import asyncio


class Odd:
    def __await__(self):
        yield 5


async def work():
    try:
        await Odd()
    except RuntimeError as error:
        print(error)
    return "goes on"


async def main():
    print(await asyncio.create_task(work()))


asyncio.run(main())
