# KeyboardInterrupt in a callback goes through run_until_complete; the task stays where it was.
import asyncio


def interrupt():
    raise KeyboardInterrupt("ctrl-c")


async def work():
    await asyncio.sleep(2)
    return "finished"


loop = asyncio.new_event_loop()
task = loop.create_task(work())
loop.call_later(1, interrupt)
try:
    loop.run_until_complete(task)
except KeyboardInterrupt as error:
    print("interrupted", error, loop.time())
print(task.done(), task.cancelling())
print(loop.run_until_complete(task), loop.time())
loop.close()
