# type, isinstance and duck typing: numbers, sequences, callables, subclasses, unions.
from collections import abc
values = [1, True, 1.5, 1j, "a", b"a", [1], (1,), {1: 2}, {1}, None, len, int, range(2), (x for x in []), lambda: 0, ...]
for v in values: print(type(v).__name__, isinstance(v, int), isinstance(v, (int, float, complex)), isinstance(v, str | bytes), isinstance(v, abc.Sequence), isinstance(v, abc.Iterable), isinstance(v, abc.Hashable), callable(v), type(v) is type(type(v)) if isinstance(v, type) else type(v) in (int, str), hasattr(v, "__len__"), sep=",")
class A(int): pass
print(type(A(1)) is int, isinstance(A(1), int), type(A(1)) == A, issubclass(A, int), type(A(1) + 1), type(True + True), type(1 / 1), type(2 ** -1), type(2 ** 0.5), type(7 // 2.0), type([] + []), type(() * 2), type("a" % ()), type(b"" + b""), type({} | {}), type(None), type(type(1)), type(NotImplemented), type(print), type([].append), type(abc))
