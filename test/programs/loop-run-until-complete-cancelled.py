# run_until_complete raises CancelledError for what was cancelled, and the future can be asked again.
import asyncio


async def sleeps():
    await asyncio.sleep(10)


loop = asyncio.new_event_loop()
task = loop.create_task(sleeps())
loop.call_later(1, task.cancel, "enough")
try:
    loop.run_until_complete(task)
except asyncio.CancelledError as error:
    print("cancelled", error.args, loop.time(), task.cancelled())
future = loop.create_future()
future.cancel("before the run")
try:
    loop.run_until_complete(future)
except asyncio.CancelledError as error:
    print("cancelled", error.args)
failed = loop.create_future()
loop.call_soon(failed.set_exception, ValueError("bad"))
for attempt in range(2):
    try:
        loop.run_until_complete(failed)
    except ValueError as error:
        print(attempt, error)
done = loop.create_future()
done.set_result("at once")
print(loop.run_until_complete(done))
loop.close()
