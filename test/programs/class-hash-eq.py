# Equality and hash go together: values in sets and dicts.
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"({self.x},{self.y})"
s = {Point(1, 2), Point(1, 2), Point(3, 4)}
print(len(s), Point(1, 2) in s, {Point(0, 0): "origin"}[Point(0, 0)], Point(1, 2) == (1, 2), Point(1, 2) != Point(1, 2), hash(Point(1, 2)) == hash((1, 2)), list(dict.fromkeys([Point(1, 1), Point(1, 1)])), [Point(1, 1)].index(Point(1, 1)), [Point(1, 1)].count(Point(1, 1)))
p = Point(9, 9); d = {p: "before"}; p.x = 10; print(list(d), p in list(d)); p.x = 9; print(d[p])
class Child(Point): pass
class Override(Point):
    def __eq__(self, o): return super().__eq__(o)
class Restored(Point):
    def __eq__(self, o): return super().__eq__(o)
    __hash__ = Point.__hash__
print(hash(Child(1, 2)) == hash(Point(1, 2)), Child(1, 2) == Point(1, 2), Override.__hash__, hash(Restored(1, 2)) == hash(Point(1, 2)))
for f in (lambda: hash(Override(1, 2)), lambda: {Override(1, 1)}, lambda: {Override(1, 1): 1}, lambda: Override(1, 1) in {1}, lambda: hash([]), lambda: hash(({},)), lambda: frozenset([[1]])):
    try: print(f())
    except TypeError as e: print(e)
import collections.abc as abc
print(isinstance(Override(1, 2), abc.Hashable), isinstance(Point(1, 2), abc.Hashable), isinstance([], abc.Hashable), isinstance((), abc.Hashable), issubclass(Override, abc.Hashable))
class Neg:
    def __hash__(self): return -1
class Huge:
    def __hash__(self): return 2 ** 100
class Wrong:
    def __hash__(self): return 1.5
print(hash(Neg()), isinstance(hash(Huge()), int), Neg().__hash__())
try: hash(Wrong())
except TypeError as e: print(e)
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash("") == 0, hash(0), hash(False), hash(123), hash(-5), hash(None) == hash(None), object.__hash__(p) == object.__hash__(p))
