# match: sequences, mappings, classes with __match_args__, nesting, what counts as which.
from dataclasses import dataclass
from collections import namedtuple, deque, OrderedDict
@dataclass
class Point: x: int; y: int
class Circle:
    __match_args__ = ("centre", "r")
    def __init__(self, c, r): self.centre, self.r = c, r
N = namedtuple("N", "a b")
def m(v):
    match v:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point() as p: return f"point {p.x}"
        case Circle(Point(x=cx), r): return f"circle {cx} {r}"
        case N(a, b): return f"N {a} {b}"
        case {"type": "a", "v": v, **rest}: return f"a {v} {rest}"
        case {"type": t}: return f"type {t}"
        case {}: return "some mapping"
        case [Point(x=1), *others]: return f"list from a point, {len(others)} more"
        case ["cmd", ("x" | "y") as axis, int(n)]: return f"cmd {axis} {n}"
        case [[a, b], [c, d]]: return f"matrix {a + d}"
        case (1, 2, *_): return "starts 1 2"
        case [*_, "last"]: return "ends last"
        case str(s) | bytes(s): return f"text {s!r}"
        case int(bool()) : return "never"
        case bool(b): return f"bool {b}"
        case int(i): return f"int {i}"
        case list() | tuple() | deque(): return "sequence"
        case set(): return "set"
    return "nothing"
for v in (Point(0, 0), Point(0, 5), Point(2, 2), Point(3, 4), Circle(Point(1, 2), 3), N(1, 2), {"type": "a", "v": 1, "w": 2}, {"type": 5}, {}, {"q": 1}, [Point(1, 9), 2, 3], ["cmd", "x", 5], ["cmd", "z", 5], [[1, 2], [3, 4]], (1, 2, 3), [0, "last"], "txt", b"b", True, 7, [], (), deque([1, 2]), deque([]), {1}, 1.5, None, OrderedDict(type="a", v=0), range(3), [1, [2]]): print(m(v), end="; ")
print()
class Bad: __match_args__ = ["x"]
class Few: __match_args__ = ("x",)
class Attr:
    __match_args__ = ("x",)
    @property
    def x(self): raise AttributeError
def t(v, f):
    try: print(f(v))
    except Exception as e: print(type(e).__name__, e)
def f1(v):
    match v:
        case Bad(1): return 1
def f2(v):
    match v:
        case Few(1, 2): return 1
def f3(v):
    match v:
        case Attr(1): return 1
        case _: return "attribute missing"
def f4(v):
    match v:
        case K5(): return 1
def f5(v):
    match v:
        case int(1, 2): return 1
def f6(v):
    match v:
        case Few(1, x=1): return 1
K5 = 5
t(Bad(), f1); t(Few(), f2); t(Attr(), f3); t(1, f4); t(1, f5); t(Few(), f6)
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
match Seq():
    case [a, b]: print("sequence")
    case _: print("not registered")
import collections.abc; collections.abc.Sequence.register(Seq)
match Seq():
    case [a, b]: print("sequence", a, b)
match {"a": 1, "b": {"c": [1, 2, {"d": 4}]}}:
    case {"b": {"c": [_, _, {"d": d}]}, "a": int(a)}: print(a, d)
data = [("add", 1, 2), ("neg", 5), ("sum", 1, 2, 3), ("?",)]
for op in data:
    match op:
        case ("add", a, b): r = a + b
        case ("neg", a): r = -a
        case (name, *args) if args: r = (name, sum(args))
        case other: r = other
    print(r, end=" ")
