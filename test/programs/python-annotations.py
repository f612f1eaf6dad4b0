# Annotations are evaluated when somebody asks for them.
def f(a: print('never') or int, *b: 'str', c: undefined = 1, **d: dict[str, int]) -> None: pass
print('defined')
try: f.__annotations__
except NameError as e: print(e)
undefined = float
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__, f.__annotate__(1) == f.__annotations__)
try: f.__annotate__(3)
except NotImplementedError as e: print(repr(e))
class C:
    x: int = 1
    y: 'C'
    z: C
    if x:
        w: list[later]
    def m(self) -> C: ...
    (p): int = 5
print(C.__dict__.get('__annotations__'), C.m.__annotations__)
later = set
print(C.__annotations__, C.x, C.p, hasattr(C, 'y'))
class D(C): pass
print(D.__annotations__, D.__annotate__)
m: int = 3
n: unknown_name
import sys
this = sys.modules[__name__]
try: this.__annotations__
except NameError as e: print(e)
unknown_name = 'late'
print(this.__annotations__, __annotate__(1), this.__annotations__ is this.__annotations__)
import annotationlib
from annotationlib import Format, ForwardRef, get_annotations
def g(a: nope, b: list[nope2], c: int, d: 'text'): pass
print(get_annotations(g, format=Format.STRING))
r = get_annotations(g, format=Format.FORWARDREF)
print(type(r['a']), r['a'].__forward_arg__, r['c'], r['d'])
try: r['a'].evaluate()
except NameError as e: print(e)
nope = 'found'
print(r['a'].evaluate())
try: get_annotations(g)
except NameError as e: print(e)
print(get_annotations(f), get_annotations(len), f.__annotate__.__name__, f.__annotate__.__qualname__)
try: get_annotations(5)
except TypeError as e: print(e)
print(list(Format), Format.VALUE, Format.FORWARDREF.value)
print(get_annotations(C, format=Format.STRING))
def local():
    v: undefined_in_function = 1
    return v
print(local(), local.__annotations__)
f.__annotations__ = {'q': 1}
print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda format: {'fmt': format}
print(f.__annotations__)
def h(x: int): pass
del h.__annotations__
print(h.__annotations__)
class E:
    a: int
    __annotations__ = {'b': str}
print(E.__annotations__)
try: f.__annotations__ = 5
except TypeError as e: print(e)
try: f.__annotate__ = 5
except TypeError as e: print(e)
def i[T: int](x: T) -> T: pass
print(i.__annotations__, i.__type_params__[0].evaluate_bound(1))
print((lambda: 0).__annotations__, (lambda: 0).__annotate__)
import typing
print(typing.get_type_hints(C), typing.get_type_hints(h))
