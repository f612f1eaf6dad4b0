# print_call_graph writes to a file; depth leaves out the innermost calls, limit keeps some.
import asyncio
import io


def show(**options):
    text = io.StringIO()
    asyncio.print_call_graph(file=text, **options)
    print("\n".join(line.split("id=0x")[0] for line in text.getvalue().splitlines() if "/asyncio/" not in line))


async def inner():
    show(limit=2)
    show(depth=2, limit=1)


async def outer():
    await inner()


async def main():
    await asyncio.create_task(outer(), name="outer")
    for wrong in ("no future", 5):
        try:
            asyncio.capture_call_graph(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
