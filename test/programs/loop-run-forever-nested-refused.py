# While a loop runs neither it nor another one can be run, from callbacks or from tasks.
import asyncio


async def work():
    pass


def in_callback(loop, other):
    for run in (loop.run_forever, other.run_forever):
        try:
            run()
        except RuntimeError as error:
            print("callback:", error)
    loop.stop()


async def in_task(loop, other):
    coroutine = work()
    for run in (loop.run_until_complete, other.run_until_complete, asyncio.run):
        try:
            run(coroutine)
        except RuntimeError as error:
            print("task:", error)
    await coroutine
    return other.is_running(), loop.is_running()


loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
loop.call_soon(in_callback, loop, other)
loop.run_forever()
print(loop.run_until_complete(in_task(loop, other)))
other.run_until_complete(work())
loop.close()
other.close()
