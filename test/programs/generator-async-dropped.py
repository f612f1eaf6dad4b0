# Async generators that are dropped where a function is left, or a loop, or a name is deleted; the last two with main.
import asyncio
async def g(name, n=5):
    try:
        for i in range(n): yield i; await asyncio.sleep(0)
    finally:
        print("closing", name); await asyncio.sleep(0); print("closed", name)
async def consume(it, limit):
    out = []
    async for x in it:
        out.append(x)
        if len(out) == limit: break
    return out
async def direct():
    async for x in g("direct"):
        if x == 1: break
    print("after break"); await asyncio.sleep(0); print("later")
async def returned():
    async for x in g("returned"):
        if x == 1: return x
async def local():
    it = g("local"); await anext(it)
    return 5
async def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
async def closed_early():
    s = stubborn(); await anext(s)
    try: await s.aclose()
    except RuntimeError as e: print(e)
    try: await s.aclose()
    except StopAsyncIteration: print("closed already")
async def main():
    print(await consume(g("c"), 2)); await asyncio.sleep(0); await asyncio.sleep(0)
    print(await asyncio.gather(consume(g("d"), 2), consume(g("e"), 3)))
    await direct(); print(await returned()); await asyncio.sleep(0); await asyncio.sleep(0); print(await local()); await asyncio.sleep(0)
    await closed_early(); await asyncio.sleep(0)
    x = g("del"); await anext(x); del x
    print(1); await asyncio.sleep(0); print(2); await asyncio.sleep(0); print(3)
    y = g("rebound"); await anext(y); y = None
    for i in range(5): await asyncio.sleep(0)
    left = g("left"); await anext(left)
    other = stubborn(); await anext(other)
    print("end")
asyncio.run(main())
