# Leaving a Runner cancels the tasks that are left over from all of its runs.
import asyncio


async def background(name, seconds):
    try:
        print(name, "begins")
        await asyncio.sleep(seconds)
        print(name, "ends")
    except asyncio.CancelledError:
        print(name, "is cancelled at", asyncio.get_running_loop().time())
        raise


async def start(name, seconds):
    task = asyncio.create_task(background(name, seconds))
    await asyncio.sleep(1)
    return task


with asyncio.Runner() as runner:
    short = runner.run(start("short", 1.5))
    long = runner.run(start("long", 10))
    print("short done:", short.done(), "long done:", long.done())
    try:
        runner.run(asyncio.wait_for(asyncio.sleep(5), 0.25))
    except TimeoutError:
        print("the third run timed out, the runner goes on")
print("short cancelled:", short.cancelled(), "long cancelled:", long.cancelled())
