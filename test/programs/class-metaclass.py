# Metaclasses: __new__, __init__, __call__, __prepare__, keyword arguments, inheritance and conflicts.
class Meta(type):
    registry = []
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, kw); return {"prepared": True}
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")]); cls = super().__new__(mcls, name, bases, ns); mcls.registry.append(name); return cls
    def __init__(cls, name, bases, ns, debug=False): print("init", name, debug); super().__init__(name, bases, ns); cls.debug = debug
    def __call__(cls, *args, **kw): print("call", cls.__name__, args); return super().__call__(*args, **kw)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __len__(cls): return 42
    def __iter__(cls): return iter("meta")
    def __getitem__(cls, key): return (cls.__name__, key)
    def __contains__(cls, x): return x == "in"
    def __add__(cls, other): return cls.__name__ + other.__name__
    def __getattr__(cls, name): return f"meta attribute {name}"
    def __instancecheck__(cls, obj): return obj == 5 or type.__instancecheck__(cls, obj)
    def __subclasscheck__(cls, sub): return sub is int
    def __bool__(cls): return False
    def helper(cls): return "helps " + cls.__name__
    @property
    def prop(cls): return "property of " + cls.__name__
class A(metaclass=Meta, debug=True):
    x = 1
    def __init__(self, v=0): self.v = v
class B(A): pass
a = A(3)
print(A, B, [A], len(A), list(A), A["k"], "in" in A, "out" in A, A + B, A.nope, A.helper(), A.prop, A.debug, B.debug, isinstance(5, A), isinstance("x", A), isinstance(a, A), issubclass(int, A), issubclass(B, A), bool(A), type(A), type(B), Meta.registry, A.prepared, a.v, f"{A}", str(A))
for f in (lambda: a.helper(), lambda: a.prop, lambda: a.nope, lambda: len(a)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Other(type): pass
try:
    class C(A, metaclass=Other): pass
except TypeError as e: print(e)
try:
    class D(metaclass=Meta, unknown=1): pass
except TypeError as e: print(e)
try:
    class E(object, foo=1): pass
except TypeError as e: print(e)
def function_meta(name, bases, ns): print("function", name, bases, sorted(k for k in ns if not k.startswith("__"))); return name.lower()
class F(metaclass=function_meta): y = 2
print(F)
class Singleton(type):
    _all = {}
    def __call__(cls, *a):
        if cls not in cls._all: cls._all[cls] = super().__call__(*a)
        return cls._all[cls]
class Config(metaclass=Singleton):
    def __init__(self, *a): print("made once", a)
print(Config(1) is Config(2), type(Config).__mro__, type(type(Config)))
