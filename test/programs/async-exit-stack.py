# AsyncExitStack leaves what was entered in reverse order, callbacks included, and lets one of them swallow an error.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def resource(name):
    await asyncio.sleep(1)
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(1)
        print("close", name, asyncio.get_running_loop().time())


class Swallows:
    async def __aenter__(self):
        return "swallower"

    async def __aexit__(self, kind, error, traceback):
        print("swallows", repr(error))
        return True


async def goodbye(name):
    await asyncio.sleep(0.5)
    print("goodbye", name)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(Swallows()))
        for name in ("db", "cache"):
            await stack.enter_async_context(resource(name))
        stack.push_async_callback(goodbye, "callback")
        stack.callback(print, "plain callback")
        raise ValueError("inside")
    print("after the error")
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(resource("kept"))
        kept = stack.pop_all()
    print("left without closing")
    await kept.aclose()
    for wrong in (5, open):
        try:
            await stack.enter_async_context(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
