# Async generators: asend, athrow, aclose, async for, finalisation, what they refuse.
import asyncio
async def agen(log):
    try:
        while True:
            try:
                x = yield len(log); log.append(x); await asyncio.sleep(0)
            except ValueError as e: log.append(f"caught {e}")
    finally: await asyncio.sleep(0); print("cleanup", log)
async def finite(n):
    for i in range(n): yield i; await asyncio.sleep(0)
def gen_type(): return type(finite(1))
async def main():
    log = []; g = agen(log)
    print(await anext(g), await g.asend("a"), await g.asend("b"), await g.athrow(ValueError("v")), await g.aclose(), await g.aclose())
    print([x async for x in finite(3)], {x: -x async for x in finite(2)}, [x async for x in finite(5) if x % 2], [y async for x in finite(3) for y in range(x)], sorted({x async for x in finite(2)}), sum([x async for x in finite(4)]))
    async def attempt(c):
        try: print(await c)
        except (Exception, StopAsyncIteration) as e: print(type(e).__name__, e, sep=": ")
    await attempt(anext(finite(0))); await attempt(anext(finite(0), "default")); await attempt(finite(1).asend(1)); await attempt(g.__anext__())
    h = finite(2); await anext(h); await attempt(h.athrow(KeyError("k"))); await attempt(anext(h))
    async def bad():
        yield 1
        raise StopAsyncIteration
    await attempt(collect(bad()))
    async def bad2():
        yield 1
        raise StopIteration
    await attempt(collect(bad2()))
    for f in (lambda: iter(finite(1)), lambda: next(finite(1)), lambda: list(finite(1)), lambda: len(finite(1)), lambda: aiter([1]), lambda: anext([1])):
        try: f()
        except TypeError as e: print(e)
    a = finite(3); print(a.ag_running, a.ag_code.co_name, a.__name__, aiter(a) is a, type(a).__name__)
    async for x in finite(9):
        if x == 2: break
    else: print("no")
    async for x in finite(2): pass
    else: print("else", x)
    gexp = (x * 2 async for x in finite(3)); print(type(gexp).__name__, [v async for v in gexp]); res = [await asyncio.sleep(0, i) for i in range(3)]; print(res, [await asyncio.sleep(0, v) async for v in finite(2)])
async def collect(it): return [x async for x in it]
asyncio.run(main())
