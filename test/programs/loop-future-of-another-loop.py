# run_until_complete refuses a future or task of another loop.
import asyncio


async def work():
    return "done"


ours = asyncio.new_event_loop()
theirs = asyncio.new_event_loop()
future = theirs.create_future()
task = theirs.create_task(work())
for thing in (future, task):
    try:
        ours.run_until_complete(thing)
    except ValueError as error:
        print(error)
print(theirs.run_until_complete(task))
try:
    ours.run_until_complete(task)
except ValueError as error:
    print(error)
print(asyncio.isfuture(future), future.done())
ours.close()
theirs.close()
