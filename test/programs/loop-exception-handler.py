# An exception handler of one's own gets what would be logged.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"].split("(")[0], repr(context["exception"])))
    loop.call_soon(lambda: {}["missing"])
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
