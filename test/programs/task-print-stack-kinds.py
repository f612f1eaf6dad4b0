# print_stack to a file, of a pending, a failed and a finished task, with a limit.
import asyncio
import io


async def deep(level):
    if level == 0:
        await asyncio.sleep(1)
        raise LookupError("nothing there")
    await deep(level - 1)


async def quick():
    return 1


def show(task, **options):
    text = io.StringIO()
    task.print_stack(file=text, **options)
    print(text.getvalue().split(" coro=")[0].rstrip() if " coro=" in text.getvalue() else text.getvalue().rstrip())
    print(text.getvalue().count("  File "), "lines of files")


async def main():
    task = asyncio.create_task(deep(2), name="deep")
    fine = asyncio.create_task(quick(), name="quick")
    show(task)
    await asyncio.sleep(0)
    show(task)
    show(fine)
    await asyncio.wait([task])
    show(task)
    show(task, limit=1)
    show(task, limit=2)
    print(repr(task.exception()))


asyncio.run(main())
