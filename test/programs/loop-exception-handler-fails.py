# An exception handler that fails is reported itself, with the context that it was given.
import asyncio


def handler(loop, context):
    print("handler:", context["message"])
    raise RuntimeError("the handler fails")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(1)
    print("still here")


asyncio.run(main())
