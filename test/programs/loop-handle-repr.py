# Reprs of handles: waiting, cancelled, of timers; bound methods, lambdas and partials as callbacks.
import asyncio
import functools


def callback(*args):
    pass


class Thing:
    def method(self):
        pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.call_soon(callback))
    print(loop.call_soon(callback, 1, "two"))
    print(loop.call_soon(Thing().method))
    print(loop.call_soon(functools.partial(callback, 1)))
    print(loop.call_soon(functools.partial(callback, 1, key="x"), 2))
    print(loop.call_soon(lambda: None))
    handle = loop.call_later(2, callback)
    print(handle, handle.when())
    handle.cancel()
    print(handle, handle.cancelled())
    soon = loop.call_soon(callback)
    soon.cancel()
    print(soon, soon.cancelled())
    print(loop.call_at(7.5, print, "x"))


asyncio.run(main())
