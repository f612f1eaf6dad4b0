# __class_getitem__ and generic aliases: subscripts of classes.
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"
print(Box[int], Box[1, 2], Box["x"])
print(list[int], dict[str, int], tuple[int, ...], list[list[int]], set[int] | None, type[int], list["Fwd"], tuple[()], frozenset[str], list[int].__origin__, list[int].__args__, list[int]([1]), list[int]() == [], dict[str, int].__args__, list[int] == list[int], hash(list[int]) == hash(list[int]), list[int] == list[str], type(list[int]), isinstance([], list[int].__origin__), list[int].append is list.append, list[int].__name__)
from typing import TypeVar, Generic
T, U = TypeVar("T"), TypeVar("U")
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
class Pair(Generic[T, U]): pass
class IntStack(Stack[int]): pass
s = Stack[int](); s.push(1); print(type(s), s.items, Stack[int], Stack[T], Pair[int, str], Stack[int].__origin__, Stack[int].__args__, Stack.__parameters__, IntStack.__orig_bases__, IntStack.__mro__, list[T][int], dict[T, U][int, str], Pair[T, int][str], s.__orig_class__, list[T].__parameters__, Stack[int] == Stack[int])
def attempt(f):
    try: print(f())
    except TypeError as e: print(e)
attempt(lambda: int[str])
attempt(lambda: Pair[int])
attempt(lambda: Stack[int, str])
attempt(lambda: Stack[int][str])
attempt(lambda: isinstance([], list[int]))
attempt(lambda: list[int][str])
attempt(lambda: type("K", (), {})[int])
attempt(lambda: isinstance(1, Stack[int]))
attempt(lambda: Generic[int])
class Node:
    children: "list[Node]"
    @classmethod
    def __class_getitem__(cls, k): return k * 2
print(Node["ab"], Node.__annotations__, int | str, int | None | str, (int | str).__args__, isinstance(1, int | str), int | int, type(int | str), (int | str) == (str | int))
