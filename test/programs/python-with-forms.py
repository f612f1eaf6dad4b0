# with: several managers, parentheses, tuples as targets, managers from classes and functions.
from contextlib import contextmanager, nullcontext
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print("+", self.n, end=" "); return (self.n, self.n * 2)
    def __exit__(self, *e): print("-", self.n, end=" ")
with M(1) as (a, b), M(2) as [c, *d]: print(a, b, c, d, end=" ")
print()
with (M(3) as x, M(4)): print(x, end=" ")
print()
with (M(5), M(6) as y,): print(y, end=" ")
print()
with M(7), \
     M(8): pass
print()
with (M(9)) as z: print(z)
with (nullcontext((1, 2))) as (p, q): print(p, q)
d = {}
with M(10) as d["key"]: print(d)
def f():
    with M(11): return "value"
print(f())
def g():
    for i in range(3):
        with M(i):
            if i == 1: break
print(g())
with nullcontext() as n: print(n)
