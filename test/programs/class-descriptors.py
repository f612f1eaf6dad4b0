# Descriptors: data before instance before non-data; on classes, on instances, through super and getattr.
class Data:
    def __get__(self, obj, owner): return ("data", obj is None, owner.__name__)
    def __set__(self, obj, value): print("set", value); obj.__dict__["d"] = value
class NonData:
    def __get__(self, obj, owner): return ("nondata", obj is None)
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["s"] = value * 2
class DelOnly:
    def __delete__(self, obj): print("deleted")
class C:
    d, n, s, x = Data(), NonData(), SetOnly(), DelOnly()
c = C(); c.d = 1; c.__dict__["n"] = "own"; print(c.d, C.d, c.n, C.n, c.__dict__); del c.__dict__["n"]; print(c.n)
print(type(c.s).__name__); c.s = 5; print(c.s, type(C.s).__name__); del c.x; c.y = Data(); print(type(c.y).__name__)
for f in (lambda: setattr(c, "x", 1), lambda: delattr(c, "d"), lambda: delattr(c, "s")):
    try: f()
    except AttributeError as e: print(e)
C.d = "replaced"; print(c.d, sorted(c.__dict__))
class Method:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return lambda *a: self.f(obj, *a)
class K:
    @Method
    def m(self, x): return (type(self).__name__, x)
print(K().m(3), type(K.m).__name__, K.m.f(K(), 4))
class Cached:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, obj, owner):
        print("computing", end=" "); value = obj.__dict__[self.name] = self.f(obj); return value
class L:
    @Cached
    def big(self): return 99
l = L(); print(l.big, l.big, vars(l))
class Meta(type):
    md = Data()
    mn = NonData()
class M(metaclass=Meta): md = "class attribute"; mn = "class attribute"
print(M.md, M.mn, getattr(M, "md")); f = K.m.f; print(f.__get__(c)("bound")[1], type(f.__get__(c)), f.__get__(None, C) is f, (lambda self: self).__get__(5)(), len.__get__ if hasattr(len, "__get__") else "builtins do not bind")
class Raises:
    def __get__(self, obj, owner): raise AttributeError("inside")
class R:
    r = Raises()
    def __getattr__(self, name): return f"fallback {name}"
print(R().r, hasattr(R, "r"), getattr(R, "r", "default"))
