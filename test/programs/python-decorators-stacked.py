# Decorators: order, arguments, classes as decorators, any expression, on methods and classes.
def d(name):
    print("make", name)
    def deco(f):
        print("apply", name, getattr(f, "__name__", f))
        def wrapper(*a, **k): return f"{name}({f(*a, **k)})"
        return wrapper
    return deco
@d("outer")
@d("inner")
def f(x): return x
print(f(1))
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Count
def g(): return "g"
g(); g(); print(g.n, g())
registry = {}
@registry.setdefault("key", lambda f: f)
def h(): return "h"
@(lambda f: f)
def i(): return "i"
@[None, lambda f: lambda: "replaced"][1]
def j(): return "j"
print(h(), i(), j(), list(registry))
def add(cls): cls.added = True; return cls
@add
@(lambda cls: type(cls.__name__ + "X", (cls,), {}))
class C:
    @staticmethod
    @d("static")
    def s(): return "s"
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return "p"
    @p.setter
    def p(self, v): print("set", v)
print(C.__name__, C.added, C.s(), C.c(), C().p); C().p = 5
@type
def kind(): pass
print(kind)
@str
class Text: pass
print(Text)
