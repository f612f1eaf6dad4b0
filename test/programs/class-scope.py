# The body of a class is a scope of its own: methods do not see it, comprehensions see little of it.
x = "global"
class C:
    x = "class"
    y = x
    def method(self): return x
    lam = lambda self=None: x
    first = [x for _ in range(1)]
    over = [n for n in x]
    class Inner:
        z = x
        def name(self): return __class__.__qualname__
    locals()["injected"] = 5
    del y
print(C.x, C().method(), C.lam(), C.first, C.over, C.Inner.z, C.Inner().name(), C.injected, hasattr(C, "y"), C.Inner.__qualname__)
def outer():
    x = "enclosing"
    class D:
        y = x
        def m(self): return x
        nonlocal_read = x
    class E:
        x = x
        def m(self): return x
    return D, E
D, E = outer(); print(D.y, D().m(), E.x, E().m(), D.__qualname__)
def counter():
    count = 0
    class Counter:
        def inc(self):
            nonlocal count
            count += 1
            return count
    return Counter(), Counter()
p, q = counter(); print(p.inc(), p.inc(), q.inc())
class F:
    global made
    made = "by class body"
    def f(): return "called in the body"
    value = f()
    try: print(method_missing)
    except NameError as e: print(e)
    __private = 1
    def get(self): return self.__private
    def set_(self): self.__other = 2; return vars(self)
    def _F__direct(self): return "direct"
    def call(self): return self.__direct()
print(made, F.value, F().get(), F()._F__private, F().set_(), F().call(), [n for n in vars(F) if "private" in n])
try: F().__private
except AttributeError as e: print(e)
class _G:
    __x = 1
    def f(self, __arg=2): return __arg + self.__x
    __dunder__ = 3
print(_G._G__x, _G().f(), _G.__dunder__, _G().f(_G__arg=5) if True else "")
class H:
    if False: never = 1
    try: print(never)
    except NameError as e: print(e)
    with_annotation: int
    with_value: int = 5
print(H.with_value, hasattr(H, "with_annotation"), H.__annotations__)
