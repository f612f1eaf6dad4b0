# After the limit of as_completed has passed the members run on; each of those missing raises TimeoutError once.
import asyncio


async def download(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is down at", asyncio.get_running_loop().time())
    return name


async def main():
    tasks = [asyncio.create_task(download(name, seconds)) for name, seconds in (("a", 1), ("b", 3), ("c", 4))]
    for coming in asyncio.as_completed(tasks, timeout=2):
        try:
            print("got", await coming)
        except TimeoutError:
            print("missing at", asyncio.get_running_loop().time())
    print([task.done() for task in tasks])
    async for task in asyncio.as_completed(tasks, timeout=0):
        print("first of all", task.result())
        break
    print(await asyncio.gather(*tasks))


asyncio.run(main())
