# asyncio.run cancels what is left when the main coroutine has returned, and waits for it.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    finally:
        print("end of", name)


async def main():
    tasks = [asyncio.create_task(work(name)) for name in "ab"]
    await asyncio.sleep(1)
    print("main returns", len(tasks))


asyncio.run(main())
print("after run")
