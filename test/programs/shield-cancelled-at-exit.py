# A shield does not protect from the end of the program: asyncio.run cancels the task inside itself.
import asyncio


async def save(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "saved")
    except asyncio.CancelledError:
        print(name, "is cancelled at", asyncio.get_running_loop().time())
        raise


async def editor():
    try:
        await asyncio.shield(save("draft", 1))
        await asyncio.shield(save("letter", 9))
    finally:
        print("the editor closes")


async def main():
    task = asyncio.create_task(editor())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main ends", task.cancelled())


asyncio.run(main())
