# Abstract base classes: abstract methods and properties, registration, subclass hooks, mixins.
from abc import ABC, ABCMeta, abstractmethod, abstractproperty
class Shape(ABC):
    @abstractmethod
    def area(self): return "default area"
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def unit(): ...
    def show(self): return f"{self.name}: {self.area()}"
class Half(Shape):
    def area(self): return super().area() + "!"
class Full(Half):
    name = "full"
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def unit(): return "m"
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Shape())
attempt(lambda: Half())
attempt(lambda: Full.make().show())
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Shape.area.__isabstractmethod__, isinstance(Full(), Shape), type(Shape), Shape.make())
class One(ABC):
    @abstractmethod
    def only(self): ...
attempt(lambda: One())
class P(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is P: return any("quack" in vars(k) for k in C.__mro__)
        return NotImplemented
class Duck:
    def quack(self): ...
class Robot: pass
print(isinstance(Duck(), P), issubclass(Duck, P), isinstance(Robot(), P), issubclass(int, P))
class R(ABC): pass
@R.register
class Reg: pass
R.register(int)
print(isinstance(Reg(), R), issubclass(Reg, R), isinstance(5, R), isinstance("x", R), R in Reg.__mro__, issubclass(bool, R))
attempt(lambda: R.register(5))
attempt(lambda: Reg.register(R) if hasattr(Reg, "register") else "no register")
class Dyn(ABC):
    @abstractmethod
    def f(self): ...
class DynSub(Dyn): pass
attempt(lambda: DynSub())
import abc
DynSub.f = lambda self: 1; abc.update_abstractmethods(DynSub); print(DynSub().f(), DynSub.__abstractmethods__)
from collections.abc import Sequence, MutableMapping
class Seq(Sequence):
    def __getitem__(self, i): return "abc"[i]
    def __len__(self): return 3
s = Seq(); print(list(s), "b" in s, s.index("c"), s.count("a"), list(reversed(s)), isinstance(s, Sequence))
class Bad(Sequence): pass
attempt(lambda: Bad())
