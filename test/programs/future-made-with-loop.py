# Future takes its loop as a keyword; without one it takes the loop that runs, or the one that was set.
import asyncio


async def inside(other):
    own = asyncio.Future()
    given = asyncio.Future(loop=other)
    print(own.get_loop() is asyncio.get_running_loop(), given.get_loop() is other)


loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
loop.run_until_complete(inside(other))
try:
    asyncio.Future()
except RuntimeError as error:
    print(error)
asyncio.set_event_loop(other)
print(asyncio.Future().get_loop() is other, asyncio.Future(loop=None).get_loop() is other)
for wrong in ((loop,), (1, 2)):
    try:
        asyncio.Future(*wrong)
    except TypeError:
        print("no positional arguments")
try:
    asyncio.Future(loop=5)
except Exception as error:
    print(type(error).__name__, error)
asyncio.set_event_loop(None)
loop.close()
other.close()
