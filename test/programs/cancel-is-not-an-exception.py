# CancelledError is a BaseException: "except Exception" lets it through.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("not caught here")
    except BaseException as error:
        print(type(error).__name__, issubclass(asyncio.CancelledError, Exception))
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())
    try:
        task.exception()
    except asyncio.CancelledError:
        print("exception() raises it too")


asyncio.run(main())
