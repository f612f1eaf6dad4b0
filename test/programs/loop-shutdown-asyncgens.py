# shutdown_asyncgens closes the generators that are still suspended; a later one is warned about.
import asyncio


async def numbers(name):
    try:
        for n in range(5):
            yield n
    finally:
        print("closing", name)


async def begin(generator):
    return await anext(generator)


loop = asyncio.new_event_loop()
first, second = numbers("first"), numbers("second")
print(loop.run_until_complete(begin(first)), loop.run_until_complete(begin(second)))
print(loop.run_until_complete(begin(first)))
loop.run_until_complete(loop.shutdown_asyncgens())
try:
    loop.run_until_complete(begin(first))
except StopAsyncIteration:
    print("first is over")
late = numbers("late")
print(loop.run_until_complete(begin(late)))
loop.run_until_complete(late.aclose())
loop.close()
