# __getstate__ gives what copies keep: attributes, slots, both, or None.
class A:
    def __init__(self): self.x = 1
class S:
    __slots__ = ("a", "b")
class B(S): pass
class E: pass
a, s, b = A(), S(), B(); s.a = 1; b.a = 2; b.extra = 3
print(a.__getstate__(), s.__getstate__(), b.__getstate__(), E().__getstate__(), (5).__getstate__(), [1].__getstate__(), object().__getstate__(), S().__getstate__())
class Own(A):
    def __getstate__(self): return {**super().__getstate__(), "own": True}
    def __setstate__(self, state): self.__dict__.update(state, restored=True)
import copy
print(vars(copy.copy(Own())), vars(copy.deepcopy(Own())), vars(copy.copy(a)), copy.copy(s).a, copy.deepcopy(b).extra, object().__sizeof__() > 0, A().__sizeof__() > 0)
