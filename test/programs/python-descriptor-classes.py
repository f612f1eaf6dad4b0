# Classes that derive from property, staticmethod, classmethod and super.
class cached(property):
    def __init__(self, f): super().__init__(f); self.tag = 'tagged'
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return 'got', super().__get__(obj, owner)
class plain(property): pass
class sm(staticmethod): extra = 1
class cm(classmethod):
    def __get__(self, obj, owner): return lambda *a: ('cm', owner.__name__, a)
class A:
    def __init__(self): self._v = 1
    @cached
    def v(self): return self._v
    @plain
    def p(self): 'doc of p'; return self._v
    @p.setter
    def p(self, value): self._v = value
    @p.deleter
    def p(self): print('deleted')
    @sm
    def s(x): return 's', x
    @cm
    def c(cls, x): return x
a = A()
print(a.v, A.v.tag, a.p); a.p = 5; print(a.p, a.v); del a.p
print(a.s(1), A.s(2), a.c(3), A.c(4), type(A.__dict__['p']).__name__, A.p.__doc__, isinstance(A.p, property), A.p.fget(a))
try: a.v = 3
except AttributeError as e: print(e)
class ro(property): pass
class B:
    @ro
    def x(self): return 1
try: B().x = 2
except AttributeError as e: print(e)
try: del B().x
except AttributeError as e: print(e)
import sys
print(sys.getrecursionlimit())
sys.setrecursionlimit(150)
def depth(n):
    try: return depth(n + 1)
    except RecursionError as e: return n, str(e)
n, text = depth(1)
print(100 < n < 160, text)
for bad in (0, -1, 'x'):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
sys.setrecursionlimit(5000)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(3000))
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
d = D(1); d = D(2); del d
def f(): d = D(3); return 'returned'
print(f())
x = D(6); y = x; del x; print('still'); del y
class Meta(type):
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def __getattr__(cls, name): return f'meta {name}'
    def __len__(cls): return 7
    def __iter__(cls): return iter('ab')
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return k
    def __repr__(cls): return f'<{cls.__name__}>'
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
    def __or__(cls, o): return 'or'
    def __bool__(cls): return False
    @property
    def prop(cls): return 'prop of ' + cls.__name__
    @classmethod
    def __prepare__(m, name, bases, **k): print('prepare', name, k); return {'pre': 1}
    def __new__(m, name, bases, ns, **k): return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **k): print('init', name, k)
    def mro(cls): return super().mro()
    def __instancecheck__(cls, o): return o == 5
    def __dir__(cls): return ['z']
class M(metaclass=Meta, key=1):
    def __init__(self, *a): pass
print(M(1), M.zork, len(M), list(M), 1 in M, M['k'], M, M == 3, hash(M), M | 1, bool(M), M.prop, M.pre, isinstance(5, M), dir(M)) if False else print(M.zork, len(M), list(M), 1 in M, M['k'], M, M == 3, hash(M), M | 1, bool(M), M.prop, M.pre, isinstance(5, M), dir(M))
M(1, 2)
