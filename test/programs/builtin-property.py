# property: getters, setters, deleters, documentation, inheritance, errors.
class T:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "The value."
        return self._v
    @v.setter
    def v(self, x):
        if x < 0: raise ValueError("negative")
        self._v = x
    @v.deleter
    def v(self): print("deleting"); self._v = None
    ro = property(lambda self: "read only")
    wo = property(None, lambda self, x: print("wrote", x), doc="Write only.")
    area = property(fget=lambda self: self._v * 2)
    @property
    def broken(self): return self.missing_inside
t = T(); t.v = 5; print(t.v, T.v.__doc__, T.wo.__doc__, t.ro, t.area, type(T.v), T.v.fget(t), T.v.fset is not None, T.ro.fset, T.v.__name__, T.v.fget.__name__); t.wo = 3; del t.v; print(t.v)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
def put(name, value): setattr(t, name, value)
attempt(lambda: put("v", -1))
attempt(lambda: put("ro", 1))
attempt(lambda: delattr(t, "ro"))
attempt(lambda: t.wo)
attempt(lambda: delattr(t, "wo"))
attempt(lambda: put("area", 1))
attempt(lambda: t.broken)
attempt(lambda: T.v.fget())
attempt(lambda: T.v())
class U(T):
    @T.v.getter
    def v(self): return ("U", self._v)
    @property
    def ro(self): return super().ro + "!"
u = U(); u.v = 7; print(u.v, u.ro, U.v is not T.v, "v" in vars(u), vars(u)); T.v = "plain now"; print(t.v, u.v); T.late = property(lambda s: "late"); print(t.late)
class Lazy:
    def __set_name__(self, owner, name): print("named", owner.__name__, name)
class Holder: field = Lazy()
p = property(); print(p.fget, p.fset, p.fdel, p.__doc__); q = p.getter(lambda s: 1); print(q is p, q.fget is not None)
class Abstract:
    @property
    @staticmethod
    def bad(): return 1
attempt(lambda: Abstract().bad)
attempt(lambda: property(1, 2, 3, 4, 5))
