# Parameters of every kind: positional-only, keyword-only, defaults evaluated once, unpacking, errors of calls.
def f(a, b, /, c, d=4, *args, e, g=7, **kw): return (a, b, c, d, args, e, g, kw)
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5), f(1, 2, 3, 40, 50, 60, e=5, g=70, h=8), f(1, 2, 3, e=5, a=10, b=20), f(*[1, 2], *[3], **{"e": 5}), f.__defaults__, f.__kwdefaults__)
def only(*, x, y=2): return x, y
def pos(a, b=2, /): return a, b
def acc(x, into=[]): into.append(x); return into
def late(x=None, *, y=print): return x, y is print
def gen(n, /, *ns, k=0): return n + sum(ns) + k
print(only(x=1), pos(1), pos(1, 3), acc(1), acc(2), acc(3, []), acc(4), late(), gen(1, 2, 3, k=4), gen(*range(4)))
calls = []
def default(): calls.append("default"); return len(calls)
def g(x=default(), *, y=default()): return x, y
print(g(), g(), g(5), calls)
def attempt(fn):
    try: print(fn())
    except TypeError as e: print(e)
attempt(lambda: f(1, 2)); attempt(lambda: f(1)); attempt(lambda: f()); attempt(lambda: f(1, 2, 3)); attempt(lambda: f(1, b=2, c=3, e=5)); attempt(lambda: f(1, 2, 3, c=4, e=5)); attempt(lambda: only(1, x=2)); attempt(lambda: only()); attempt(lambda: only(x=1, z=3)); attempt(lambda: pos(a=1)); attempt(lambda: pos(1, b=2)); attempt(lambda: pos(1, 2, 3)); attempt(lambda: pos()); attempt(lambda: acc()); attempt(lambda: g(1, 2)); attempt(lambda: g(1, x=2)); attempt(lambda: late(z=1)); attempt(lambda: f(**{"a": 1, "e": 2})); attempt(lambda: only(**{"x": 1}, **{"x": 2})); attempt(lambda: gen()); attempt(lambda: gen(n=1)); attempt(lambda: (lambda: 0)(1, 2)); attempt(lambda: only(*[1, 2], x=3)); attempt(lambda: pos(1, **{"c": 3})); attempt(lambda: print(**{"sep": 1})); attempt(lambda: int(*[1, 2, 3])); attempt(lambda: 5(1)); attempt(lambda: "text"()); attempt(lambda: None())
class M:
    def m(self, a, *, b): return a, b
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def noself(): pass
attempt(lambda: M().m()); attempt(lambda: M().m(1)); attempt(lambda: M().m(1, 2, b=3)); attempt(lambda: M.m(1, b=2)); attempt(lambda: M.c()); attempt(lambda: M().s()); attempt(lambda: M().noself()); attempt(lambda: M().m(1, b=2)); attempt(lambda: M(1))
def order(**kw): return list(kw)
print(order(z=1, a=2, m=3), order(**{"b": 1}, c=2, **{"a": 3}), (lambda *a, **k: (a, k))(*"ab", *(1,), x=1, **{"y": 2}), f(1, 2, 3, e=(yes := 5)), yes)
def recursive(n, acc=()): return acc if n == 0 else recursive(n - 1, (*acc, n))
def shadow(list, print=print): print(list)
shadow("shadowed"); print(recursive(4)); a, b = (lambda x, y: (y, x))(1, 2); print(a, b)
