# Who is asked first, who may answer NotImplemented, and what wrong answers lead to.

def show(compute):
    try:
        print(repr(compute()))
    except BaseException as error:
        print(type(error).__name__ + ':', error)

class A:

    def __add__(s, o):
        return 'A.add'

    def __radd__(s, o):
        return 'A.radd'

    def __eq__(s, o):
        print('A.eq')
        return NotImplemented

    def __lt__(s, o):
        print('A.lt')
        return NotImplemented

    def __gt__(s, o):
        print('A.gt')
        return NotImplemented
    __hash__ = None

class B(A):

    def __radd__(s, o):
        return 'B.radd'

    def __eq__(s, o):
        print('B.eq')
        return NotImplemented

    def __gt__(s, o):
        print('B.gt')
        return 'B.gt'

class C(A):
    pass
show(lambda: A() + B())
show(lambda: A() + C())
show(lambda: B() + A())
show(lambda: A() + A())
show(lambda: 1 + A())
show(lambda: A() == B())
show(lambda: A() != B())
show(lambda: B() == A())
show(lambda: A() < B())
show(lambda: B() < A())
show(lambda: A() < A())
show(lambda: A() == 1)
show(lambda: 1 == A())
show(lambda: {A()})
show(lambda: {A(): 1})
show(lambda: hash(A()))
show(lambda: {(1, A())})

class E:

    def __eq__(self, o):
        return True
show(lambda: hash(E()))
show(lambda: {E(): 1})

class P:
    pass
p = P()
print(p == p, p != p, p == P(), hash(p) == hash(p), {p: 1}[p], p in [p])

class M:

    def __eq__(self, o):
        return 'truthy'

    def __ne__(self, o):
        return []
print(M() == 1, M() != 1, 1 == M(), [M()] == [1], not M() != 3)

class Bad:

    def __bool__(self):
        return 5

    def __len__(self):
        return 'x'

    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __hash__(self):
        return 'h'

    def __eq__(self, o):
        return 1

    def __index__(self):
        return 'i'

    def __contains__(self, x):
        raise KeyError('c')

    def __iter__(self):
        return 5

    def __format__(self, s):
        return 1

    def __int__(self):
        return 'x'

    def __float__(self):
        return 1

    def __getitem__(self, k):
        raise IndexError('no')
show(lambda: bool(Bad()))
show(lambda: len(Bad()))
show(lambda: repr(Bad()))
show(lambda: str(Bad()))
show(lambda: hash(Bad()))
show(lambda: {Bad()})
show(lambda: [1][Bad()])
show(lambda: 1 in Bad())
show(lambda: list(Bad()))
show(lambda: f'{Bad()}')
show(lambda: int(Bad()))
show(lambda: float(Bad()))
show(lambda: [Bad()])
show(lambda: print(Bad()))
show(lambda: '%s' % Bad())
show(lambda: '%d' % Bad())
show(lambda: range(Bad()))
show(lambda: Bad()[0])
show(lambda: {1: 2}[Bad()])

class NegLen:

    def __len__(self):
        return -1
show(lambda: len(NegLen()))
show(lambda: bool(NegLen()))

class BigLen:

    def __len__(self):
        return 2 ** 70
show(lambda: len(BigLen()))

class Seq:

    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10

    def __len__(self):
        return self.n
print(list(Seq(3)), 20 in Seq(3), 25 in Seq(3), tuple(Seq(2)), [*Seq(2)], sum(Seq(4)), list(reversed(Seq(3))), max(Seq(3)), sorted(Seq(3), reverse=True), list(zip(Seq(2), Seq(3))), dict(enumerate(Seq(2))), set(Seq(2)))
x, y, z = Seq(3)
print(x, y, z)

class It:

    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i > 3:
            raise StopIteration
        return self.i
print(list(It()), 2 in It(), 7 in It(), ','.join(map(str, It())), [1, *It()], {*It()}, dict.fromkeys(It()))
l = [0]
l += It()
print(l)
l.extend(It())
print(l)
l[1:1] = It()
print(l)

def gen():
    yield 1
    yield 2
print(list(gen()), tuple(gen()), set(gen()), 2 in gen(), sum(gen()), ''.join((str(g) for g in gen())), bytes(gen()), bytearray(gen()), dict(((g, g) for g in gen())), frozenset(gen()), [*gen(), *gen()], {**{1: 2}}, sorted(gen(), key=lambda v: -v), list(map(lambda q: q * 2, gen())))

def bad():
    yield 1
    raise ValueError('in gen')
show(lambda: list(bad()))
show(lambda: 5 in bad())
show(lambda: 1 in bad())
show(lambda: sum(bad()))
show(lambda: ','.join(bad()))
show(lambda: {}.update(bad()))
show(lambda: set(bad()))
show(lambda: [].extend(bad()))
show(lambda: sorted(bad()))
show(lambda: dict(bad()))

class R:

    def __init__(self):
        self.children = []

    def __repr__(self):
        return f'R({self.children})'
r = R()
r.children.append(r)
print([r]) if False else None
l = [1]
l.append(l)
print(l, repr(l))
d = {}
d['d'] = d
print(d)
d2 = {'l': l}
l.append(d2)
print(d2)
t = ([],)
t[0].append(t)
print(t)

class N:

    def __init__(s, v):
        s.v = v
        s.kids = []

    def __repr__(s):
        return f'N({s.v}, {s.kids})'
n = N(1)
n.kids.append(N(2))
n.kids.append(N(3))
print(n)
shared = [n]
n.kids = shared
print(n.kids)
show(lambda: [1, 2] < [1, 'a'])
show(lambda: [1, 'a'].sort())
show(lambda: sorted([1, None]))
show(lambda: sorted(['b', 'a', 3]))
show(lambda: sorted([(1, 'a'), (1, 2)]))
show(lambda: sorted([{}, {}]))
show(lambda: max([1, 'a']))
show(lambda: sorted([P(), P()]))
show(lambda: sorted([3, 1, 2], key=lambda x: 1 / 0))
lst = [3, 1, 2]

def keyf(x):
    lst.append(x)
    return x
try:
    lst.sort(key=keyf)
except ValueError as e:
    print(e, lst)

class LT:

    def __init__(s, v):
        s.v = v

    def __lt__(s, o):
        return s.v < o.v

    def __repr__(s):
        return f'LT{s.v}'
import random
random.seed(5)
vals = [LT(random.randrange(50)) for _ in range(200)]
print(sorted(vals))
print(sorted(vals, reverse=True))
print(sorted(vals, key=lambda v: v.v % 7)[:20])
