# super(): without arguments, with them, in class methods, static methods, properties, and where it fails.
class A:
    tag = "A.tag"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return f"A.c({cls.__name__})"
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getattr__(self, name): return f"A.{name}?"
class B(A):
    tag = "B.tag"
    def f(self): return "B.f>" + super().f()
    @classmethod
    def c(cls): return "B.c>" + super().c()
    @staticmethod
    def s(): return "B.s>" + super(B, B).s()
    @property
    def p(self): return "B.p>" + super().p + super().tag
    def nested(self):
        def inner(): return super(B, self).f()
        return inner() + [super(B, self).f() for _ in "a"][0]
    def comp(self): return [super().f() for _ in range(2)] if False else "skip"
b = B()
print(b.f(), b.c(), B.c(), b.s(), b.p, b.nested(), super(B, b).f(), super(B, B).c(), super(B, b).tag, b.anything, repr(super(B, b)).split(" object")[0], super(B, b).__thisclass__, super(B, b).__self_class__, super(B, b).__self__ is b, type(super(B, b)))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
def outside(): return super()
class C:
    def no_self(): return super()
    def deleted(self):
        del self
        return super()
    def missing(self): return super().nope
    def setter(self): super().x = 5
attempt(outside)
attempt(lambda: C.no_self())
attempt(lambda: C().deleted())
attempt(lambda: C().missing())
attempt(lambda: C().setter())
attempt(lambda: super(B, A()).f())
attempt(lambda: super(5, b))
attempt(lambda: super(B).f)
attempt(lambda: super(A, b).f())
class D(A):
    def __init__(self, *a): self.made = a; super().__init__()
    def __setattr__(self, k, v): super().__setattr__(k, v + (1,))
    def __repr__(self): return "D" + super().__repr__()[:9]
    def __eq__(self, o): return super().__eq__(o)
    __hash__ = A.__hash__
print(D(1, 2).made, D(), D() == D(), D.__hash__ is object.__hash__)
