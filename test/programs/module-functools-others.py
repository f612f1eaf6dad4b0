# functools: wraps, reduce, total_ordering, singledispatch, singledispatchmethod, cmp_to_key.
import functools
from functools import *
def deco(f):
    @wraps(f)
    def wrapper(*a, **k): "wrapper doc"; return f(*a, **k)
    return wrapper
@deco
def hello(x: int) -> str: "Hello doc."; return f"hello {x}"
print(hello(1), hello.__name__, hello.__doc__, hello.__annotations__, hello.__wrapped__(2), hello.__module__, hello.__qualname__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3], 5), reduce(lambda a, b: a, [], "init"), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(lambda a, b: a - b, [1, 2], initial=10))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: reduce(lambda a, b: a, []))
attempt(lambda: reduce(lambda a, b: a, 5))
@singledispatch
def show(x, *rest): return f"object {x!r}"
@show.register
def _(x: int | bool): return f"int {x}"
@show.register(list)
def show_list(x, *rest): return f"list of {len(x)}"
@show.register(str)
@show.register(bytes)
def _(x): return f"text {x!r}"
class Base: pass
class Child(Base): pass
show.register(Base, lambda x: "base"); show.register(type(None), lambda x: "none")
from collections.abc import Mapping
show.register(Mapping, lambda x: "mapping")
print(show(1), show(True), show([1]), show("s"), show(b"b"), show(1.5), show(Child()), show(None), show({}), show.dispatch(bool) is show.dispatch(int), show.dispatch(Child)(0), sorted(t.__name__ for t in show.registry), show_list.__name__)
attempt(lambda: show()); attempt(lambda: show.register(5))
class Neg:
    @singledispatchmethod
    def neg(self, x): return f"cannot negate {x!r}"
    @neg.register
    def _(self, x: int): return -x
    @neg.register(str)
    def _(self, x): return x[::-1]
    @singledispatchmethod
    @classmethod
    def make(cls, x): return (cls.__name__, x)
    @make.register
    @classmethod
    def _(cls, x: int): return (cls.__name__, "int", x)
print(Neg().neg(5), Neg().neg("abc"), Neg().neg([]), Neg.make("q"), Neg.make(3))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __gt__(self, o): return self.n > o.n
print(V(1) < V(2), V(1) <= V(1), V(2) >= V(3), sorted([V(2), V(1)])[0].n, sorted("bac", key=cmp_to_key(lambda a, b: (a < b) - (a > b))), cmp_to_key(lambda a, b: a - b)(1) < cmp_to_key(lambda a, b: a - b)(2), max([3, 7], key=cmp_to_key(lambda a, b: b - a)))
K = cmp_to_key(lambda a, b: 0); print(K(1) == K(2), K(5).obj); attempt(lambda: hash(K(1))); attempt(lambda: K(1) < 5)
def update(a): pass
update_wrapper(update, hello, assigned=("__doc__",), updated=()); print(update.__doc__, update.__name__, hasattr(update, "__wrapped__")); print(sorted(functools.__all__))
