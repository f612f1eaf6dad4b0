# Names in patterns: or, as, guards, and match as an ordinary name.
match 1, 2:
    case a, b: print(a, b)
match 1, :
    case a, : print(a)
match [[1, 2], [3, 4]]:
    case [[a, _], [_, b]]: print(a, b)
match 3:
    case (1 | 2) | 3 as w: print(w)
match (1, 2, 3, 4, 5):
    case [a, *_, b]: print(a, b)
match = 1
case = 2
print(match, case)
def h(v):
    match v:
        case [1 | 2 as a, 3 as b]: return a, b
        case {'x': [a, b]} | {'y': [b, a]}: return (a, b)
        case Exception(args=[m]): return m
        case str(s) | bytes(s): return s
        case dict(q) | list(q): return q
print(h([2, 3]), h({'x': [1, 2]}), h({'y': [1, 2]}), h(ValueError('m')), h('s'), h({1:1}), h(3))

def guards(x):
    match x:
        case [a, b] if a > b: return 'greater', a, b
        case [a, b] if a == b: return 'same', a
        case [a, *_] if (n := len(x)) > 2: return 'many', n, a, b if 'b' in locals() else None
        case _: return 'else', a, b
print(guards([2, 1]), guards([1, 1]), guards([1, 2, 3]), guards([1, 2]))
# What failed may have bound nothing, but a guard that says no leaves its names.
def left(x):
    match x:
        case [p, 1]: pass
        case [p, q] if False: pass
    return sorted(locals().items())
print(left([5, 2]), left([5, 1]), left([1]))
class Point:
    __match_args__ = 'x', 'y'
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'Point({self.x}, {self.y})'
async def walk(points):
    for point in points:
        match point:
            case Point(0, y) | Point(y, 0) as p: yield p, y
            case Point(x, y) if x < 0: continue
            case Point(): break
import asyncio
async def main():
    async for found in walk([Point(0, 3), Point(-1, 2), Point(7, 0), Point(1, 1), Point(0, 0)]):
        print(found)
asyncio.run(main())
x = [1, 2]
match x:
    case [a, y] if (lambda: a + y)() == 3:
        print([y for _ in range(a)], (lambda: y)())
class Body:
    match 5:
        case int(five): six = five + 1
print(Body.five, Body.six)
def generator():
    match (yield 1):
        case None: yield 'none'
        case str(s): yield s
g = generator(); next(g); print(g.send('sent'))
