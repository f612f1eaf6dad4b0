# call_exception_handler and default_exception_handler can be called by the program itself.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "my own message", "more": [1, 2]})
    loop.default_exception_handler({"message": "with error", "exception": ValueError("x")})
    loop.default_exception_handler({})
    loop.set_exception_handler(lambda loop, context: print("got", context))
    loop.call_exception_handler({"message": "again"})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
