# What main leaves behind: a pending task that it returns is cancelled before run gives it back.
import asyncio


async def background(log):
    try:
        log.append("begins")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("cancelled")
        await asyncio.sleep(1)
        log.append("cleaned up")
        raise
    finally:
        log.append("finally")


async def main(log):
    task = asyncio.create_task(background(log))
    await asyncio.sleep(1)
    asyncio.get_running_loop().call_later(0.5, log.append, "a timer during the cleanup")
    asyncio.get_running_loop().call_later(20, log.append, "a timer that is lost")
    return task


log = []
task = asyncio.run(main(log))
print(task.done(), task.cancelled(), log)
try:
    task.result()
except asyncio.CancelledError as error:
    print("CancelledError", error.args)
print(task.get_loop().is_closed(), task.cancel())
