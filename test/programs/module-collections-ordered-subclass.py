# Classes derived from OrderedDict and dict: which of their methods the inherited ones call.
from collections import OrderedDict, defaultdict, UserDict
class Loud(OrderedDict):
    def __getitem__(self, k): print("get", k, end="; "); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k, end="; "); super().__setitem__(k, v)
    def __delitem__(self, k): print("del", k, end="; "); super().__delitem__(k)
l = Loud(a=1, b=2); l.update(c=3); l.move_to_end("a"); print(list(l)); print(l.get("a"), l["b"]); del l["b"]; l.setdefault("d", 4); print(list(l))
class LoudDict(dict):
    def __getitem__(self, k): print("get", k, end="; "); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k, end="; "); super().__setitem__(k, v)
    def __missing__(self, k): return f"missing {k}"
d = LoudDict(a=1); d.update(b=2); d["c"] = 3; d.setdefault("e", 5); print(d.get("a"), d["zz"], d.pop("a"), d.copy(), {**d})
class LoudUser(UserDict):
    def __setitem__(self, k, v): print("set", k, end="; "); super().__setitem__(k, v)
u = LoudUser(a=1); u.update(b=2); u.setdefault("c", 3); print(u, u.pop("a"), dict(u))
class LRU(OrderedDict):
    def __init__(self, size): self.size = size; super().__init__()
    def __getitem__(self, k): self.move_to_end(k); return super().__getitem__(k)
    def __setitem__(self, k, v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k, v)
        while len(self) > self.size: self.popitem(last=False)
c = LRU(2); c["a"] = 1; c["b"] = 2; c["a"]; c["c"] = 3; c["a"] = 9; print(list(c), c["c"], len(c))
