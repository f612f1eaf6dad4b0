# dataclasses: parameters, defaults, order, frozen, slots, errors.
from dataclasses import *
import dataclasses
from typing import ClassVar, List
@dataclass
class P:
    x: int
    y: int = 2
    z: List[int] = field(default_factory=list)
    c: ClassVar[int] = 9
p = P(1); print(p, p == P(1), p != P(2), P.c, repr(P(1, z=[3])), P.__match_args__)
for bad in [lambda: P(), lambda: P(1,2,[],4), lambda: P(1, w=2), lambda: P(1, x=3)]:
    try: bad()
    except TypeError as e: print(e)
try: hash(p)
except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = field(compare=False, default='q')
f = F(1); print(f, hash(f) == hash(F(1)), F(1) < F(2), sorted([F(3), F(1)]), max(F(2), F(5)))
try: f.a = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del f.a
except AttributeError as e: print(e)
try: F(1) < 3
except TypeError as e: print(e)
print(asdict(p), astuple(p), replace(p, x=10), fields(P)[0].name, is_dataclass(P), is_dataclass(p))
@dataclass
class Q(P):
    k: str = 'k'
    def __post_init__(self): self.total = self.x + self.y
q = Q(5, k='z'); print(q, q.total)
@dataclass
class W:
    a: int
    _: KW_ONLY
    b: int = 3
print(W(1, b=4))
try: W(1, 2)
except TypeError as e: print(e)
@dataclass
class I:
    a: int
    s: InitVar[int] = 3
    b: int = field(init=False)
    def __post_init__(self, s): self.b = self.a * s
print(I(2), I(2, 5))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 5
s = S(1); print(s, S.__slots__)
try: s.zz = 1
except AttributeError as e: print(e)
@dataclass
class Node:
    v: int
    next: 'Node' = None
n = Node(1); n.next = n; print(n)
@dataclass(repr=False)
class R:
    a: int
print(repr(R(1))[:14])
M = make_dataclass('M', [('x', int), ('y', int, 5)]); print(M(1), M.__name__)
print(asdict(Node(1, Node(2))))
print(P.__init__.__qualname__, dataclasses.fields(P)[1].default)
@dataclass
class A1:
    a: int
    def __eq__(self, o): return 'mine'
print(A1(1) == 5, P(1) == 5)
@dataclass(eq=False)
class E: a: int
print(E(1) == E(1), hash(E(1)) is not None)
try: replace(I(2), b=3)
except Exception as e: print(type(e).__name__, e)
