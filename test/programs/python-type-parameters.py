# Functions, classes and aliases with type parameters.
def first[T](xs: list[T], default: T = None) -> T:
    'doc'
    return xs[0] if xs else default
print(first([1]), first([]), first.__type_params__, first.__annotations__, first.__name__, first.__qualname__, first.__doc__)
T, = first.__type_params__
print(type(T), T.__name__, T.__bound__, T.__constraints__, T.__default__, T.has_default(), T.__infer_variance__, T.__covariant__, T.__module__)
class Stack[T]:
    kind: T
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self
    def pop(self) -> T: return self.items.pop()
    def map[U](self, f: 'Callable[[T], U]') -> list[U]: return [f(x) for x in self.items]
s = Stack[int]()
print(s.push(1).push(2).pop(), s.map(str), Stack.__type_params__, Stack.__parameters__, Stack.__mro__, Stack.__orig_bases__, Stack[int], Stack.__bases__)
print(Stack.__annotations__, Stack.push.__annotations__, Stack.map.__type_params__, Stack.map.__qualname__, Stack.push.__qualname__)
def lazy[T: undefined_bound, U: (int, str), V = missing, *Ts = *tuple[int, str], **P = [int]](): pass
T, U, V, Ts, P = lazy.__type_params__
print(T, U, V, Ts, P, U.__constraints__)
for f in (lambda: T.__bound__, lambda: V.__default__):
    try: f()
    except NameError as e: print(e)
undefined_bound = float
missing = bytes
print(T.__bound__, V.__default__, Ts.__default__, P.__default__, type(Ts), type(P))
type Pair[A] = tuple[A, A]
type Tree = dict[str, Tree] | None
type Late = defined_later
print(Pair, Pair.__value__, Pair.__type_params__, Pair[int], Pair[int].__origin__, Pair[int].__args__, Tree, Tree.__value__, type(Tree), Tree.__name__, Tree.__module__)
try: Late.__value__
except NameError as e: print(e)
defined_later = 5
print(Late.__value__, isinstance(Late, type(Tree)))
try: Tree[int]
except TypeError as e: print(e)
class Base: pass
class Derived[T: Base, *Ts](Base, dict[str, int]):
    def m(self): return super().__init__, __class__.__name__
print(Derived.__mro__, Derived.__orig_bases__, Derived().m()[1])
class Outer:
    X = 'outer x'
    def m[T: X](self, x: X) -> X: return T.__bound__
    class Inner[T]:
        Y = T
        def g(self) -> T: return T
    type Alias[T] = (X, T)
    async def am[T](self, x: T): return x
    @staticmethod
    def sm[T](x: T = X): return x
print(Outer().m(1), Outer.m.__annotations__, Outer.Inner.Y, Outer.Inner().g(), Outer.Inner.__qualname__, Outer.Alias.__value__, Outer.Inner.g.__qualname__)
import asyncio
print(asyncio.run(Outer().am(5)), Outer.sm())
def outer():
    v = 1
    def gen[T](n: T, *, k=v):
        nonlocal v
        v += 1
        yield T, n, k, v
    return list(gen('n')), gen.__qualname__, gen.__kwdefaults__
print(outer())
from typing import Generic, TypeVar, get_type_hints
K = TypeVar('K')
try:
    class Bad[T](Generic[K]): pass
except TypeError as e: print(e)
class Ok[T](list[T]): pass
print(Ok[int]([1]), Ok.__orig_bases__, Ok.__mro__)
def deco(f): print('deco', f.__name__, f.__type_params__); return f
@deco
def d[T](x: T = 1, /, *a, k: T = 2, **kw): return x, a, k, kw
print(d(), d(3, 4, k=5, z=6))
@deco
class DC[T]: pass
try: first[int]
except TypeError as e: print(e)
print((lambda: Pair | int)(), Pair | None)
def shadow[int](x: int): return int
print(shadow(1), int)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print(name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(m, name, bases, ns)
class WithMeta[T](metaclass=Meta, flag=T): pass
