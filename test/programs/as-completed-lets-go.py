# as_completed holds only what is not done yet: what nobody asked for after its time is over goes at once, and says what went wrong.
import asyncio
import sys


def report(loop, context):
    print("reported:", context["message"], repr(context["exception"]))


async def fails(seconds):
    await asyncio.sleep(seconds)
    raise KeyError(seconds)


async def too_slow(held):
    members = asyncio.as_completed([asyncio.create_task(fails(0.2)), asyncio.create_task(fails(0.3))], timeout=0.1)
    held.append(members)
    for one in members:
        await one


async def handed_out(held):
    members = asyncio.as_completed([asyncio.create_task(fails(0.1)), asyncio.create_task(asyncio.sleep(0.5))])
    held.append(members)
    async for task in members:
        print("done:", task.done())
        task = None
        await asyncio.sleep(0.1)
        print("and then")


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    held = []
    try:
        await too_slow(held)
    except TimeoutError:
        print("too slow")
    await asyncio.sleep(1)
    await handed_out(held)
    print("held", len(held))


asyncio.run(main())
