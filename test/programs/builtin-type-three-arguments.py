# type(name, bases, namespace) makes classes as the class statement does.
def greet(self): return f"hi {self.name}"
P = type("P", (), {"__init__": lambda self, name: setattr(self, "name", name), "greet": greet, "count": 0, "__doc__": "made"})
Q = type("Q", (P,), dict(greet=lambda self: "Q " + super(Q, self).greet()))
p, q = P("al"), Q("bo")
print(p.greet(), q.greet(), P.__name__, P.__qualname__, P.__doc__, P.__bases__, P.__module__, Q.__mro__, repr(P), p.count, type(q), isinstance(q, P), Q.__base__, P.__dict__["count"], P.greet is greet)
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *args): print("call", args); return super().__call__(*args)
M = Meta("M", (), {"a": 1}, flag=True); m = M(); N = type("N", (M,), {}); print(type(N), type(M), m.a)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: type(5, (), {}))
attempt(lambda: type("A", [], {}))
attempt(lambda: type("A", (), []))
attempt(lambda: type("A", (5,), {}))
attempt(lambda: type("A", (int, str), {}))
attempt(lambda: type("A", (P, P), {}))
attempt(lambda: type("A", (P, Q), {}))
attempt(lambda: type("A", (bool,), {}))
attempt(lambda: type("A", (type(None),), {}))
attempt(lambda: type("A", (), {"__slots__": "x", "x": 1}))
attempt(lambda: type("A", (), {}, foo=1))
attempt(lambda: type("A\0", (), {}))
P.greet = lambda self: "patched"; P.extra = 5; print(p.greet(), p.extra, q.greet()); del P.extra
attempt(lambda: p.extra)
P.__name__ = "Renamed"; print(P, p.__class__.__name__); P.__bases__ = (object,) if False else P.__bases__; p.__class__ = Q; print(type(p).__name__, p.greet())
attempt(lambda: setattr(p, "__class__", int))
attempt(lambda: setattr(p, "__class__", 5))
