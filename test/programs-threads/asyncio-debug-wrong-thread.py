# In debug mode a loop notices calls from the wrong thread.
import asyncio, threading

async def main():
    loop = asyncio.get_running_loop()
    found = []

    def outside():
        for what in (lambda: loop.call_soon(print, "never"), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print)):
            try:
                what()
            except RuntimeError as error:
                found.append(str(error))
        loop.call_soon_threadsafe(found.append, "safely")

    await asyncio.to_thread(outside)
    await asyncio.sleep(0)
    print(*found, sep="\n")

asyncio.run(main(), debug=True)
