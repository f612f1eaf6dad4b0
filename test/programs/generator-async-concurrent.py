# Async generators consumed by several tasks, closed early, left to the loop's shutdown.
import asyncio
async def ticker(name, delay, n):
    try:
        for i in range(n): await asyncio.sleep(delay); yield f"{name}{i}"
    finally: print("closing", name)
async def consume(it, limit=None):
    out = []
    async for x in it:
        out.append(x)
        if limit and len(out) == limit: break
    return out
async def merge(*its):
    queue = asyncio.Queue(); done = object()
    async def pump(it):
        async for x in it: await queue.put(x)
        await queue.put(done)
    tasks = [asyncio.create_task(pump(it)) for it in its]; left = len(its)
    while left:
        x = await queue.get()
        if x is done: left -= 1
        else: yield x
    await asyncio.gather(*tasks)
async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(consume(ticker("a", 1, 3)), consume(ticker("b", 0.75, 3)), consume(ticker("c", 2, 5), 2)), loop.time())
    print(await consume(merge(ticker("x", 1, 2), ticker("y", 1.5, 2))), loop.time())
    shared = ticker("s", 1, 4)
    async def one(): return [x async for x in shared]
    results = await asyncio.gather(one(), one(), return_exceptions=True); print([r if isinstance(r, list) else repr(r) for r in results])
    task = asyncio.create_task(consume(ticker("t", 1, 9))); await asyncio.sleep(2.5); task.cancel()
    try: await task
    except asyncio.CancelledError: print("cancelled", loop.time())
    left = ticker("left", 1, 3); print(await anext(left))
    from contextlib import aclosing
    async with aclosing(ticker("aclosing", 1, 3)) as it:
        async for x in it: print(x); break
    print("main ends")
asyncio.run(main())
