# Binary operators: left first, reflected second, the subclass's reflected method before both.
class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"{type(self).__name__}({self.v})"
    def __add__(self, o): print(f"{self}+{o}", end=" "); return NotImplemented if isinstance(o, str) else N(self.v)
    def __radd__(self, o): print(f"{o}+r{self}", end=" "); return N(self.v)
class Sub(N):
    def __radd__(self, o): print(f"sub r{o}", end=" "); return Sub(self.v)
class Same(N): pass
print(N(1) + 2); print(2 + N(1)); print(N(1) + Sub(2)); print(Sub(1) + N(2)); print(N(1) + Same(2)); print(sum([N(1), N(2)])); print(1.5 + N(1), "x" + N(2), [] + N(3))
for f in (lambda: N(1) + "s", lambda: [0] + N(1) and N(1) - 1, lambda: 1 - N(1), lambda: N(1) @ N(2), lambda: N(1) ** 2, lambda: divmod(N(1), 2), lambda: N(1) << 1, lambda: -N(1), lambda: N(1) < N(2), lambda: N(1)[0], lambda: 5 // N(1), lambda: N(1) and N(0) % 2):
    try: print(f())
    except TypeError as e: print(e)
ops = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split()
class All: pass
for op in ops:
    setattr(All, f"__{op}__", lambda self, o, *m, op=op: (op, o, *m))
    setattr(All, f"__r{op}__", lambda self, o, *m, op=op: ("r" + op, o, *m))
a = All()
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a @ 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, divmod(a, 1), pow(a, 2, 3))
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 @ a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, divmod(1, a), "x" * a, [1] + a, "%s" % 1, {1} | a, 1.5 - a)
class Un:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
print(-Un(), +Un(), ~Un(), abs(Un()))
