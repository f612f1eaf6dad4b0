# What the handler is told about a failed task that nobody asked, and about a failed callback.
import asyncio


def handler(loop, context):
    print(context["message"], sorted(context), type(context["exception"]).__name__)


async def fail():
    raise ValueError("x")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    del task
    loop.call_later(1, lambda: {}["missing"])
    await asyncio.sleep(2)


asyncio.run(main())
