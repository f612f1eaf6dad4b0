# from __future__ import annotations: annotations stay texts, in functions, classes and modules.
from __future__ import annotations
import __future__
def f(a: not_defined_anywhere, b: list[int] = None) -> quoted: ...
class C:
    x: Undefined[int]
    y: int = 3
    def m(self, other: C) -> dict[str, C]: ...
value: Missing = 1
print(f.__annotations__, C.__annotations__, C.m.__annotations__, value)
print(annotations, __future__.division.getMandatoryRelease(), __future__.all_feature_names)
from typing import get_type_hints
def g(x: int, y: "str | None") -> C: ...
print(get_type_hints(g))
