# __slots__: no dict, no other attributes, inheritance, defaults, errors.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=0): self.x, self.y = x, y
p = P(1); p.y = 5; print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__, type(P.x), P.x.__get__(p), "x" in dir(p)); del p.x
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: p.x)
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: p.z)
attempt(lambda: delattr(p, "x"))
attempt(lambda: delattr(p, "z"))
attempt(lambda: vars(p))
attempt(lambda: p.__dict__)
attempt(lambda: setattr(p, "__class__", object))
class Q(P): __slots__ = ("z",)
class D(P): pass
class W(P): __slots__ = ("__dict__",)
q = Q(1); q.z = 3; d = D(1); d.other = 1; w = W(2); w.free = 1; print(q.z, q.x, vars(d), d.x, vars(w), w.x, Q.__slots__)
attempt(lambda: setattr(q, "w", 1))
class S: __slots__ = "one"
s = S(); s.one = 1; print(s.one, S.__slots__)
class E: __slots__ = ()
attempt(lambda: setattr(E(), "a", 1))
class M:
    __slots__ = ["_v", "__private"]
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n; self.__private = n
m = M(); m.v = 3; print(m.v, m._M__private, sorted(n for n in dir(M) if "v" in n and not n.startswith("__")))
def b1():
    class X: __slots__ = ("a",); a = 1
def b2():
    class X: __slots__ = (1,)
def b3():
    class X: __slots__ = ("a b",)
def b4():
    class X: __slots__ = ("__dict__", "__dict__")
def b5():
    class A: __slots__ = ("a",)
    class B: __slots__ = ("b",)
    class C(A, B): pass
def b6():
    class X(int): __slots__ = ("a",)
def b7():
    class X(tuple): __slots__ = ()
    print(X((1,)))
for b in (b1, b2, b3, b4, b5, b6, b7): attempt(b)
class Doc: __slots__ = {"a": "the a", "b": "the b"}
o = Doc(); o.a = 1; print(o.a, Doc.__slots__["a"], list(Doc.__slots__))
