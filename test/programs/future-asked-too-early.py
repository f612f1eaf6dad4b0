# result() and exception() of a pending future raise InvalidStateError, those of a cancelled one CancelledError.
import asyncio


def ask(future):
    for question in (future.result, future.exception):
        try:
            print(question.__name__, repr(question()))
        except (asyncio.InvalidStateError, asyncio.CancelledError) as error:
            print(question.__name__, "raises", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    ask(future)
    future.cancel("too slow")
    ask(future)
    failed = loop.create_future()
    failed.set_exception(KeyError("missing"))
    try:
        failed.result()
    except KeyError as error:
        print("result raises", repr(error), error is failed.exception())
    done = loop.create_future()
    done.set_result(None)
    ask(done)
    print(issubclass(asyncio.InvalidStateError, Exception), issubclass(asyncio.CancelledError, Exception))


asyncio.run(main())
