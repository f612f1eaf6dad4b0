# Class attributes are shared until an instance gets its own; mutable ones surprise.
class C:
    items = []; count = 0; names = {}
    def add(self, x): self.items.append(x); self.count += 1; C.names[x] = self
a, b = C(), C(); a.add(1); b.add(2); print(C.items, a.items is b.items, a.count, b.count, C.count, vars(a), len(C.names), vars(b))
a.items = ["own"]; a.add(3); print(a.items, b.items, C.items); del a.items; print(a.items); C.count = 100; print(a.count, C().count); C.late = "late"; print(a.late, hasattr(b, "late")); del C.late; print(hasattr(a, "late"))
class D(C): items = ["D"]
d = D(); d.add(4); print(D.items, C.items, d.count, D.count, D.names is C.names); D.count += 1; print(D.count, C.count, "count" in vars(D))
class E:
    default = object(); registry = []
    def __init__(self, v=default): self.v = v; type(self).registry.append(self)
    def is_default(self): return self.v is self.default
print(E().is_default(), E(1).is_default(), len(E.registry), [e.v for e in E.registry[1:]])
