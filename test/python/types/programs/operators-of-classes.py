# Classes of the program that define every operator, and meet the built-in types.

def show(compute):
    try:
        print(repr(compute()))
    except BaseException as error:
        print(type(error).__name__ + ':', error)

class V:

    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f'V({self.x})'

    def __add__(self, o):
        if isinstance(o, V):
            return V(self.x + o.x)
        if isinstance(o, int):
            return V(self.x + o)
        return NotImplemented

    def __radd__(self, o):
        print('radd', o)
        return V(o + self.x) if isinstance(o, int) else NotImplemented

    def __iadd__(self, o):
        print('iadd', o)
        self.x += 1
        return self

    def __mul__(self, o):
        return 'mul %r' % (o,)

    def __rmul__(self, o):
        return 'rmul %r' % (o,)

    def __eq__(self, o):
        print('eq', self, o)
        return isinstance(o, V) and self.x == o.x

    def __hash__(self):
        print('hash', self.x)
        return hash(self.x)

    def __lt__(self, o):
        print('lt', self, o)
        return self.x < o.x

    def __neg__(self):
        return V(-self.x)

    def __abs__(self):
        return abs(self.x)

    def __bool__(self):
        print('bool', self.x)
        return self.x != 0

    def __len__(self):
        return 5

    def __contains__(self, o):
        print('contains', o)
        return 1 if o == self.x else 0

    def __getitem__(self, k):
        return ('item', k)

    def __setitem__(self, k, v):
        print('set', k, v)

    def __delitem__(self, k):
        print('del', k)

    def __call__(self, *a, **k):
        return (a, k)

    def __format__(self, s):
        return f'<{s}>{self.x}'

    def __index__(self):
        return self.x

    def __matmul__(self, o):
        return 'matmul'

    def __rpow__(self, o):
        return ('rpow', o)

    def __invert__(self):
        return 'inv'

    def __pos__(self):
        return 'pos'

    def __divmod__(self, o):
        return 'divmod'

    def __rdivmod__(self, o):
        return 'rdivmod'

    def __round__(self, n=None):
        return ('round', n)

    def __int__(self):
        return self.x

    def __float__(self):
        return float(self.x)

    def __complex__(self):
        return complex(self.x, 1)
a, b = (V(1), V(2))
show(lambda: a + b)
show(lambda: a + 1)
show(lambda: 1 + a)
show(lambda: a + 'x')
show(lambda: 'x' + a)
show(lambda: [] + a)
show(lambda: a * 2)
show(lambda: 2 * a)
show(lambda: [1] * a)
show(lambda: 'ab' * b)
show(lambda: (1,) * b)
show(lambda: a == b)
show(lambda: a != b)
show(lambda: a == 1)
show(lambda: 1 == a)
show(lambda: a < b)
show(lambda: a > b)
show(lambda: a <= b)
show(lambda: -a)
show(lambda: abs(a))
show(lambda: not a)
show(lambda: bool(V(0)))
show(lambda: len(a))
show(lambda: 1 in a)
show(lambda: 2 not in a)
show(lambda: a[1])
show(lambda: a[1:2])
show(lambda: a[1, 2])
show(lambda: a[...])
show(lambda: a(1, x=2))
show(lambda: f'{a:>5}')
show(lambda: f'{a!r:>8}|')
show(lambda: format(a))
show(lambda: [10, 20, 30][a])
show(lambda: [1, 2, 3][a:b])
show(lambda: 'abc'[b])
show(lambda: range(V(3)))
show(lambda: hex(V(255)))
show(lambda: a @ 1)
show(lambda: 1 @ a)
show(lambda: 2 ** a)
show(lambda: a ** 2)
show(lambda: ~a)
show(lambda: +a)
show(lambda: divmod(a, 1))
show(lambda: divmod(1, a))
show(lambda: round(a))
show(lambda: round(a, 2))
show(lambda: int(a))
show(lambda: float(a))
show(lambda: complex(a))
show(lambda: '%d' % a)
show(lambda: '%x' % V(255))
show(lambda: '%s %r' % (a, b))
show(lambda: '%f' % a)
show(lambda: 'x'.center(V(5)))
show(lambda: [0] * V(3))
show(lambda: bytes(V(2)))
show(lambda: 'a,b,c'.split(',', a))
show(lambda: [1, 2, 3].pop(a))
show(lambda: 5 .to_bytes(b))
show(lambda: {a: 1})
show(lambda: {a, V(1)})
show(lambda: {a: 1}[V(1)])
show(lambda: {a: 1}.get(b, 'no'))
show(lambda: a in {a: 1})
show(lambda: V(1) in {a})
show(lambda: {1: 'int'}[a])
show(lambda: {a: 'v'}[1])
show(lambda: {a} | {b})
show(lambda: {a} & {V(1)})
show(lambda: {a} == {V(1)})
show(lambda: {a: 1} == {V(1): 1})
show(lambda: [a] == [V(1)])
show(lambda: (a, 1) == (V(1), 1))
show(lambda: [a] == [b])
show(lambda: [a, 2] < [b, 1])
show(lambda: [a, 2] < [V(1), 3])
show(lambda: b in [a, V(2)])
show(lambda: [a, b].index(V(2)))
show(lambda: [a, b, V(1)].count(V(1)))
show(lambda: [a, b].remove(V(3)))
show(lambda: sorted([V(3), V(1), V(2)]))
show(lambda: sorted([V(1), V(2)], reverse=True))
show(lambda: sorted([3, 1, 2], key=lambda x: V(x)))
show(lambda: min(V(2), V(1)))
show(lambda: max([V(1), V(3)]))
show(lambda: sum([V(1), V(2)], V(0)))
show(lambda: hash((a, 1)) == hash((1, 1)))
show(lambda: {(a, 1): 'x'}[1, 1])
show(lambda: {a: 1, b: 2}.pop(V(2)))
show(lambda: dict.fromkeys([a, V(1), b]))
show(lambda: list({a: 1, V(1): 2}))
show(lambda: {a: 1}.setdefault(V(1), 9))
show(lambda: str([a, (b,), {a: b}]))
show(lambda: set([a, V(1), b]) - {V(2)})
show(lambda: frozenset([a]) == {V(1)})
show(lambda: any([V(0), V(1)]))
show(lambda: all([V(0)]))
show(lambda: a if V(0) else b)
show(lambda: V(0) or 5)
show(lambda: V(1) and 6)
show(lambda: [x for x in range(3) if V(x)])
show(lambda: list(filter(None, [V(0), V(2)])))
show(lambda: list(map(int, [a, b])))
show(lambda: slice(a, b).indices(10))
show(lambda: 'abc'.find('c', a))
a += 5
print(a)
x = 5
x += b
print(x)
a[1] = 2
del a['k']
