# set_exception takes a class or an instance, and refuses StopIteration and anything else.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a = loop.create_future()
    a.set_exception(ValueError)
    try:
        await a
    except ValueError as error:
        print(repr(error))
    b = loop.create_future()
    for bad in (5, int, "text", None):
        try:
            b.set_exception(bad)
        except TypeError as error:
            print(error)
    b.set_exception(StopIteration("x"))
    try:
        await b
    except RuntimeError as error:
        print(error, repr(error.__cause__))


asyncio.run(main())
