# What counts as true and false in conditions, filters and logical operators.
falsy = [None, False, 0, 0.0, 0j, "", b"", [], (), {}, set(), frozenset(), range(0), bytearray()]
truthy = [True, 1, -1, 0.1, 1j, " ", b"0", [0], (None,), {0: 0}, {0}, range(1), object(), len, int, ..., float("nan")]
print([bool(x) for x in falsy], all(truthy), any(falsy), list(filter(None, [0, 1, "", "a"])), [x for x in falsy if x], sum(map(bool, truthy)) == len(truthy))
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B(L):
    def __bool__(self): return self.n > 5
print(bool(L(0)), bool(L(1)), bool(B(1)), bool(B(6)), "yes" if L(2) else "no", not B(0), L(0) or "empty", B(9) and "big", [x.n for x in map(L, range(3)) if x])
x = 5
if x: print("x")
while x: x -= 1
print(x, bool("False"), bool("0"), bool([[]]), bool({}) is False, int(bool("x")), True + True, False * 5, -True)
