# contextlib.ExitStack and AsyncExitStack: order, callbacks, pop_all, suppression, errors on the way.
from contextlib import *
import asyncio
class M:
    def __init__(self, n, suppress=False, fail=False): self.n, self.s, self.f = n, suppress, fail
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, k, v, t):
        print("exit", self.n, k and k.__name__)
        if self.f: raise RuntimeError(f"from {self.n}")
        return self.s
with ExitStack() as s:
    print([s.enter_context(M(i)) for i in range(3)]); s.callback(print, "callback", sep="!"); s.push(lambda k, v, t: print("pushed", k)); s.push(M("pushed only"))
    @s.callback
    def done(): print("decorated")
with ExitStack() as s: s.enter_context(M("a")); s.enter_context(M("b", suppress=True)); raise ValueError("inner")
try:
    with ExitStack() as s: s.enter_context(M("x", fail=True)); s.enter_context(M("y", fail=True)); raise KeyError("body")
except RuntimeError as e: print(e, repr(e.__context__), repr(e.__context__.__context__))
with ExitStack() as s:
    s.enter_context(M("moved")); kept = s.pop_all()
print("left"); kept.close(); kept.close()
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: ExitStack().enter_context(5)); attempt(lambda: ExitStack().push(5)); attempt(lambda: ExitStack().callback())
async def main():
    @asynccontextmanager
    async def conn(n):
        print("open", n); await asyncio.sleep(1)
        try: yield n
        finally: await asyncio.sleep(1); print("close", n)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(conn(1)), s.enter_context(M("sync"))); s.push_async_callback(asyncio.sleep, 1); s.callback(print, "cb")
        async def cb(*exc): print("async exit", exc[0])
        s.push_async_exit(cb)
    try:
        async with conn(2): raise ValueError("v")
    except ValueError as e: print(e)
    async with aclosing(agen()) as it:
        async for x in it: print(x); break
    async with nullcontext(3) as n: print(n)
    print(asyncio.get_running_loop().time())
    try: await AsyncExitStack().enter_async_context(M("no"))
    except TypeError as e: print(e)
    @conn(9)
    async def decorated(): return "inside"
    print(await decorated())
async def agen():
    try:
        yield 1
        yield 2
    finally: print("agen closed")
asyncio.run(main())
