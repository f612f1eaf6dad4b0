# A loop that is closed over an unfinished task: the task is reported when it is dropped.
import asyncio

loop = asyncio.new_event_loop()


async def work():
    await asyncio.sleep(10)


async def main():
    loop.create_task(work())
    await asyncio.sleep(1)


loop.run_until_complete(main())
loop.close()
print("closed")
