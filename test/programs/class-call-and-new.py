# __new__ and __init__, __call__, singletons, factories, what __init__ returns.
class A:
    def __new__(cls, *args, **kw): print("new", cls.__name__, args, kw); return super().__new__(cls)
    def __init__(self, *args, **kw): print("init", args, kw); self.args = args
    def __call__(self, *a, **k): return ("called", a, k)
a = A(1, k=2); print(a(3, z=4), callable(a), a.args)
class Other:
    def __new__(cls): return "not an instance"
    def __init__(self): print("never")
print(Other())
class Sub(int):
    def __new__(cls, s): return super().__new__(cls, s, 16)
    def __init__(self, s): self.text = s
print(Sub("ff") + 1, Sub("a").text)
class Single:
    one = None
    def __new__(cls):
        if cls.one is None: cls.one = super().__new__(cls)
        return cls.one
    def __init__(self): self.n = getattr(self, "n", 0) + 1
print(Single() is Single(), Single().n)
class Shape:
    def __new__(cls, kind=None):
        return super().__new__({"c": Circle}.get(kind, cls))
    def __init__(self, kind=None): self.kind = kind
class Circle(Shape): pass
print(type(Shape("c")), type(Shape()), Shape("c").kind)
class Bad:
    def __init__(self): return 5
class NoArgs: pass
class OnlyNew:
    def __new__(cls, x): return object.__new__(cls)
class OnlyInit:
    def __init__(self, x): self.x = x
class NewExtra:
    def __new__(cls, *a): return object.__new__(cls, *a)
class BadCall: __call__ = 5
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Bad())
attempt(lambda: NoArgs(1))
attempt(lambda: NoArgs(x=1))
attempt(lambda: OnlyNew())
attempt(lambda: type(OnlyNew(1)).__name__)
attempt(lambda: OnlyInit())
attempt(lambda: OnlyInit(1).x)
attempt(lambda: NewExtra(1))
attempt(lambda: BadCall()())
attempt(lambda: NoArgs()())
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: int.__new__(str))
attempt(lambda: object.__init__(a, 1))
attempt(lambda: A.__call__(a, 9))
class F:
    calls = 0
    def __call__(self): F.calls += 1; return self
f = F(); f()()(); print(F.calls, type(F.__call__), [F()() is not None, list(map(lambda g: g(), []))])
f.__call__ = lambda: "instance attribute is not asked"; print(f() is f, f.__call__())
