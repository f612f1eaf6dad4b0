# __await__, __aiter__, __anext__, __aenter__, __aexit__ by hand, driven by asyncio and by send.
import asyncio
class Answer:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield from asyncio.sleep(0).__await__()
        return self.v
class Range:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1; await asyncio.sleep(0); return self.i
class Res:
    async def __aenter__(self): print("enter"); return "res"
    async def __aexit__(self, *exc): print("exit", exc[0]); return exc[0] is ValueError
class NoAwait: pass
class BadAwait:
    def __await__(self): return 5
class BadAiter:
    def __aiter__(self): return 5
class ListAwait:
    def __await__(self): return iter([])
async def main():
    print(await Answer(42), [x async for x in Range(3)], {x: x async for x in Range(2) if x > 1}, await ListAwait())
    async with Res() as r, Res(): print(r); raise ValueError("swallowed")
    async for x in Range(2): print(x, end=" ")
    else: print("else")
    print(await anext(aiter(Range(1))), await anext(Range(0), "default"))
    for coro in (lambda: tester(NoAwait()), lambda: tester(BadAwait()), lambda: tester(5), lambda: looper(BadAiter()), lambda: looper([1]), lambda: withs(5), lambda: anext(Range(0)), lambda: tester(None)):
        try: print(await coro())
        except (Exception, StopAsyncIteration) as e: print(type(e).__name__, e, sep=": ")
async def tester(x): return await x
async def looper(x): return [y async for y in x]
async def withs(x):
    async with x: pass
asyncio.run(main())
class Yielder:
    def __await__(self):
        x = yield "first"; y = yield f"got {x}"; return f"end {y}"
async def use(): return await Yielder()
c = use(); print(c.send(None), c.send(1))
try: c.send(2)
except StopIteration as e: print(e.value)
