# A settled future keeps its state: later results, exceptions and cancellations are refused, each in its way.
import asyncio


def attempt(call, *args):
    try:
        print(call.__name__, args, "gives", call(*args))
    except asyncio.InvalidStateError as error:
        print(call.__name__, args, "raises:", error)


async def main():
    loop = asyncio.get_running_loop()
    for first in ("set_result", "set_exception", "cancel"):
        future = loop.create_future()
        getattr(future, first)(*{"set_result": (1,), "set_exception": (OSError("disk"),), "cancel": ()}[first])
        print("after", first, future.done(), future.cancelled())
        attempt(future.set_result, 2)
        attempt(future.set_exception, ValueError("late"))
        attempt(future.cancel)
        if first == "set_exception":
            print(repr(future.exception()))


asyncio.run(main())
