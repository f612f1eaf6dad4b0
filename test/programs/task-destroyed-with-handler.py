# A pending task that is dropped with its closed loop is told to the loop's exception handler.
import asyncio
import gc


def handler(loop, context):
    print("handler:", context["message"], context["task"].get_name(), sorted(context))


async def forever():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("finally of forever")


loop = asyncio.new_event_loop()
loop.set_exception_handler(handler)
task = loop.create_task(forever(), name="lost")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print("closed", task.done())
del task
gc.collect()
print("end")
