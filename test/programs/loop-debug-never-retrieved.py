# In debug mode the report of an exception that nobody asked for says where the task was made.
import asyncio


async def fail():
    raise ValueError("lost")


def handler(loop, context):
    print(context["message"], sorted(context))


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    task = asyncio.create_task(fail(), name="failing")
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(1)


asyncio.run(main(), debug=True)
