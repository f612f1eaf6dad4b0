# A loop's repr says whether it runs, is closed and debugs.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop)
    loop.set_debug(True)
    print(loop, loop.get_debug())
    loop.set_debug(False)


asyncio.run(main())
loop = asyncio.EventLoop()
print(loop, type(loop) is asyncio.SelectorEventLoop)
loop.close()
