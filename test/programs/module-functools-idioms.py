# Idioms of functools: caching, partial application, reducing, wrapping, dispatch, ordering.
from functools import *
@lru_cache(maxsize=None)
def stairs(n): return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)
print(stairs(90), stairs.cache_info()[1]); add = lambda a, b: a + b; inc = partial(add, 1); print(inc(5), list(map(partial(pow, exp=2), [1, 2, 3])), reduce(add, [[1], [2, 3]], []), reduce(lambda d, k: d[k], ["a", "b"], {"a": {"b": "deep"}}))
def repeat(n):
    def deco(f):
        @wraps(f)
        def w(*a, **k): return [f(*a, **k) for _ in range(n)]
        return w
    return deco
@repeat(2)
def hi(name): "Says hi."; return f"hi {name}"
print(hi("x"), hi.__name__, hi.__doc__, hi.__wrapped__("y"))
@singledispatch
def size(x): return "?"
@size.register
def _(x: list): return len(x)
@size.register
def _(x: dict): return sum(map(size, x.values()))
print(size([1, 2]), size({"a": [1], "b": {"c": [2, 3]}}), size(5))
@total_ordering
class V:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
print(V("1.10") > V("1.9"), max(map(V, ["1.2", "1.10"])).t, V("1.0") >= V("1.0"), sorted(["b", "A"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
class Lazy:
    @cached_property
    def data(self): print("loading"); return [1, 2]
z = Lazy(); print(z.data is z.data, "data" in vars(z))
