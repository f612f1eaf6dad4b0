# A callback that schedules itself again takes one iteration for each round, and lets others in between.
import asyncio


def countdown(loop, left, done):
    print("countdown", left)
    if left == 0:
        done.set_result("lift-off")
        return
    loop.call_soon(countdown, loop, left - 1, done)


async def watcher():
    for look in range(3):
        print("watcher looks", look)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(countdown, loop, 3, done)
    task = asyncio.create_task(watcher())
    print(await done)
    await task


asyncio.run(main())
