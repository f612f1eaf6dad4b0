# In debug mode callbacks are checked, and reprs say where things were made.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for bad in (5, main):
        try:
            loop.call_soon(bad)
        except TypeError as error:
            print(error)
    coro = main()
    for call in (loop.call_soon, loop.call_soon_threadsafe):
        try:
            call(coro)
        except TypeError as error:
            print(str(error)[:50])
    coro.close()


asyncio.run(main(), debug=True)
