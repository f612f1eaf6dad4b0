# enum: flags, their operators, boundaries, composite members, iteration, texts.
from enum import *
class P(Flag): R = auto(); W = auto(); X = auto(); RW = R | W; NONE = 0
print(P.R | P.X, repr(P.R | P.X), P.RW, P.R & P.RW, P.R ^ P.RW, ~P.R, P.R in P.RW, P.X in P.RW, list(P.RW), list(P), len(P), len(P.RW), bool(P.NONE), bool(P.R), P(0), P(3), P(7), repr(P(7)), (P.R | P.W) is P.RW, P.R.value, P.RW.name, (P.R | P.X).name, P["RW"], P.NONE, list(P.NONE), P.R | P.NONE == P.R, {P.R | P.W: 1}[P.RW], [f.name for f in P(6)], P.R - 0 if False else "", isinstance(P.R | P.X, P), hash(P.RW) == hash(P(3)), P.__members__)
class I(IntFlag): A = 1; B = 2; C = 4
print(I.A | I.B, repr(I.A | I.B), I.A | 8, repr(I.A | 8), I.A + I.B, I(6), ~I.A, I.A & 3, I.A == 1, I(9), list(I(5)), 1 | I.B, I.A ^ I.C, I.A < I.B, f"{I.A | I.B}", int(I.C), I(0), repr(I(0)), bool(I(0)), I.A in I(3))
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: P(8)); attempt(lambda: P.R | 1); attempt(lambda: P.R + P.W); attempt(lambda: 1 in P.RW); attempt(lambda: P("R")); attempt(lambda: P.R < P.W); attempt(lambda: P(-1))
class K(Flag, boundary=KEEP): A = 1
class Cf(Flag, boundary=CONFORM): A = 1; B = 2
class E(Flag, boundary=EJECT): A = 1
print(repr(K(9)), repr(Cf(9)), E(9), type(E(9)).__name__, FlagBoundary.STRICT)
class Color(Flag):
    BLACK = 0; RED = auto(); GREEN = auto(); BLUE = auto(); WHITE = RED | GREEN | BLUE; PURPLE = RED | BLUE
print(Color.PURPLE, Color.WHITE & ~Color.RED, Color.RED | Color.BLUE, [c for c in Color], Color(5), Color.WHITE ^ Color.PURPLE, Color.BLACK, show_flag_values(7) if "show_flag_values" in dir() else [1, 2, 4])
perms = P.R; perms |= P.W; print(perms); perms &= ~P.R; print(perms); perms ^= P.X; print(perms, P.W in perms)
