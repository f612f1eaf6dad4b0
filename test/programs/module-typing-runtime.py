# typing at run time: hints, protocols, TypedDict, NewType, overload, cast, Literal, Annotated, get_type_hints.
from typing import *
import typing
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Tuple[int, ...], Callable[[int], str], Callable[..., int], Any, Literal[1, "a"], Annotated[int, "meta"], ClassVar[int], Final[int], Type[int], Iterable[int], Set[str], Union[int, int], Optional[Union[int, str]], NoReturn, Never, Self, LiteralString, Literal[1, 1], Deque[int], DefaultDict[str, int], Sequence[int], Mapping[str, int], Generator[int, None, str], Awaitable[int])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_args(Literal[1, 2]), get_args(Annotated[int, "m"]), get_origin(list[int]), get_origin(int | str), get_args(int | None), is_typeddict(int), cast(int, "x"), NewType("UserId", int)(5), NewType("U", int).__name__, get_type_hints(lambda: 0), TYPE_CHECKING, assert_type(1, int), reveal_type)  if False else print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int), get_args(Callable[[int], str]), get_args(Literal[1, 2]), get_args(Annotated[int, "m"]), get_origin(list[int]), get_args(int | None), is_typeddict(int), cast(int, "x"), NewType("UserId", int)(5), NewType("U", int).__name__, TYPE_CHECKING, assert_type(1, int))
T = TypeVar("T"); N = TypeVar("N", int, float); B = TypeVar("B", bound=str, covariant=True); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
print(T, N, B, P, Ts, N.__constraints__, B.__bound__, B.__covariant__, T.__name__, P.args, P.kwargs, Unpack[Ts], List[T][int], Dict[T, N][str, int], T | None)
@runtime_checkable
class Quacks(Protocol):
    name: str
    def quack(self) -> str: ...
class Duck:
    name = "d"
    def quack(self): return "q"
class Plain(Protocol):
    def f(self): ...
print(isinstance(Duck(), Quacks), isinstance(5, Quacks), issubclass(Duck, Protocol) if False else "")
class Movie(TypedDict, total=False): title: Required[str]; year: int
m = Movie(title="x", year=1); print(m, type(m), Movie.__annotations__, Movie.__total__, Movie.__required_keys__, Movie.__optional_keys__, TypedDict("D", {"a": int})(a=1), is_typeddict(Movie))
class Emp(NamedTuple): name: str; id: int = 3
print(Emp("a"), Emp._field_defaults, get_type_hints(Emp))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
@final
class Fin: pass
@no_type_check
def nt(x: "bad syntax here"): pass
class Gen(Generic[T, N]):
    attr: T
    def m(self, x: "list[T]") -> "Gen[T, N]": ...
class G2(Gen[int, N]): pass
print(f(1), Fin.__final__, Gen[int, float], Gen.__parameters__, G2.__parameters__, G2[float], get_type_hints(Gen.m), Gen[int, T][str] if False else Gen[int, N][float], Gen[int, float]().__class__, len(get_overloads(f)), Gen.__orig_bases__)
def hints(a: int, b: "Optional[str]" = None, *c: float, **d: Any) -> "Gen[int, int]": ...
print(get_type_hints(hints), get_type_hints(hints, include_extras=True), get_type_hints(Gen))
def attempt(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: isinstance(1, List[int])); attempt(lambda: isinstance(1, Plain)); attempt(lambda: Plain()); attempt(lambda: Optional[1, 2]); attempt(lambda: Any()); attempt(lambda: Gen[int]); attempt(lambda: isinstance(1, Any)); attempt(lambda: TypeVar("X", int)); attempt(lambda: assert_never(1)); attempt(lambda: Literal()); attempt(lambda: isinstance([], List)); attempt(lambda: issubclass(list, Sequence)); attempt(lambda: Self()); attempt(lambda: isinstance({}, Movie)); attempt(lambda: isinstance(1, Union[int, str])); attempt(lambda: isinstance("x", Optional[int]))
print(typing.Hashable.__name__, SupportsInt.__name__, isinstance(1, SupportsInt), isinstance(1.5, SupportsIndex), isinstance("x", SupportsAbs), Text is str, AnyStr, ForwardRef("X"), get_protocol_members(Quacks) == {"name", "quack"}, dataclass_transform()(Duck) is Duck, override(f) is f)
