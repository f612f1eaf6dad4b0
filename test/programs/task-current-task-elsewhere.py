# current_task is None in callbacks and of other loops; outside of a loop it needs one to be named.
import asyncio


def in_callback(label):
    print(label, asyncio.current_task())


async def main(other):
    loop = asyncio.get_running_loop()
    print(asyncio.current_task().get_name(), asyncio.current_task(loop) is asyncio.current_task())
    print(asyncio.current_task(other))
    loop.call_soon(in_callback, "callback")
    asyncio.current_task().add_done_callback(lambda task: in_callback("done callback"))
    await asyncio.sleep(0)
    print(asyncio.current_task().get_name())


for ask in (asyncio.current_task, asyncio.all_tasks):
    try:
        ask()
    except RuntimeError as error:
        print(ask.__name__, error)
loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
pending = other.create_task(asyncio.sleep(1), name="of the other loop")
loop.run_until_complete(main(other))
print(asyncio.current_task(loop), [task.get_name() for task in asyncio.all_tasks(other)], asyncio.all_tasks(loop))
other.run_until_complete(pending)
print(asyncio.all_tasks(other))
loop.close()
other.close()
