# An instance's __dict__ can be replaced, shared and changed directly.
class C:
    def __init__(self): self.a = 1
c, d = C(), C()
c.__dict__ = {"b": 2}; print(vars(c), hasattr(c, "a"), c.b); shared = {"s": 1}; c.__dict__ = d.__dict__ = shared; d.t = 2; print(c.t, vars(c) is shared, shared)
c.__dict__["with space"] = 3; c.__dict__.update(u=4); print(getattr(c, "with space"), d.u); del c.__dict__["u"]; print(hasattr(d, "u"))
for bad in (5, None, [("a", 1)]):
    try: c.__dict__ = bad
    except TypeError as e: print(e)
def f(): pass
f.__dict__ = {"k": 1}; print(f.k); C.x = 5; print(c.x, "x" in vars(c))
try: C.__dict__["y"] = 1
except TypeError as e: print(e)
