# A closed loop holds nothing any more: a task whose timer it had is destroyed as soon as the program lets go of it.
import asyncio
import gc

kept = []


async def too_late():
    await asyncio.sleep(0.3)


async def cancelled_at_the_end():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    kept.append(asyncio.create_task(too_late()))


def report(loop, context):
    print("reported:", context["message"], context["task"].get_name())


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    asyncio.create_task(cancelled_at_the_end())
    await asyncio.sleep(1)


asyncio.run(main())
print("kept", len(kept))
gc.collect()
print("let go")
kept.clear()
gc.collect()
print("gone")
