# functools.partial and partialmethod: arguments, keywords, placeholders, nesting, attributes, reprs.
from functools import partial, partialmethod, Placeholder
def f(a, b=2, *args, c=3, **kw): return (a, b, args, c, kw)
p = partial(f, 1, c=30); q = partial(p, 20, d=4)
print(p(), p(5), p(5, 6, e=7), p(c=31), q(), q(9), q.func is f, q.args, q.keywords, p.func, p.args, p.keywords) if False else print(p(), p(5), p(5, 6, e=7), p(c=31), q(), q(9), q.func is f, q.args, q.keywords, p.args, p.keywords)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))), partial(print, "a", sep="-")("b"), callable(p), partial(partial(max, 1), 5)(), isinstance(p, partial), partial(str.upper)("x"), repr(partial(int, base=2)), repr(partial(max, 1, key=None)))
p.extra = 1; print(p.extra); g = partial(f, Placeholder, "second"); print(g("first"), partial(pow, Placeholder, 2)(5), repr(Placeholder))
class Cell:
    def __init__(self): self.alive = False
    def set(self, state, *, loud=False): self.alive = state; return ("loud" if loud else "quiet", state)
    on = partialmethod(set, True); off = partialmethod(set, False, loud=True)
    cls = partialmethod(classmethod(lambda c, x: (c.__name__, x)), 7)
c = Cell(); print(c.on(), c.alive, c.off(), c.alive, Cell.on(c), c.cls(), c.on(loud=True))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: partial())
attempt(lambda: partial(5))
attempt(lambda: p())
attempt(lambda: partial(f)())
attempt(lambda: partialmethod(5))
attempt(lambda: partial(f, 1, Placeholder))
attempt(lambda: g())
attempt(lambda: partial(len, [1, 2], [3])())
class Sub(partial): pass
print(type(Sub(f, 1)).__name__, Sub(f, 1)(2))
