# A queue of one's own kind overrides how items are kept.
import asyncio


class Newest(asyncio.Queue):
    def _init(self, maxsize):
        self._items = {}

    def _put(self, item):
        key, value = item
        self._items[key] = value

    def _get(self):
        return self._items.popitem()

    def qsize(self):
        return len(self._items)


async def main():
    queue = Newest()
    await queue.put(("a", 1))
    await queue.put(("a", 2))
    await queue.put(("b", 3))
    print(queue.qsize(), await queue.get(), await queue.get())


asyncio.run(main())
