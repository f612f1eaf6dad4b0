# functools.lru_cache, cache and cached_property.
from functools import lru_cache, cache, cached_property
calls = []
@lru_cache(maxsize=2)
def square(n): calls.append(n); return n * n
print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(9)); square.cache_clear(); print(square.cache_info(), square(1), square(1.0), square.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.cache_info().hits, fib.cache_parameters())
@lru_cache
def kw(a, b=1, **k): calls.append("kw"); return (a, b, k)
kw(1); kw(a=1); kw(1, b=1); kw(1, c=2); kw(1, c=2); print(kw.cache_info())
@lru_cache(typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info()); 
@lru_cache(maxsize=0)
def none(x): return x
none(1); none(1); print(none.cache_info())
@lru_cache(None)
def fails(x): calls.append("fail"); raise ValueError(x)
calls.clear()
for _ in range(2):
    try: fails(1)
    except ValueError as e: pass
print(calls, fails.cache_info())
try: square([])
except TypeError as e: print(e)
try: lru_cache("x")
except TypeError as e: print(e)
class C:
    def __init__(self): self.n = 0
    @cached_property
    def value(self): "Docs."; self.n += 1; return self.n * 10
    @lru_cache
    def method(self, x): self.n += 1; return x
c = C(); print(c.value, c.value, c.n, vars(c), C.value.__doc__, type(C.value).__name__, C.value.attrname); del c.value; print(c.value, c.n); c.value = "set"; print(c.value, c.method(1), c.method(1), c.n, C.method.cache_info())
class S:
    __slots__ = ()
    @cached_property
    def p(self): return 1
try: S().p
except TypeError as e: print(e)
try:
    class D: a = b = cached_property(lambda self: 1)
except TypeError as e: print(e)
print(repr(square.cache_info()), square.cache_info()._asdict())
