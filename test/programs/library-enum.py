# Enumerations and flags: members, aliases, lookups, texts, operators.
from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.BLUE.value, Color.RED.name)
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.__members__)
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(repr(e))
try: Color.RED = 5
except AttributeError as e: print(e)
try: Color.RED.value = 5
except AttributeError as e: print(e)
print(Color.RED == 1, Color.RED == Color.RED, Color.RED in Color, 2 in Color, 7 in Color, hash(Color.RED)==hash(Color.CRIMSON))
print({Color.RED: 'r'}[Color.RED], isinstance(Color.RED, Color), type(Color.RED), Color, type(Color))
class S(str, Enum):
    A = 'a'
    B = 'b'
print(S.A, repr(S.A), S.A == 'a', f"{S.A}", S('b'), S.A.upper(), '%s' % S.A)
class N(IntEnum):
    ONE = 1
    TWO = 2
print(N.ONE, repr(N.ONE), N.ONE + 1, N.TWO > N.ONE, f"{N.ONE:03d}", sorted([N.TWO, N.ONE]), int(N.TWO), N(1))
class T(StrEnum):
    X = auto()
    YY = auto()
print(T.X, repr(T.YY), T.X.value)
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.W, repr(P.R|P.X), P.RW, repr(P.RW), P.R in P.RW, ~P.R, list(P.RW), P(0), repr(P(0)), bool(P(0)), list(P), P(7), len(P.RW))
try: P(8)
except ValueError as e: print(e)
class IP(IntFlag):
    A = 1
    B = 2
print(IP.A|IP.B, repr(IP.A|IP.B), IP(8), repr(IP(8)), repr(IP.A|8), IP.A & 3, ~IP.A)
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return self.mass / self.radius
    def describe(self): return self.name, self.value
print(Planet.EARTH.mass, Planet.MARS.g, Planet.MARS.describe(), Planet((5.9,6.3)))
class C2(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    NORTH = auto()
    SOUTH = auto()
print(C2.NORTH.value, list(C2))
A = Enum('A', 'X Y Z')
print(list(A), A.X.value, A)
B = Enum('B', {'q': 5, 'r': 6}); print(list(B))
@unique
class U(Enum):
    a = 1
try:
    @unique
    class V(Enum):
        a = 1
        b = 1
except ValueError as e: print(e)
try:
    class D(Color): pass
except TypeError as e: print(e)
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value): return cls.A
print(M(55))
class W(Enum):
    def __new__(cls, v, label):
        o = object.__new__(cls); o._value_ = v; o.label = label; return o
    A = 1, 'first'
print(W.A.label, W(1), W.A.value)
try: del Color.RED
except AttributeError as e: print(e)
print(Color.RED.RED if hasattr(Color.RED,'RED') else None)
try:
    class Dup(Enum):
        a = 1
        a = 2
except TypeError as e: print(e)
