# Descriptors, metaclasses, slots, hooks, operators and classes derived from built-in types.
import sys
class Desc:
    def __set_name__(self, owner, name): self.name = '_' + name; print('set_name', owner.__name__, name)
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name, 'unset')
    def __set__(self, obj, value): setattr(obj, self.name, value)
    def __delete__(self, obj): delattr(obj, self.name)
class A:
    d = Desc()
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
    def __class_getitem__(cls, i): return f'{cls.__name__}[{i}]'
class B(A, tag='t'): pass
b = B(); print(b.d); b.d = 5; print(b.d, b.__dict__); del b.d; print(b.d, A['x'], B[1], isinstance(A.d, Desc))
class Meta(type):
    def __new__(m, n, bases, ns, **kw): ns['added'] = len(ns) > 0; return super().__new__(m, n, bases, ns)
    def __init__(c, n, bases, ns, **kw): super().__init__(n, bases, ns); c.inited = kw
    def __call__(c, *a): print('calling', c.__name__, a); return super().__call__(*a)
    def __len__(c): return 42
    def __iter__(c): return iter([1, 2])
    def __contains__(c, x): return x == 3
    def __getitem__(c, k): return k * 2
    def __getattr__(c, n): return 'meta ' + n
    @property
    def prop(c): return c.__name__ + '!'
    def __repr__(c): return f'<Meta {c.__name__}>'
    def __instancecheck__(c, i): return i == 'special' or super().__instancecheck__(i)
class M(metaclass=Meta, opt=1):
    def __init__(self, x): self.x = x
print(M(5).x, M.added, M.inited, len(M), list(M), 3 in M, M[4], M.foo, M.prop, M, isinstance('special', M), isinstance(3, M), type(M), type(M) is Meta)
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S(); print(s.a)
try: s.b
except AttributeError as e: print(e)
try: s.c = 1
except AttributeError as e: print(e)
try: s.__dict__
except AttributeError as e: print(e)
class G:
    def __getattr__(self, n):
        if n == 'boom': raise AttributeError('custom ' + n)
        return n.upper()
    def __getattribute__(self, n):
        if n == 'direct': return 'via getattribute'
        return object.__getattribute__(self, n)
    def __setattr__(self, n, v): object.__setattr__(self, n, ('set', v))
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)
g = G(); g.x = 1; print(g.x, g.y, g.direct, hasattr(g, 'boom'), getattr(g, 'boom', 'dflt')); del g.x
try: g.boom
except AttributeError as e: print(e)
class P:
    def __init__(self): self._t = 0
    @property
    def t(self): "tdoc"; return self._t
    @t.setter
    def t(self, v):
        if v < 0: raise ValueError('neg')
        self._t = v
    @t.deleter
    def t(self): print('deleted'); self._t = None
    ro = property(lambda self: 'ro')
p = P(); p.t = 5; print(p.t, P.t.__doc__, P.t.fget.__name__); del p.t; print(p.t)
for f in [lambda: setattr(p, 'ro', 1), lambda: delattr(p, 'ro'), lambda: setattr(p, 't', -1)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
class C1:
    def who(self): return 'C1'
class C2(C1):
    def who(self): return 'C2>' + super().who()
class C3(C1):
    def who(self): return 'C3>' + super().who()
class C4(C2, C3):
    def who(self): return 'C4>' + super().who()
print(C4().who(), [c.__name__ for c in C4.__mro__])
try:
    class Bad(C1, C2): pass
except TypeError as e: print(e)
class N:
    def __new__(cls, *a): print('new', a); o = super().__new__(cls); return o
    def __init__(self, *a): print('init', a)
    def __del__(self): pass
N(1, 2)
class NotMe:
    def __new__(cls): return 5
print(NotMe())
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, x=2), callable(Call()))
class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + getattr(o, 'v', o))
    __radd__ = __add__
    def __iadd__(self, o): self.v += 100; return self
    def __eq__(self, o): return isinstance(o, Num) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return self.v < o.v
    def __bool__(self): return self.v != 0
    def __int__(self): return self.v
    def __float__(self): return float(self.v)
    def __index__(self): return self.v
    def __round__(self, n=None): return ('round', n)
    def __neg__(self): return Num(-self.v)
    def __abs__(self): return Num(abs(self.v))
    def __divmod__(self, o): return 'dm'
    def __rdivmod__(self, o): return 'rdm'
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __contains__(self, x): return x == self.v
    def __repr__(self): return f'Num({self.v})'
    def __format__(self, s): return f'<{s}>'
    def __trunc__(self): return 7
    def __floor__(self): return 8
n = Num(3); m = n; m += 1
print(n + 1, 1 + n, n is m, sum([Num(1), Num(2)]), max(Num(1), Num(5)), sorted([Num(3), Num(1)]), min([Num(4), Num(2)], key=lambda z: -z.v), {Num(1): 'a'}[Num(1)], Num(0) or 'falsy', int(n), float(n), hex(Num(255)), round(n), round(n, 2), -n, abs(Num(-4)), divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 3), 103 in n, f'{n:abc}', [1, 2, 3, 4][Num(1)], 'abc'[Num(1):], list(range(Num(2))), 'x' * Num(2), [Num(1)] == [Num(1)], Num(1) in [Num(1)], [Num(2), Num(1)].index(Num(1)), {Num(1)} == {Num(1)}, any([Num(0), Num(1)]), all([Num(0)]), len({Num(1), Num(1)}), [Num(1), Num(1)].count(Num(1)))
import math; print(math.trunc(n), math.floor(n), math.sqrt(Num(16)), complex(Num(1)), bytes(Num(2)), chr(Num(97)), divmod(7, 2))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(Seq()), list(reversed(Seq())), 10 in Seq(), 5 in Seq(), max(Seq()), sum(Seq()), dict(enumerate(Seq())), tuple(zip(Seq(), 'abc')), [*Seq()], sorted(Seq(), reverse=True), list(map(str, Seq())), list(filter(None, Seq())), any(Seq()))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), max(It()), list(zip(It(), It())), list(enumerate(It())), list(map(lambda x: x * 2, It())), list(filter(lambda x: x % 2, It())), next(It()), next(iter([]), 'd'), all(It()), sorted(It(), key=lambda x: -x), tuple(It()), set(It()), dict.fromkeys(It()), '-'.join(map(str, It())), [a for a in It()], 2 in It())
try: list(zip(It(), [1], strict=True))
except ValueError as e: print(e)
def gen():
    x = yield 1
    print('got', x)
    try: yield 2
    except ValueError as e: print('caught', e); yield 'after'
    return 'ret'
q = gen(); print(next(q), q.send('s'), q.throw(ValueError('v')))
try: next(q)
except StopIteration as e: print(e.value)
print(list(q), q.gi_frame, q.gi_running)
try: gen().send(5)
except TypeError as e: print(e)
q = gen(); next(q); q.close(); q.close()
try: next(q)
except StopIteration: print('stopped')
def sub():
    r = yield from gen(); print('r', r); yield 'end'
print(list(sub()))
class Ctx:
    def __enter__(self): print('in'); return self
    def __exit__(self, t, v, tb): print('out', t and t.__name__, v, tb is not None); return t is KeyError
with Ctx() as c: raise KeyError('k')
try:
    with Ctx(): raise ValueError('v')
except ValueError: print('through')
def f(a, /, b, *, c=3, **k): return a, b, c, k
print(f(1, b=2, a=5), f.__kwdefaults__, f.__code__.co_posonlyargcount)
f.attr = 1; print(f.attr, f.__dict__); f.__name__ = 'renamed'; f.__doc__ = 'D'; f.__defaults__ = (9,); print(repr(f)[:12], f.__doc__, f(1))
try: f.__name__ = 5
except TypeError as e: print(e)
def outer():
    x = 1
    def inner(): nonlocal x; x += 1; return x
    return inner
i = outer(); i(); print(i.__closure__[0].cell_contents, i.__code__.co_freevars, i.__qualname__, i())
print(A.__dict__['d'].name, list(vars(C1))[:1], C1.__dict__.get('who') is C1.who)
C1.extra = 1; print(C4.extra, C4().extra); del C1.extra
try: int.x = 1
except TypeError as e: print(e)
try: C1().nope
except AttributeError as e: print(e.name, e.obj.__class__.__name__)
b.__class__ = A; print(type(b).__name__)
print(type('Dyn', (C1,), {'z': 1, 'm': lambda self: self.z})().m(), object.__repr__(5)[:7], (5).__class__, type(5)(6), str.upper('a'), list.append.__name__)
class StrSub(str):
    def __new__(cls, v): o = super().__new__(cls, v + '!'); o.extra = 1; return o
    def shout(self): return self.upper()
ss = StrSub('hi'); print(ss, repr(ss), ss.shout(), ss.extra, ss + 'x', type(ss + 'x').__name__, ss == 'hi!', {ss: 1}['hi!'], isinstance(ss, str), len(ss), f'{ss:>5}')
class IntSub(int):
    def __repr__(self): return f'I{int(self)}'
print(IntSub(5), str(IntSub(5)), IntSub(5) + 1, [IntSub(1)], IntSub(5).bit_length())
class L(list):
    def append(self, x): super().append(x * 2)
    def __repr__(self): return 'L' + super().__repr__()
l = L([1]); l.append(2); print(l, l == [1, 4], len(l), l[1:], type(l[1:]).__name__)
class Dd(dict):
    def __missing__(self, k): return k + '?'
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
dd = Dd(a=1); dd['b'] = 1; print(dd, dd['zz'], dd.get('zz'), {**dd})
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(1, 2) == (1, 2), T(3)[0])
class E(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def __str__(self): return f'[{self.code}] {self.args[0]}'
try: raise E(5, 'm')
except E as e: print(e, repr(e), e.args, e.code, str(e))
print(sys.getrecursionlimit(), isinstance(sys.stdout.write(''), int), id(b) == id(b), hash('a') == hash('a'))
print(globals()['__name__'], 'A' in globals(), sorted(locals())[:1] == sorted(globals())[:1])
def loc(a): x = 2; return locals()
print(loc(1), (lambda *a, **k: (a, k))(1, b=2))
exec_ = None
print(__name__, __file__.rsplit('/')[-1], __doc__, __spec__)
