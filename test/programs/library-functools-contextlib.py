# functools and contextlib: caches, dispatch, context managers, exit stacks.
from functools import *
from contextlib import *
import functools
@lru_cache(maxsize=2)
def sq(x): print('calc', x); return x*x
sq(1); sq(2); sq(1); sq(3); sq(2); print(sq.cache_info(), sq.__name__, sq.__wrapped__(5)); sq.cache_clear(); print(sq.cache_info(), sq.cache_parameters())
@cache
def c(x, *, k=1): return x
c(1); c(1, k=1); c(1.0); print(c.cache_info())
try: c([])
except TypeError as e: print(e)
class D:
    def __init__(self): self.n = 0
    @cached_property
    def v(self): self.n += 1; return self.n
    @lru_cache
    def m(self, x): return (self.n, x)
    @singledispatchmethod
    def s(self, a): return 'base'
    @s.register
    def _(self, a: int): return 'int'
    @partialmethod
    def pm(self, a=1): return a
d = D(); print(d.v, d.v, d.__dict__, d.m(1), d.m(1), d.s(1), d.s('a'))
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register(str)
@show.register(bytes)
def _(x): return 'text'
print(show(1), show([]), show(2.5), show('a'), show(b''), show(True), show.dispatch(int).__name__)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max([V(1), V(3)]).v)
def deco(f):
    @wraps(f)
    def w(*a, **k):
        "wdoc"
        return f(*a, **k)
    return w
@deco
def documented(a: int) -> str:
    "real doc"
print(documented.__name__, documented.__doc__, documented.__qualname__, documented.__annotations__, documented.__wrapped__.__name__, documented.__module__)
@contextmanager
def cm(name, fail=False):
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
        if fail: raise RuntimeError('other') from e
    finally:
        print('exit', name)
with cm('a') as x: print(x)
with cm('b'): raise ValueError('v')
try:
    with cm('c', True): raise ValueError('w')
except RuntimeError as e: print(repr(e), repr(e.__cause__))
try:
    with cm('d'): raise KeyError('k')
except KeyError as e: print(repr(e))
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield; yield
try:
    with two(): pass
except RuntimeError as e: print(e)
try:
    with two(): raise ValueError
except RuntimeError as e: print(e)
@cm('deco')
def fn(): print('in fn')
fn(); fn()
try:
    with cm('s'): raise StopIteration('si')
except StopIteration as e: print(repr(e))
with suppress(KeyError): {}['a']
with suppress(KeyError, IndexError): [][1]
class Cl:
    def close(self): print('closed')
with closing(Cl()) as q: print(type(q).__name__)
with nullcontext(5) as n: print(n)
import io
b = io.StringIO()
with redirect_stdout(b): print('hidden')
print(repr(b.getvalue()))
with ExitStack() as st:
    st.enter_context(cm('e1')); st.enter_context(cm('e2')); st.callback(print, 'cb', 1); print('body')
try:
    with ExitStack() as st:
        st.enter_context(cm('e3'))
        st.push(lambda t, v, tb: print('push', t.__name__) or True)
        raise KeyError('in stack')
    print('suppressed')
finally: print('done')
with ExitStack() as st:
    st.enter_context(cm('p1')); st2 = st.pop_all()
print('popped'); st2.close()
try:
    with ExitStack() as st: st.enter_context(5)
except TypeError as e: print(e)
class MyCM(AbstractContextManager):
    def __exit__(self, *a): print('exit mine', a[0])
with MyCM() as mm: print(mm.__class__.__name__)
try:
    class Abs(AbstractContextManager): pass
    Abs()
except TypeError as e: print(e)
import asyncio
@asynccontextmanager
async def acm(n):
    print('aenter', n)
    try: yield n
    finally: print('aexit', n)
async def agen():
    try:
        yield 1; yield 2
    finally: print('agen closed')
async def main():
    async with acm('x') as v: print(v)
    async with AsyncExitStack() as s:
        await s.enter_async_context(acm('y')); s.enter_context(cm('z')); s.push_async_callback(asyncio.sleep, 0)
    async with aclosing(agen()) as g:
        async for i in g: print(i); break
    try:
        async with acm('err'): raise ValueError('boom')
    except ValueError as e: print(e)
    async with nullcontext(3) as n: print(n)
    print(await anext(agen()), await anext(aiter(agen()), 5))
asyncio.run(main())
print(type(sq), repr(partial(len, 1)))
