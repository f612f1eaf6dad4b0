# A number type of one's own: fractions with all operators, conversions and formats.
from math import gcd
class Frac:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        if isinstance(n, Frac): n, d = n.n, n.d * d
        s = -1 if d < 0 else 1; g = gcd(n, d) or 1; self.n, self.d = s * n // g, s * d // g
    def _with(f):
        def op(self, o):
            if isinstance(o, int): o = Frac(o)
            return f(self, o) if isinstance(o, Frac) else NotImplemented
        return op
    __add__ = __radd__ = _with(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _with(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d)); __rsub__ = _with(lambda a, b: b - a)
    __mul__ = __rmul__ = _with(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __truediv__ = _with(lambda a, b: Frac(a.n * b.d, a.d * b.n)); __rtruediv__ = _with(lambda a, b: b / a)
    __eq__ = _with(lambda a, b: (a.n, a.d) == (b.n, b.d)); __lt__ = _with(lambda a, b: a.n * b.d < b.n * a.d); __le__ = _with(lambda a, b: a.n * b.d <= b.n * a.d)
    __floordiv__ = _with(lambda a, b: a.n * b.d // (a.d * b.n)); __mod__ = _with(lambda a, b: a - b * (a // b))
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __neg__(self): return Frac(-self.n, self.d)
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __bool__(self): return self.n != 0
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __repr__(self): return f"{self.n}/{self.d}" if self.d > 1 else str(self.n)
    def __format__(self, spec): return format(float(self), spec) if spec else repr(self)
    def __round__(self, k=None): return round(float(self), k)
a, b = Frac(1, 2), Frac(-3, 4)
print(a + b, a - b, a * b, a / b, a ** 3, b ** -2, -a, abs(b), a + 1, 2 - a, 3 * b, 1 / a, a // b, a % Frac(1, 3), a == Frac(2, 4), a != b, a < b, a <= b, a < 0, sorted([a, b, Frac(0)]), sum([a, a, b]), min(a, b), float(b), int(Frac(7, 2)), f"{b:.3f} {a}", round(Frac(1, 3), 2), bool(Frac(0)), {Frac(2): "two"}[2], 2 == Frac(2), divmod(7, 2), Frac(Frac(1, 2), 3))
for f in (lambda: a + 1.5, lambda: "x" * a, lambda: a / 0, lambda: Frac(1, 0), lambda: a < "x", lambda: a ** a):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
