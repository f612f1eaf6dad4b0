# dataclasses: fields, defaults, order, frozen, slots, post-init, inheritance, helpers, errors.
from dataclasses import *
import dataclasses
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, repr=False)
    hidden: int = field(default=5, init=False, compare=False)
    def dist(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p, q = P(1), P(1, 2); print(p, p == q, p.tags is q.tags, p.hidden, p.dist(), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)], is_dataclass(P), is_dataclass(p), is_dataclass(5), P.__match_args__, P.__doc__, P.__hash__, p != P(3))
@dataclass(order=True, frozen=True)
class V:
    major: int; minor: int = 0
    name: str = field(default="", compare=False)
print(sorted([V(2), V(1, 5), V(1, 2)]), V(1) < V(2), hash(V(1)) == hash(V(1)), {V(1): "k"}[V(1, 0, "other")], max(V(1), V(3)))
@dataclass(slots=True)
class S: a: int; b: str = "x"
@dataclass(kw_only=True)
class K: a: int; b: int = 1
@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 2
    c: InitVar[int] = 3
    d: int = field(init=False)
    def __post_init__(self, c): self.d = self.a + self.b + c
@dataclass
class Base: x: int = 1; y: int = 2
@dataclass
class Child(Base): z: int = 3; x: int = 10
@dataclass(repr=False, eq=False)
class Bare: x: int
@dataclass(unsafe_hash=True)
class H: x: int
print(S(1), S.__slots__, K(a=1), M(1, b=5, c=10), M(1).d, Child(), Child(5), [f.name for f in fields(Child)], hash(H(1)) == hash(H(1)), Bare(1) == Bare(1), hasattr(S(1), "__dict__"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: P()); attempt(lambda: P(1, z=2)); attempt(lambda: setattr(V(1), "major", 5)); attempt(lambda: delattr(V(1), "major")); attempt(lambda: K(1)); attempt(lambda: setattr(S(1), "c", 1)); attempt(lambda: P(1) < P(2)); attempt(lambda: hash(P(1))); attempt(lambda: V(1) < 5); attempt(lambda: replace(p, hidden=1)); attempt(lambda: asdict(5)); attempt(lambda: fields(5)); attempt(lambda: M(1, 2)); attempt(lambda: replace(p, nope=1))
def bad1():
    @dataclass
    class X: a: int = 1; b: int
def bad2():
    @dataclass
    class X: a: list = []
def bad3():
    @dataclass(frozen=True)
    class X(Base): pass
def bad4(): field(default=1, default_factory=list)
def bad5():
    @dataclass(order=True, eq=False)
    class X: a: int
def bad6():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, o): return 1
for b in (bad1, bad2, bad3, bad4, bad5, bad6): attempt(b)
N = make_dataclass("N", ["a", ("b", int), ("c", int, field(default=3))], namespace={"sum": lambda self: self.b + self.c}); print(N(1, 2), N(1, 2).sum(), N.__name__)
@dataclass
class Tree: value: int; left: "Tree | None" = None; right: "Tree | None" = None
t = Tree(1, Tree(2), Tree(3, Tree(4))); print(t, asdict(t)); r = Tree(1); r.left = r; print(r); print(asdict(P(1, tags=[P(2)])), FrozenInstanceError.__mro__[1].__name__, repr(fields(P)[0])[:30], fields(P)[1].default, fields(P)[0].default is MISSING, fields(P)[2].default_factory)
@dataclass
class Prop:
    _v: int = 0
    @property
    def v(self): return self._v
    def __str__(self): return "own str"
    def __repr__(self): return "own repr"
print(Prop(), repr(Prop()), Prop(3).v, sorted(dataclasses.__all__))
