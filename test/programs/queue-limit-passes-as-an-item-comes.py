# An item that is put at the moment a getter's limit passes is not lost: it stays for the next one.
import asyncio


async def waiter(queue, name, patience):
    try:
        async with asyncio.timeout(patience):
            print(name, "gets", await queue.get())
    except TimeoutError:
        print(name, "leaves,", queue.qsize(), "there")


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    loop.call_later(2, queue.put_nowait, "parcel")
    async with asyncio.TaskGroup() as group:
        group.create_task(waiter(queue, "on the minute", 2))
        group.create_task(waiter(queue, "patient", 5))
    loop.call_later(2, queue.put_nowait, "letter")
    await waiter(queue, "alone", 2)
    print(str(queue))


asyncio.run(main())
