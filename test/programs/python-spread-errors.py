# What calls say of arguments that cannot be spread, and small differences.
def f1(*a, **k): return a, k
class C:
    def m(self, *a): pass
for g in (lambda: f1(*5), lambda: f1(**5), lambda: f1(1, *5), lambda: f1(**{1: 2}), lambda: f1(a=1, **{'a': 2}), lambda: f1(**{'a': 1}, **{'a': 2}), lambda: C().m(*5), lambda: C(*5), lambda: print(*5), lambda: print(**5), lambda: int(*None), lambda: (lambda: 0)(*5), lambda: [].append(*5), lambda: len(**[1])):
    try: g()
    except TypeError as e: print(e)
try:
    class Five(5): pass
except TypeError as e: print(e)
try:
    class S('a'): pass
except TypeError as e: print(e)
try:
    class L([]): pass
except TypeError as e: print(e)
try:
    class N(None): pass
except TypeError as e: print(e)
def o(a, b):
    x = a
    def i(): return x, b
    return i
print(o(1, 2).__code__.co_freevars, [c.cell_contents for c in o(1, 2).__closure__], o(1, 2)())
for s in ('abc', range(3), {1, 2, 3}, [1, 2, 3], (1, 2, 3), {1: 1, 2: 2, 3: 3}, iter([1, 2, 3]), b'abc'):
    try: a, b = s
    except ValueError as e: print(type(s).__name__, e)
def yf(): yield from [1, 2]
g = yf(); next(g)
try: g.send('x')
except AttributeError as e: print(e)
try: from sys import nope
except ImportError as e: print(e, e.name, e.path)
try: from math import nope
except ImportError as e: print(type(e))
import sys
print(sys, '__file__' in vars(sys))
class V: x = 1
print([k for k in vars(V) if k in ('__qualname__', '__module__', 'x')], V.__qualname__)
