# enum: members, aliases, lookups, iteration, auto, methods, functional API, errors.
from enum import *
class C(Enum):
    RED = 1; GREEN = "g"; BLUE = auto() if False else 3; CRIMSON = 1
    def describe(self): return f"{self.name}={self.value}"
    @classmethod
    def default(cls): return cls.RED
    @property
    def low(self): return self.name.lower()
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C("g"), C["BLUE"], list(C), len(C), C.CRIMSON is C.RED, C.CRIMSON, C.__members__, C.RED.describe(), C.default(), C.RED.low, C.RED in C, 1 in C, 99 in C, C.RED == 1, C.RED == C.RED, C.RED is C(1), hash(C.RED) == hash("RED"), {C.RED: 1}[C.RED], isinstance(C.RED, C), type(C.RED), C, C.__name__, [m.name for m in reversed(C)], C.RED.__class__, f"{C.RED} {C.RED!r:>20}", "%s" % C.RED, bool(C.RED), C.RED != C.BLUE)
class A(Enum): X = auto(); Y = auto(); Z = 10; W = auto()
class S(StrEnum): FOO = auto(); BAR = "b"
class I(IntEnum): ONE = 1; TWO = 2
class Mixed(str, Enum): A = "a"; B = "b"
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() * (count + 1)
    P = auto(); Q = auto()
print([(m.name, m.value) for m in A], S.FOO, S.FOO == "foo", S.BAR.upper(), repr(S.BAR), f"{S.BAR}", I.ONE + 1, I.TWO > I.ONE, I(2), repr(I.ONE), f"{I.ONE}", sorted(I, reverse=True), [10, 20, 30][I.ONE], Mixed.A, Mixed.A == "a", f"{Mixed.A}", repr(Mixed.A), [m.value for m in Auto], I.ONE is I(1), I.ONE == 1.0, max(I), int(I.TWO), str(I.ONE), Mixed("b"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: C(99)); attempt(lambda: C["NOPE"]); attempt(lambda: C.NOPE); attempt(lambda: setattr(C, "RED", 2)); attempt(lambda: setattr(C.RED, "value", 2)); attempt(lambda: delattr(C, "RED")); attempt(lambda: C.RED < C.BLUE); attempt(lambda: C.RED()); attempt(lambda: S(5)); attempt(lambda: C.RED.nope); attempt(lambda: C.RED + 1)
def b1():
    class D(C): pass
def b2():
    class D(Enum): A = 1; A = 2
def b3():
    @unique
    class D(Enum): A = 1; B = 1; E = 2; F = 2
def b4():
    class D(StrEnum): A = 1
def b5():
    class D(IntEnum): A = "x"
def b6():
    class D(Enum): mro = 1
def b7():
    class D(Enum): _bad_ = 1
for b in (b1, b2, b3, b4, b5, b6, b7): attempt(b)
F = Enum("F", "A B C"); G = Enum("G", {"x": 10, "y": 20}); H = IntEnum("H", ["P", "Q"], start=5); print(list(F), F.B.value, list(G), H.Q, H.Q.value, Enum("J", [("a", 1), ("b", 2)]).b, F.__module__)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.mass, Planet((5.97e24, 6.37e6)), [p.g for p in Planet])
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "default" else None
class Ign(Enum): _ignore_ = ["tmp"]; tmp = 5; A = 1
class NonM(Enum): A = 1; f = lambda self: "method"; B = member(2); c = nonmember(3)
print(Miss("default"), list(Ign), hasattr(Ign, "tmp"), list(NonM), NonM.A.f(), NonM.c, NonM.B); attempt(lambda: Miss("other"))
class Ord(Enum):
    LOW = 1; HIGH = 2
    def __lt__(self, o): return self.value < o.value
    def __str__(self): return f"<{self.name}>"
print(sorted([Ord.HIGH, Ord.LOW]), str(Ord.LOW), f"{Ord.HIGH}", max(Ord.LOW, Ord.HIGH), Ord.LOW.__hash__() == hash("LOW") if False else "")
class W(Enum):
    def __new__(cls, code, text): o = object.__new__(cls); o._value_ = code; o.text = text; return o
    OK = 200, "fine"; NO = 404, "missing"
print(W(200).text, W.NO.value, W.OK, [w.text for w in W]); print(unique(C.__class__("U", (Enum,), C.__class__.__prepare__("U", (Enum,)))) if False else verify(UNIQUE, CONTINUOUS)(Enum("V", "A B")))
