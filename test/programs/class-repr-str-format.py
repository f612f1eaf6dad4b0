# __repr__, __str__, __format__, __bytes__, __bool__, __int__ and other conversions of own classes.
class C:
    def __repr__(self): return "C()"
class S:
    def __str__(self): return "ess"
class B:
    def __str__(self): return "b-str"
    def __repr__(self): return "b-repr"
    def __format__(self, spec): return f"b-format[{spec}]"
    def __bytes__(self): return b"bytes"
    def __bool__(self): return False
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __len__(self): return 9
    def __round__(self, n=0): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __sizeof__(self): return 7
    def __dir__(self): return ["z", "a"]
import math, operator
c, b = C(), B()
print(c, str(c), [c], f"{c} {c!s:>5} {c!r}", "%s %r" % (c, c), "{} {!r}".format(c, c), repr(S())[:12] == "<__main__.S ", str(S()), [S()] != [])
print(b, [b], {b.__class__.__name__: b}, f"{b} {b:x>5} {b!s} {b!r:>8}", bytes(b), bool(b), int(b), float(b), complex(b), "abcdef"[b], [0] * b, range(b), hex(b), round(b), round(b, 2), math.trunc(b), math.floor(b), math.ceil(b), b.__sizeof__(), dir(b), "yes" if b else "no", b or "falsy", operator.index(b), len(b), "%d %x" % (b, b), chr(b) == "\x03", math.sqrt(b), pow(2, 3, 5))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
class Bad:
    __str__ = __repr__ = lambda self: 5
    __bool__ = lambda self: "x"
    __len__ = lambda self: 1.5
    __int__ = lambda self: 1.5
    __float__ = lambda self: 1
    __index__ = lambda self: "i"
    __bytes__ = lambda self: "b"
    __complex__ = lambda self: 1
    __hash__ = lambda self: "h"
    __format__ = lambda self, s: None
    __iter__ = lambda self: 1
    __dir__ = lambda self: 5
    __length_hint__ = lambda self: "x"
for f in (str, repr, bool, len, int, float, hex, bytes, complex, hash, format, iter, dir, operator.length_hint, range): attempt(lambda: f(Bad()))
attempt(lambda: int(c)); attempt(lambda: float(c)); attempt(lambda: bytes(c)); attempt(lambda: format(c, "5")); attempt(lambda: round(c)); attempt(lambda: math.floor(c)); attempt(lambda: [1][c]); attempt(lambda: complex(c)); attempt(lambda: f"{c:>5}"); attempt(lambda: int(S())); attempt(lambda: math.trunc(c)); attempt(lambda: operator.index(1.5))
