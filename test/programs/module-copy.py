# copy and deepcopy: containers, cycles, own hooks, what is shared.
import copy
a = [1, [2, 3], {"k": (4, [5])}]; b = copy.copy(a); c = copy.deepcopy(a)
print(b == a, b is a, b[1] is a[1], c == a, c[1] is a[1], c[2]["k"][1] is a[2]["k"][1]); a[1].append("x"); print(b, c)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m, m[1] is m, m is l); shared = []; d = copy.deepcopy({"a": shared, "b": shared}); print(d["a"] is d["b"], d["a"] is shared)
t = (1, 2); u = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(u) is u, copy.deepcopy(u) == u, copy.copy("s") is "s" if False else True, copy.deepcopy(frozenset([1])), copy.copy({1, 2}), copy.deepcopy({"s": {1}}), copy.copy(None), copy.deepcopy(len) is len, copy.copy(int) is int, copy.copy(range(3)), copy.deepcopy(bytearray(b"x")), copy.copy(1.5), copy.deepcopy(lambda: 0).__name__)
class P:
    def __init__(self, x): print("init", x); self.x = x
class S:
    __slots__ = ("a", "b")
class C:
    def __init__(self): self.n = [1]
    def __copy__(self): print("__copy__"); return "copied"
    def __deepcopy__(self, memo): print("__deepcopy__", type(memo).__name__, id(self) in memo); return "deep"
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = ["t"]
p = P([1]); q = copy.copy(p); r = copy.deepcopy(p); print(q.x is p.x, r.x is p.x, type(q).__name__, vars(r)); s = S(); s.a = [1]; v = copy.copy(s); w = copy.deepcopy(s); print(v.a is s.a, w.a is s.a, hasattr(v, "b")); print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()])); e = L([1, [2]]); f = copy.copy(e); g = copy.deepcopy(e); print(f, f.tag is e.tag, g, g.tag is e.tag, g[1] is e[1], type(g).__name__)
class Red:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return (Red, ("from reduce",))
class State:
    def __init__(self): self.x = 1; self.y = open
    def __getstate__(self): return {"x": self.x * 10}
    def __setstate__(self, state): self.x = state["x"] + 1
class New:
    def __new__(cls, v): self = super().__new__(cls); self.v = v; return self
    def __getnewargs__(self): return ("newargs",)
try: print(copy.copy(Red(1)).a)
except NameError as x: print(x)
n = copy.copy(New(1)); print(n.v)
class St2(State):
    def __init__(self): self.x = 5
print(vars(copy.copy(St2())), copy.replace)  if False else print(vars(copy.copy(St2())))
from collections import namedtuple, deque, OrderedDict, defaultdict
N = namedtuple("N", "a b"); print(copy.replace(N(1, 2), b=9), copy.deepcopy(deque([1, [2]], 5)), copy.copy(OrderedDict(a=1)), copy.deepcopy(defaultdict(list, a=[1])), copy.deepcopy(N([1], 2)), copy.copy(ValueError("x")), copy.Error)
def attempt(f):
    try: print(f())
    except Exception as ex: print(type(ex).__name__, ex, sep=": ")
attempt(lambda: copy.copy((x for x in [])) ); attempt(lambda: copy.deepcopy([(x for x in [])])); attempt(lambda: copy.replace(5, x=1))
