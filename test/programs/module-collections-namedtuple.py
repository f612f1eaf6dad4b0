# collections.namedtuple: fields, defaults, methods, renaming, inheritance, errors.
from collections import namedtuple
P = namedtuple("P", "x y"); Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3]); R = namedtuple("R", "x, class, x, _y, ok", rename=True)
p = P(1, y=2); x, y = p
print(p, p.x, p[1], x, y, p._fields, p._asdict(), p._replace(x=9), P._make([5, 6]), p == (1, 2), hash(p) == hash((1, 2)), len(p), list(p), p + (3,), isinstance(p, tuple), P.__name__, P.__doc__, P.x.__doc__, Q(1), Q._field_defaults, R._fields, R(1, 2, 3, 4, 5), p < P(1, 3), {p: 1}[1, 2], repr(P), sorted([P(2, 1), P(1, 9)]), max(P(1, 5)), p.count(1), p.index(2), [*p], P(*"ab"), P(**{"x": 1, "y": 2}))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: P(1)); attempt(lambda: P(1, 2, 3)); attempt(lambda: P(1, z=2)); attempt(lambda: setattr(p, "x", 5)); attempt(lambda: p.z); attempt(lambda: p._replace(z=1)); attempt(lambda: P._make([1])); attempt(lambda: namedtuple("B", "a a")); attempt(lambda: namedtuple("B", "_a")); attempt(lambda: namedtuple("B", "class")); attempt(lambda: namedtuple("1B", "a")); attempt(lambda: namedtuple("B", "a", defaults=[1, 2])); attempt(lambda: namedtuple("B", "a-b")); attempt(lambda: setattr(p, "new", 1)); attempt(lambda: p[5]); attempt(lambda: namedtuple("B", 5)); attempt(lambda: namedtuple("class", "a"))
class Point(namedtuple("Point", "x y")):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    def __str__(self): return f"<{self.x},{self.y}>"
a = Point(3, 4); print(a, repr(a), a.norm, a + a, type(a + a), a._replace(y=0), Point.__mro__[1].__name__, a._asdict())
from typing import NamedTuple
class Emp(NamedTuple):
    "An employee."
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
e = Emp("Al"); print(e, e.hi(), Emp._field_defaults, Emp.__annotations__, Emp._fields, Emp.__doc__, e._replace(id=9), Emp.__mro__, NamedTuple("N", [("a", int), ("b", str)])(1, "x")); attempt(lambda: Emp()); Q.a.__doc__ = "the a"; print(Q.a.__doc__); match_args = P.__match_args__; print(match_args, P.__module__, P.__new__.__defaults__, Q.__new__.__defaults__)
