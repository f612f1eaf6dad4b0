# run_until_complete of a loop that is stopped before the end raises; SystemExit in a callback gets through.
import asyncio
import sys

loop = asyncio.new_event_loop()


async def work():
    await asyncio.sleep(5)
    return "done"


task = loop.create_task(work())
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error, loop.is_running())
loop.call_later(1, sys.exit, 7)
try:
    loop.run_until_complete(task)
except SystemExit as error:
    print("exit", error.code, loop.is_running())
print(loop.run_until_complete(task), loop.time())
loop.close()
