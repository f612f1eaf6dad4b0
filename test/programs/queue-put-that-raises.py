# A queue whose own _put or _get raises counts nothing and wakes nobody.
import asyncio


class Even(asyncio.Queue):
    def _put(self, item):
        if item % 2:
            raise ValueError(f"{item} is odd")
        super()._put(item)


async def reader(queue):
    print("got", await queue.get())


async def main():
    queue = Even()
    task = asyncio.create_task(reader(queue))
    await asyncio.sleep(0)
    for item in (1, 2):
        try:
            await queue.put(item)
            print("put", item)
        except ValueError as error:
            print(error, str(queue))
    await task
    print(str(queue), queue.qsize(), queue.empty(), queue.full())


asyncio.run(main())
