# Type parameters: generic functions, classes and aliases; bounds, constraints, defaults, evaluation when asked.
def first[T](items: list[T]) -> T: return items[0]
class Box[T]:
    def __init__(self, v: T): self.v = v
    def map[U](self, f: "Callable[[T], U]") -> "Box[U]": return Box(f(self.v))
    def __repr__(self): return f"Box({self.v!r})"
class Pair[A: int, B: (str, bytes) = str]:
    def __init__(self, a: A, b: B): self.a, self.b = a, b
class Multi[T, *Ts, **P]: pass
type Alias = int | str
type ListOf[T] = list[T]
type Rec = dict[str, Rec] | None
type Late = NotDefinedYet
print(first([1, 2]), Box(3).map(str), Pair(1, "x").b, first.__type_params__, Box.__type_params__, Multi.__type_params__, [type(p).__name__ for p in Multi.__type_params__])
A, B = Pair.__type_params__; print(A.__name__, A.__bound__, A.__constraints__, B.__constraints__, B.__default__, B.has_default(), A.has_default(), A.__covariant__, A.__infer_variance__)
print(Alias, type(Alias).__name__, Alias.__value__, Alias.__name__, ListOf.__type_params__, ListOf[int], ListOf[int].__args__, Rec.__value__, Rec.__name__)
try: Late.__value__
except NameError as e: print(e)
NotDefinedYet = int; print(Late.__value__)
print(Box[int], Box[int].__origin__, Box.__parameters__, Box.__orig_bases__, Box.__mro__, isinstance(Box(1), Box), Box[int](5).v, first.__annotations__)
class Child[T](Box[T]): pass
class IntBox(Box[int]): pass
print(Child[str], IntBox.__orig_bases__, IntBox(5), Child.__mro__[1])
def scope[T]():
    def inner(x: T): return T
    return inner(1)
print(scope(), scope.__type_params__[0] is scope())
x = "module"
class C[T]:
    x = "class"
    def m[U](self, a: T, b: U) -> tuple[T, U]: return T.__name__, U.__name__, x
print(C().m(1, 2), C.m.__type_params__, C.m.__annotations__)
def deco(f): print("decorating", f.__name__, f.__type_params__); return f
@deco
def d[T, U: int](a: T, b: U = 3) -> T: return b
print(d(1), d.__defaults__)
def bound_later[T: Undefined](): return T
t = bound_later()
try: t.__bound__
except NameError as e: print(e)
async def co[T](x: T) -> T: return x
def gen[T](x: T): yield x
print(co.__type_params__, list(gen(1)), (lambda: [T for T in "ab"])())
for f in (lambda: Pair[int], lambda: Box[int, str], lambda: Alias[int], lambda: Alias()):
    try: print(f())
    except TypeError as e: print(e)
type = 5; print(type); del type
