# Running a loop inside a running loop is refused, whichever way.
import asyncio


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    for call in (loop.run_forever, other.run_forever):
        try:
            call()
        except RuntimeError as error:
            print(error)
    for target in (loop, other):
        coro = nothing()
        try:
            target.run_until_complete(coro)
        except RuntimeError as error:
            print(error)
        coro.close()
    coro = nothing()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    other.close()
    try:
        loop.close()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
