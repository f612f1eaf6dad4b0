# The default exception handler writes every key of the context, sorted, and the exception's traceback.
import asyncio


class Thing:
    def __repr__(self):
        return "<Thing>"


async def main():
    loop = asyncio.get_running_loop()
    loop.default_exception_handler({"message": "Only a message"})
    loop.default_exception_handler({})
    loop.default_exception_handler({"message": "More keys", "zebra": 1, "apple": Thing(), "mango": [1, 2]})
    try:
        raise ValueError("caught")
    except ValueError as error:
        loop.default_exception_handler({"message": "With an exception", "exception": error})
    loop.default_exception_handler({"message": "One that was never raised", "exception": KeyError("k")})
    loop.call_exception_handler({"message": "By way of the loop", "answer": 42})
    print("done")


asyncio.run(main())
