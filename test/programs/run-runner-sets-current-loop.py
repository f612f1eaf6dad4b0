# A Runner's loop is the current one until the runner is closed; one from a factory is not.
import asyncio


def current():
    try:
        return asyncio.get_event_loop()
    except RuntimeError as error:
        return error


async def nothing():
    return asyncio.get_event_loop()


runner = asyncio.Runner()
print(type(current()).__name__)
loop = runner.get_loop()
print(current() is loop, loop is runner.get_loop())
print(runner.run(nothing()) is loop, current() is loop)
runner.close()
print(current(), loop.is_closed())
with asyncio.Runner(loop_factory=asyncio.EventLoop) as other:
    print(other.run(nothing()) is other.get_loop(), current())
print(current())
try:
    with runner:
        print("never")
except RuntimeError as error:
    print(error)
