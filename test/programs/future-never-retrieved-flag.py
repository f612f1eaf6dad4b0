# A failed future is reported when it goes, unless somebody looked, or it was told to be silent.
import asyncio


def report(loop, context):
    print("reported:", context["message"], "-", context["exception"], "-", sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)

    def failed(text):
        future = loop.create_future()
        future.set_exception(RuntimeError(text))
        return future

    future = failed("nobody looked")
    print(future._log_traceback)
    del future
    future = failed("looked at")
    future.exception()
    print(future._log_traceback)
    del future
    future = failed("told to be silent")
    future._log_traceback = False
    del future
    future = failed("last")
    try:
        future._log_traceback = True
    except ValueError as error:
        print(error)
    future = loop.create_future()
    future.cancel()
    del future
    print("end of main")


asyncio.run(main())
