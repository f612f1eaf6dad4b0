# In-place operators fall back to the binary ones; what they return is assigned.
class L:
    def __init__(self, *v): self.v = list(v)
    def __iadd__(self, o): self.v.append(o); return self
    def __add__(self, o): return L(*self.v, "new", o)
    def __imul__(self, n): return f"replaced by {n}"
    def __sub__(self, o): return L(*self.v, "-", o)
    def __repr__(self): return f"L{self.v}"
a = b = L(1); a += 2; print(a, b, a is b); a = a + 3; print(a, b); a -= 4; print(a, a is b); a *= 3; print(a)
class All:
    def __getattr__(self, name): raise AttributeError(name)
for op in "iadd isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor".split():
    setattr(All, f"__{op}__", lambda self, o, op=op: (op, o))
for statement in ("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"):
    pass
x = All(); x += 1; print(x); x = All(); x -= 1; print(x); x = All(); x *= 1; print(x); x = All(); x /= 1; print(x); x = All(); x //= 1; print(x); x = All(); x %= 1; print(x); x = All(); x **= 1; print(x); x = All(); x @= 1; print(x); x = All(); x <<= 1; print(x); x = All(); x >>= 1; print(x); x = All(); x &= 1; print(x); x = All(); x |= 1; print(x); x = All(); x ^= 1; print(x)
class H: items = [1]; count = 0
h = H(); h.items += [2]; h.count += 1; print(H.items, h.items is H.items, vars(h), H.count)
d = {"k": [1]}; d["k"] += [2]; d["n"] = 0; d["n"] -= 1; print(d); t = ([1],)
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e, sep=": ")
def f1(): n = 1; n += "x"
def f2(): s = "a"; s -= "b"
def f3(): l = [1]; l += 5
def f4(): s = {1}; s |= [2]
def f5(): d = {}; d["missing"] += 1
def f6(): global t; t[0] += [2]
def f7(): undefined_name += 1
def f8(): o = object(); o.x += 1
def f9(): n = None; n **= 2
def f10(): x = 5; x @= 2
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10): attempt(f)
print(t); s = "ab"; u = s; s += "c"; print(s, u); f = frozenset([1]); g = f; f |= {2}; print(f, g); n = 5; n //= 2; n <<= 3; n ^= 1; n |= 6; n &= ~2; n >>= 1; n **= 2; n %= 7; n /= 2; print(n)
i = 0
def idx(): global i; i += 1; return i
z = [0] * 4; z[idx()] += 10; print(z, i); z[-1], z[0] = 5, 6; z[1:2] += [7, 8]; print(z)
