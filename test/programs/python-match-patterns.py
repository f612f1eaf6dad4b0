# Each kind of pattern in a match statement, and the first one that fits wins.
from dataclasses import dataclass
def f(x):
    match x:
        case 0: return 'zero'
        case 'a' | 'b' | b'c': return 'letters'
        case None: return 'none'
        case True: return 'true'
        case -1.5: return 'neg'
        case 1+2j: return 'complex'
        case []: return 'empty'
        case [1]: return 'one'
        case [1, *rest]: return ('one and', rest)
        case [*init, 2]: return ('ends', init)
        case (a, b, 3): return ('three', a, b)
        case {'k': v, **kw}: return ('mapping', v, kw)
        case {}: return 'any mapping'
        case int(n) if n > 100: return ('big', n)
        case int(n) | float(n): return ('number', n)
        case str() as s: return ('str', s)
        case _: return 'other'
for v in [0, False, 'a', 'b', b'c', None, True, 1, -1.5, 1+2j, [], (), [1], [1,2,3], [5,2], (7,8,3), {'k':1,'z':2}, {'z':1}, {}, 101, 7, 2.5, 'zz', {1,2}, range(0), bytearray(b'')]:
    print(repr(v), '->', f(v))
@dataclass
class P:
    x: int
    y: int = 0
def g(p):
    match p:
        case P(0, 0): return 'origin'
        case P(x, 0): return ('on x', x)
        case P(x=0, y=y): return ('on y', y)
        case P(x, y) if x == y: return 'diag'
        case P(): return 'somewhere'
print([g(P(*a)) for a in [(0,0),(1,0),(0,2),(3,3),(1,2)]], g(1))
