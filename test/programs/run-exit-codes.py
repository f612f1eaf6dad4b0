# What sys.exit is given inside asyncio.run is the program's exit code, after everything was tidied up.
import asyncio
import sys


async def watcher():
    try:
        await asyncio.sleep(10)
    finally:
        print("watcher is tidied up")


async def main(code):
    task = asyncio.create_task(watcher())
    await asyncio.sleep(0)
    try:
        sys.exit(code)
    finally:
        print("main is left", task.done())


for code in (0, 3, None, "text", True):
    try:
        asyncio.run(main(code))
    except SystemExit as stop:
        print("caught", repr(stop.code))
asyncio.run(main(9))
