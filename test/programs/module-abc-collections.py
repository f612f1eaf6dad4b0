# collections.abc: which built-in types are which, and the mixin methods that come for free.
from collections import abc
import collections
samples = {"int": 1, "str": "a", "bytes": b"", "list": [], "tuple": (), "dict": {}, "set": set(), "frozenset": frozenset(), "range": range(1), "gen": (x for x in []), "iter": iter([]), "func": len, "bytearray": bytearray(), "deque": collections.deque(), "keys": {}.keys(), "values": {}.values(), "items": {}.items(), "memoryview": memoryview(b""), "map": map(str, []), "none": None, "type": int}
names = [n for n in ("Hashable", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Callable", "Collection", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Buffer")]
for n in names: print(n, [k for k, v in samples.items() if isinstance(v, getattr(abc, n))])
class Low(abc.MutableMapping):
    def __init__(self, **kw): self.d = {}; self.update(kw)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Low(A=1, b=2); print(m["a"], "B" in m, m.get("z", 0), m.pop("A"), m.setdefault("C", 3), list(m.items()), list(m.keys()), list(m.values()), m == {"b": 2, "c": 3}, m.popitem(), len(m), m.keys() & {"c"}, dict(m), m != {}); m.clear(); print(list(m), m.pop("x", None))
class Tags(abc.MutableSet):
    def __init__(self, it=()): self.l = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
    def add(self, x): x in self.l or self.l.append(x)
    def discard(self, x): x in self.l and self.l.remove(x)
    def __repr__(self): return f"Tags({self.l})"
a, b = Tags("abc"), Tags("bcd"); print(a & b, a | b, a - b, a ^ b, a <= b, a == Tags("cba"), a.isdisjoint("xyz"), a.pop(), a, {"b"} < a); a |= b; a -= {"d"}; a.remove("b"); print(a); a.clear(); print(len(a))
class Nums(abc.MutableSequence):
    def __init__(self, *v): self.v = list(v)
    def __getitem__(self, i): return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def __len__(self): return len(self.v)
    def insert(self, i, x): self.v.insert(i, x)
n = Nums(3, 1); n.append(2); n.extend([5, 6]); n.reverse(); n.remove(1); print(list(n), n.pop(), n.index(2), n.count(2), 5 in n, list(reversed(n))); n += [9]; n.clear(); print(len(n))
class It(abc.Iterator):
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
class Gen(abc.Generator):
    def send(self, v): return v
    def throw(self, t, v=None, tb=None): raise StopIteration
print(list(It()), next(Gen()), Gen().close(), iter(It()).__class__.__name__)
for bad in (abc.Sequence, abc.Mapping, Low.__bases__[0], abc.Callable, abc.Hashable):
    try: bad()
    except TypeError as e: print(e)
class HasLen:
    def __len__(self): return 0
class HasAll:
    __len__ = __iter__ = __contains__ = lambda self: 0
class NoHash: __hash__ = None
print(isinstance(HasLen(), abc.Sized), isinstance(HasAll(), abc.Collection), isinstance(NoHash(), abc.Hashable), issubclass(list, abc.Sequence), issubclass(dict, abc.Mapping), abc.Callable[[int], str], abc.Iterable[int], isinstance([], abc.Sequence), abc.Sequence.register(HasLen).__name__, isinstance(HasLen(), abc.Sequence))
