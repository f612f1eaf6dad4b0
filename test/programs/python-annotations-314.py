# Annotations are evaluated when asked for: forward names, __annotate__, strings, locals, what an assignment does.
def f(a: int, b: "str" = "x", *c: undefined_at_def, d: list[int] = None, **e: dict) -> None: pass
try: f.__annotations__
except NameError as e: print(e)
undefined_at_def = float; print(f.__annotations__, f.__annotate__ is not None)
class C:
    x: int
    y: "C"
    z: Later = 5
    w: list["C"]
    def m(self, other: C) -> C: ...
    print("annotations do not run", end=" ")
    bad: print("never printed")
try: C.__annotations__
except NameError as e: print(e)
class Later: pass
print(C.m.__annotations__, hasattr(C, "x"), C.z)
import annotationlib
print(annotationlib.get_annotations(C.m, format=annotationlib.Format.STRING), annotationlib.get_annotations(f, format=annotationlib.Format.STRING))
module_level: int = 3
only: str
print(__annotations__ if "__annotations__" in globals() else __annotate__(1), module_level)
try: only
except NameError as e: print(e)
def g():
    local: expensive() = 1
    other: int
    print(local)
    try: other
    except UnboundLocalError as e: print(e)
g(); obj = type("O", (), {})(); obj.attr: int = 5; d = {}; d["k"]: str = "v"; print(obj.attr, d); (paren): int = 7; print(paren)
class Child(C): extra: bytes
print(Child.__annotations__, f.__annotate__(1)["a"])
f.__annotations__ = {"set": 1}; print(f.__annotations__, f.__annotate__); f.__annotations__["more"] = 2; print(f.__annotations__); del f.__annotations__; print(f.__annotations__)
def lam(): return (lambda x: x).__annotations__
print(lam(), (lambda: 0).__annotate__)
from typing import get_type_hints
def hinted(a: "int", b: "list[str]" = None) -> "Later": ...
print(get_type_hints(hinted), hinted.__annotations__)
def wrapper():
    class Local: pass
    def uses(x: Local) -> Local: ...
    return uses.__annotations__
print(wrapper()["x"].__name__)
