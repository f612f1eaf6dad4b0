# __del__ runs when the last reference goes: del, rebinding, leaving a function, containers.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = D(1); del d; print("after del")
d = D(2); d = D(3); print("rebound"); d = None; print("none")
def f():
    local = D(4); print("in f")
f(); print("left f"); D(5); print("expression dropped")
a = b = D(6); del a; print("one left"); del b
l = [D(7), D(8)]; l.pop(); print("popped"); del l; print("list gone")
x = {"k": D(9)}; del x; o = type("O", (), {})(); o.held = D(17); o.held = None; o.held = D(18); del o.held; o.held = D(19); del o
def g(p): print("g has", p.n)
g(D(10)); print("g done")
try: raise ValueError(D(11))
except ValueError as e: print("handling", e.args[0].n)
print("handled")
class Bad:
    def __del__(self): raise ValueError("in del")
with_loop = [D(n) for n in (12, 13)]
for item in with_loop: pass
with_loop = None; print("item keeps", item.n); item = None
class Up:
    def __del__(self): global saved; saved = self
u = Up(); u = None; print(type(saved).__name__)
(lambda: D(14))(); D(16).__del__()
keep = D(99); print("end of program")
