# run_until_complete takes futures and tasks, and raises what they raise.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_later(1, future.set_exception, ValueError("from future"))
try:
    loop.run_until_complete(future)
except ValueError as error:
    print(error, loop.time())
task = loop.create_task(asyncio.sleep(1, "task"))
print(loop.run_until_complete(task))
for bad in (3, None):
    try:
        loop.run_until_complete(bad)
    except TypeError as error:
        print(error)
loop.close()
