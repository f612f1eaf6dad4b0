# What ends the program comes out of create_task when an eager task raises it at once; an error of its own does not.
import asyncio


async def leave(error):
    raise error


async def main():
    for error in (ValueError("mine"), KeyboardInterrupt("typed"), SystemExit(3)):
        try:
            task = asyncio.create_task(leave(error), eager_start=True)
            print("made", repr(task.exception()))
        except BaseException as raised:
            print("create_task raised", repr(raised))
    await asyncio.sleep(0)
    return "done"


print(asyncio.run(main()))
