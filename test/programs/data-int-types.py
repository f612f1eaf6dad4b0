# bool is an int; what int's subclasses keep and lose.
print(isinstance(True, int), issubclass(bool, int), True + 1, True == 1, True is 1 if False else True, {1: "a", True: "b", 1.0: "c"})
print(sum([True, False, True]), [10, 20][True], "ab"[False], True * "x", max(True, 2), min(False, 0), str(True), repr(False), int(True), float(True))
print(bool(""), bool("False"), bool(0.0), bool([0]), bool(None), bool(0j), bool(range(0)), bool(float("nan")), bool())
class Metres(int):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __repr__(self): return f"Metres({int(self)}{self.unit})"
    def __add__(self, other): return Metres(int(self) + int(other), self.unit)
m = Metres(5, "km")
print(m, m + 1, type(m + 1), m * 2, type(m * 2), -m, type(-m), m == 5, hash(m) == hash(5), [m], f"{m:03d}", f"{m}", str(m), "%d" % m, m.unit, abs(m), type(+m))
print(1 + m, type(1 + m), m.__dict__, int(m), type(int(m)), m.real, isinstance(m, int), {5: "found"}[m], range(m), [1] * m)
try:
    class No(bool): pass
except TypeError as e: print(e)
try: True.x = 1
except AttributeError as e: print(e)
print(True.__class__, (1).__class__, type(1) is int, type(type(1)), int.__doc__ is not None, bool.__mro__)
