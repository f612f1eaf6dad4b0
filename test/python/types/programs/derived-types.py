# Classes derived from the built-in types, with methods of their own and without.

def show(compute):
    try:
        print(repr(compute()))
    except BaseException as error:
        print(type(error).__name__ + ':', error)

class MyInt(int):

    def __new__(cls, x, extra=None):
        self = super().__new__(cls, x)
        self.extra = extra
        return self

    def __add__(self, o):
        return MyInt(super().__add__(int(o)), 'sum')

    def __repr__(self):
        return f'MyInt({int(self)}, {self.extra})'

    def __eq__(self, o):
        return super().__eq__(o)

    def __hash__(self):
        return super().__hash__()
a = MyInt(5, 'x')
show(lambda: a)
show(lambda: a + 1)
show(lambda: 1 + a)
show(lambda: a - 1)
show(lambda: a * 2)
show(lambda: a == 5)
show(lambda: {a: 1}[5])
show(lambda: {5: 1}[a])
show(lambda: a < 6)
show(lambda: str(a))
show(lambda: f'{a:03}')
show(lambda: '%d' % a)
show(lambda: [1, 2, 3, 4, 5, 6][a])
show(lambda: range(a))
show(lambda: hash(a) == hash(5))
show(lambda: bool(MyInt(0)))
show(lambda: -a)
show(lambda: a.bit_length())
show(lambda: isinstance(a, int))
show(lambda: int(a))
show(lambda: type(int(a)))
show(lambda: a / 2)
show(lambda: divmod(a, 2))
show(lambda: a ** 2)
show(lambda: 2 ** a)
show(lambda: a & 4)
show(lambda: a.real)
show(lambda: sum([a, a]))
show(lambda: max(a, 3))
show(lambda: sorted([a, 3, 9]))
show(lambda: float(a))
show(lambda: a in [5])
show(lambda: 5 in [a])
show(lambda: [a] == [5])
show(lambda: a is a)
show(lambda: round(a))
show(lambda: abs(a))
show(lambda: MyInt('7'))

class S(str):

    def upper(self):
        return S('<' + super().upper() + '>')

    def __len__(self):
        return 99

    def __repr__(self):
        return 'S(' + super().__repr__() + ')'
s = S('abc')
show(lambda: s)
show(lambda: str(s))
show(lambda: type(str(s)))
show(lambda: s.upper())
show(lambda: len(s))
show(lambda: s + 'd')
show(lambda: 'x' + s)
show(lambda: s * 2)
show(lambda: s[0])
show(lambda: s[1:])
show(lambda: s == 'abc')
show(lambda: 'abc' == s)
show(lambda: {s: 1}['abc'])
show(lambda: {'abc': 2}[s])
show(lambda: s in ['abc'])
show(lambda: 'b' in s)
show(lambda: ','.join([s, s]))
show(lambda: s.join(['1', '2']))
show(lambda: f'{s}')
show(lambda: f'{s!r}')
show(lambda: '%s' % s)
show(lambda: '{}'.format(s))
show(lambda: list(s))
show(lambda: s.split('b'))
show(lambda: s.replace('a', 'z'))
show(lambda: sorted([s, 'abb']))
show(lambda: s < 'b')
show(lambda: bool(S('')))
show(lambda: hash(s) == hash('abc'))
show(lambda: isinstance(s, str))
show(lambda: s.startswith(S('a')))
show(lambda: int(S('12')))
show(lambda: getattr(s, S('title'))())
show(lambda: S(b'ab', 'ascii'))
show(lambda: S(5))
show(lambda: s.encode())
show(lambda: print(s))
show(lambda: s.center(S.__len__(s) and 7))

class L(list):

    def append(self, x):
        super().append(x * 2)

    def __getitem__(self, i):
        r = super().__getitem__(i)
        return ('got', r)
l = L([1, 2, 3])
l.append(4)
l.attr = 'hello'
show(lambda: l)
show(lambda: l[0])
show(lambda: l[0:2])
show(lambda: len(l))
show(lambda: l + [9])
show(lambda: [0] + l)
show(lambda: l == [1, 2, 3, 8])
show(lambda: list(l))
show(lambda: l.attr)
show(lambda: l * 2)
show(lambda: 8 in l)
show(lambda: sorted(l))
show(lambda: [x for x in l])
show(lambda: l.index(8))
show(lambda: bool(L()))
show(lambda: L('ab'))
show(lambda: str(l))
show(lambda: hash(l))
show(lambda: l < [2])
show(lambda: isinstance(l, list))
show(lambda: l.copy())
show(lambda: type(l.copy()))
show(lambda: L((1,)).pop())
show(lambda: {**{'a': l}})
show(lambda: L((x for x in 'xy')))
show(lambda: L([3, 1]).sort())
show(lambda: l.__class__.__name__)
show(lambda: tuple(l))
show(lambda: [*l])

class D(dict):

    def __missing__(self, k):
        print('missing', k)
        self[k] = v = [k]
        return v

    def __setitem__(self, k, v):
        print('setitem', k, v)
        super().__setitem__(k, v)
d = D(a=1)
d['b'] = 2
d.update(c=3)
show(lambda: d)
show(lambda: d['a'])
show(lambda: d['zz'])
show(lambda: d.get('nope'))
show(lambda: 'zz' in d)
show(lambda: len(d))
show(lambda: list(d))
show(lambda: d.items())
show(lambda: d == {'a': 1, 'b': 2, 'c': 3, 'zz': ['zz']})
show(lambda: d | {'q': 1})
show(lambda: {'q': 1} | d)
show(lambda: dict(d))
show(lambda: d.pop('zz'))
show(lambda: d.setdefault('m', 5))
show(lambda: {**d})
show(lambda: type(d.copy()))
show(lambda: bool(D()))
show(lambda: D([('x', 1)]))
show(lambda: D.fromkeys('ab'))
show(lambda: '%(a)s' % d)
show(lambda: '{a}'.format_map(d))
show(lambda: d.popitem())
show(lambda: sorted(d))
show(lambda: '{new}'.format_map(d))

class T(tuple):

    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(self):
        return self[0]

    def __add__(self, o):
        return T(*super().__add__(tuple(o)))
t = T(1, 2, 3)
show(lambda: t)
show(lambda: t.first)
show(lambda: t + (4,))
show(lambda: (0,) + t)
show(lambda: t == (1, 2, 3))
show(lambda: {t: 1}[1, 2, 3])
show(lambda: {(1, 2, 3): 4}[t])
show(lambda: t[1:])
show(lambda: type(t[1:]))
show(lambda: len(t))
show(lambda: hash(t) == hash((1, 2, 3)))
show(lambda: t < (2,))
show(lambda: list(t))
show(lambda: '%s %s %s' % t)
show(lambda: 2 in t)
show(lambda: t.index(3))
show(lambda: sorted([t, (0,)]))
show(lambda: [*t])
show(lambda: t * 2)
show(lambda: T())
show(lambda: bool(T()))
show(lambda: str(T(1)))
show(lambda: isinstance(t, tuple))
x, *y = t
print(x, y)

class St(set):

    def add(self, x):
        print('add', x)
        super().add(x)
st = St([1, 2])
st.add(3)
st |= {4}
print(st, len(st), 3 in st, type(st), st - {1}, type(st - {1}), {1, 2, 3, 4} == st, sorted(st))

class F(float):

    def __add__(self, o):
        return F(super().__add__(o))

    def __str__(self):
        return 'F!' + super().__str__()
f_ = F(1.5)
print(f_ + 1, repr(f_ + 1), f_ * 2, f_ == 1.5, {f_: 1}[1.5], f'{f_:.3f}', f'{f_}', str(f_), int(f_), round(f_), f_ < 2, F('2.5'), F().is_integer())

class B(bytes):
    pass
b = B(b'ab')
print(b, b + b'c', b == b'ab', {b: 1}[b'ab'], b[0], b.decode(), type(b.upper()), len(b), B('x', 'utf-8'))

class Fr(frozenset):
    pass
print(Fr([1, 2]), {Fr([1]): 'a'}[frozenset([1])], Fr([1]) == {1}, hash(Fr([1])) == hash(frozenset([1])))

class C(complex):
    pass
print(C(1, 2), C(1, 2) + 1, C('1+2j') == 1 + 2j)

class Bo:

    def __bool__(self):
        return False
print(not Bo(), bool(Bo()), 1 if Bo() else 2)

class BA(bytearray):
    pass
ba = BA(b'xy')
ba.append(122)
ba.k = 1
print(ba, ba == b'xyz', ba.k, len(ba), ba[1:], type(ba[1:]))

class EqOnly(int):

    def __eq__(self, o):
        return False
show(lambda: {EqOnly(1)})

class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = (x, y)

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y) if isinstance(o, Point) else NotImplemented

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f'Point({self.x}, {self.y})'

    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)
grid = {Point(i, j): i * j for i in range(4) for j in range(4)}
print(grid[Point(2, 3)], Point(1, 1) in grid, Point(9, 9) in grid, len(grid), sorted(grid)[:3], grid == {Point(i, j): i * j for j in range(4) for i in range(4)})
seen = set()
for i in range(50):
    seen.add(Point(i % 5, i % 3))
print(len(seen), seen - {Point(0, 0)} == seen, len(seen & {Point(1, 1), Point(7, 7)}), seen >= {Point(0, 0)}, seen.isdisjoint({Point(8, 8)}))
grid.pop(Point(0, 0))
print(Point(0, 0) in grid, len(grid))
del grid[Point(1, 1)]
print(grid.get(Point(1, 1), 'gone'))
show(lambda: grid[Point(5, 5)])
print({Point(1, 2): 'a', (1, 2): 'b', 'c': Point(1, 2)})
print([Point(1, 2)] * 2, (Point(0, 1),), {1: [Point(3, 4)]}, {Point(1, 1)}, str(Point(1, 1)), f'{Point(1, 1)!s:>15}|')
