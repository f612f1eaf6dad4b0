# set_exception_handler takes a callable or None; get_exception_handler gives it back.
import asyncio


def report(loop, context):
    print("report:", context["message"].split(" at 0x")[0], repr(context.get("exception")))


class Reporter:
    def __call__(self, loop, context):
        print("reporter:", repr(context["exception"]), loop.is_running())


def fail(text):
    raise ValueError(text)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    for handler in (report, Reporter(), None):
        loop.set_exception_handler(handler)
        print(loop.get_exception_handler() is handler)
        loop.call_soon(fail, "for " + type(handler).__name__)
        await asyncio.sleep(0)
    for wrong in (5, "print"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
