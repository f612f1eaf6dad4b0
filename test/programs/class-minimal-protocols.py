# The smallest classes that can be iterated, called, indexed, compared, added, entered, awaited.
class I:
    def __iter__(self): return iter("ab")
class G:
    def __getitem__(self, i): return [10, 20][i]
class C:
    def __call__(self): return "called"
class L:
    def __len__(self): return 0
class E:
    def __eq__(self, o): return True
class A:
    def __radd__(self, o): return f"{o}+A"
class W:
    def __enter__(self): return "in"
    def __exit__(self, *a): print("out")
class H:
    def __hash__(self): return 1
class S:
    def __str__(self): return "S!"
class K:
    def __contains__(self, x): return x == 1
class X:
    def __index__(self): return 1
class N:
    def __next__(self): return 1
print(list(I()), list(G()), C()(), bool(L()), E() == 5, 1 + A(), H() in {H()}, str(S()), 1 in K(), "ab"[X()], next(N()), sum([A()], 0), max(I()), dict(zip(I(), G())), [*G()], "".join(I()))
with W() as w: print(w)
for f in (lambda: len(I()), lambda: G() + 1, lambda: C() < C(), lambda: hash(E()), lambda: list(N()), lambda: I()[0], lambda: int(X()) and float(L()), lambda: 2 in N()):
    try: print(f())
    except TypeError as e: print(e)
