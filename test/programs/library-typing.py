# What annotations name works at run time: generics, protocols, named tuples.
from typing import *
import typing
T = TypeVar('T'); K = TypeVar('K')
print(List[int], Dict[str, int], Optional[int], Union[int, str], Callable[[int], str], Any, T, Tuple[int, ...], Literal['a', 1])
print(list[int], dict[str, list[int]], int | None, Union[int, None], Optional[List[int]], int | str | float)
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, Stack.__mro__)
class Pair(Generic[T, K]): pass
print(Pair[int, str])
try: Pair[int]
except TypeError as e: print(e)
class Named(NamedTuple):
    name: str
    age: int = 5
    def hi(self): return f'hi {self.name}'
n = Named('x'); print(n, n.hi(), n._asdict(), Named._fields, n == ('x', 5), Named.__annotations__)
try: Named()
except TypeError as e: print(e)
class TD(TypedDict):
    a: int
    b: str
d: TD = {'a': 1, 'b': 'x'}; print(d, TD(a=1, b='y'), TD.__annotations__)
@runtime_checkable
class Closer(Protocol):
    def close(self): ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(3, Closer))
class Impl(Closer):
    def close(self): return 'closed'
print(Impl().close())
def f(a: int, b: 'str' = 'x') -> Optional[int]: ...
print(f.__annotations__, get_type_hints(f))
UserId = NewType('UserId', int); print(UserId(5), UserId)
print(isinstance([1], List), isinstance(3, int | str), isinstance('x', (int, str)), issubclass(bool, int | str))
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(int | None), get_args(Callable[[int], str]))
print(cast(int, 'x'))
class C:
    x: int = 5
    y: ClassVar[str] = 'c'
print(C.__annotations__)
P = ParamSpec('P'); print(P, P.args)
@final
class Z: pass
print(Annotated[int, 'meta'], Final[int], Type[int], Awaitable[int], AsyncIterator[str], Coroutine[Any, Any, None], Iterable[T], Generator[int, None, None])
def gen() -> Iterator[int]: yield 1
print(Iterator, typing.List, Sequence[int])
print(dict[str, int](a=1), type(list[int]), type(int|str))
class Sub(List[int]): pass
print(Sub([1,2]), Sub.__mro__)
from collections.abc import Iterable as It, Mapping, Callable as Cb
print(isinstance([], It), isinstance({}, Mapping), isinstance(5, It), isinstance(len, Cb), It[int])
try: isinstance(3, list[int])
except TypeError as e: print(e)
