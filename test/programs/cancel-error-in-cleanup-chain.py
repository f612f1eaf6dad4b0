# An error in the cleanup of a cancelled task has the cancellation as its context, and the task fails instead of being cancelled.
import asyncio


async def close(file):
    await asyncio.sleep(0)
    raise OSError(f"cannot close {file}")


async def edit(file):
    try:
        await asyncio.sleep(9)
    finally:
        await close(file)


async def main():
    task = asyncio.create_task(edit("notes.txt"))
    await asyncio.sleep(1)
    task.cancel("shutting down")
    try:
        await task
    except OSError as error:
        print(error, "after", repr(error.__context__), task.cancelled(), task.cancelling())
    await edit_and_let_it_out()


async def edit_and_let_it_out():
    async with asyncio.timeout(1):
        await edit("book.txt")


asyncio.run(main())
