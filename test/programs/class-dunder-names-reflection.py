# Reflection: __name__, __qualname__, __module__, __dict__, __bases__, annotations, code and closures of functions.
def outer(a, b: int = 2, /, c="c", *args: str, d, e=5, **kw) -> bool:
    """Outer's doc."""
    x = a
    def inner(): return x, b
    return inner
f = outer; i = outer(1, d=0)
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, i.__qualname__, sorted(c.cell_contents for c in i.__closure__), len(i.__closure__), sorted(i.__code__.co_freevars), f.__closure__, f.__globals__ is globals(), type(f).__name__, f.__dict__)
co = f.__code__
print(co.co_name, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_varnames, co.co_cellvars, co.co_filename.rsplit("/")[-1], co.co_firstlineno, co.co_flags & 0x0C, co.co_qualname)
f.attr = 1; f.__doc__ = "new doc"; f.__defaults__ = (7, 8); f.__name__ = "renamed"; print(vars(f), f.__doc__, f(0, d=1)(), f.__name__, outer.__name__, f.__kwdefaults__)
lam = lambda: 0; print(lam.__name__, lam.__qualname__, (lambda x=1: x).__defaults__)
class A:
    """A's doc."""
    x: int = 1
    def m(self) -> None: "m doc"
    class B:
        def n(self): return lambda: 0
print(A.__name__, A.B.__qualname__, A.B.n.__qualname__, A.B().n().__qualname__, A.__doc__, A.m.__doc__, A().m.__func__ is A.m, A.__annotations__, A.m.__annotations__, A.__dict__["x"], A.__module__, A.__weakref__ if False else "", A.__base__, A.__mro__, A.B.__name__, A.__firstlineno__, A.__static_attributes__)
import math
print(len.__name__, len.__qualname__, len.__module__, str.join.__name__, str.join.__qualname__, [].append.__name__, [].append.__qualname__, type([].append).__name__, type(str.join).__name__, type(int.__add__).__name__, type((1).__add__).__name__, math.__name__, type(math).__name__, int.__name__, int.__module__, (5).__class__.__name__, repr(len), repr(str.join), repr(int.__add__), print.__self__.__name__, "abc".upper.__self__)
def g(): yield
async def h(): pass
async def k(): yield
co2 = h(); print(g().__name__, g.__code__.co_flags & 0x20, co2.__name__, co2.__qualname__, k().__name__, type(g()).__name__, type(co2).__name__, type(k()).__name__, g().gi_frame.f_lineno, g().gi_running, co2.cr_code.co_name); co2.close()
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: setattr(f, "__name__", 5))
attempt(lambda: setattr(f, "__defaults__", 5))
attempt(lambda: setattr(f, "__code__", 5))
attempt(lambda: setattr(len, "x", 5))
attempt(lambda: f.nope)
attempt(lambda: A().m.x)
attempt(lambda: setattr(A().m, "x", 1))
attempt(lambda: setattr(f, "__dict__", 5))
