# Several who ask for the same thing at once share one request; one who is cancelled takes nobody along.
import asyncio


class Cache:
    def __init__(self):
        self.running, self.requests = {}, 0

    async def get(self, key):
        if key not in self.running:
            self.running[key] = asyncio.create_task(self.load(key))
        return await asyncio.shield(self.running[key])

    async def load(self, key):
        self.requests += 1
        await asyncio.sleep(2)
        if key == "missing":
            raise KeyError(key)
        return key.upper()


async def main():
    cache = Cache()
    asking = [asyncio.create_task(cache.get(key)) for key in ("pear", "fig", "pear", "missing", "missing", "pear")]
    await asyncio.sleep(1)
    asking[0].cancel()
    print(await asyncio.gather(*asking, return_exceptions=True), cache.requests)
    print(await cache.get("fig"), cache.requests, asyncio.get_running_loop().time())


asyncio.run(main())
