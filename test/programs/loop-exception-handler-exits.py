# SystemExit out of an exception handler ends the program; other errors of it do not.
import asyncio
import sys


def handler(loop, context):
    print("handler got", repr(context["exception"]))
    if "fatal" in str(context["exception"]):
        sys.exit(7)


def fail(text):
    raise RuntimeError(text)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(fail, "small")
    loop.call_later(1, fail, "fatal")
    try:
        await asyncio.sleep(2)
        print("never here")
    finally:
        print("main is cancelled")


asyncio.run(main())
