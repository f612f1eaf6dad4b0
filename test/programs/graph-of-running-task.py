# The call graph of the running task begins with the innermost call.
import asyncio


def show(text):
    for line in text.splitlines():
        print(line.split("id=0x")[0])


def helper():
    show(asyncio.format_call_graph())


async def work():
    helper()
    asyncio.print_call_graph(limit=0)


async def waits(task):
    await task


async def main():
    task = asyncio.create_task(work(), name="worker")
    other = asyncio.create_task(waits(task), name="waiter")
    await other


import builtins
real = builtins.print
builtins.print = lambda *args, **options: real(*[str(arg).split("id=0x")[0] for arg in args], **options)
asyncio.run(main())
