# asyncio.run and run_until_complete each say in their own way what they want.
import asyncio


async def work():
    return "work"


def generator():
    yield 1


def plain():
    return 1


async def numbers():
    yield 1


loop = asyncio.new_event_loop()
for thing in (None, 5, plain, work, generator(), numbers(), [work]):
    for run in (asyncio.run, loop.run_until_complete):
        try:
            run(thing)
        except (TypeError, ValueError) as error:
            print(type(thing).__name__, run.__name__, type(error).__name__, error)
print(loop.run_until_complete(work()))
loop.close()
