# __getattr__ answers for what is missing, __getattribute__ for everything; __setattr__, __delattr__, __dir__.
class Lazy:
    known = "class"
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(f"no {name}")
        value = f"made {name}"; setattr(self, name, value); return value
l = Lazy(); print(l.real, l.known, l.fresh, vars(l), hasattr(l, "_x"), hasattr(l, "y"), getattr(l, "_z", "default"))
class All:
    def __init__(self): object.__setattr__(self, "store", {})
    def __getattribute__(self, name):
        if name == "store": return object.__getattribute__(self, name)
        if name == "plain": return super().__getattribute__(name)
        if name == "boom": raise AttributeError("boom")
        return f"<{name}>"
    def __getattr__(self, name): return f"second chance for {name}"
    def __setattr__(self, name, value): self.store[name] = value
    def __delattr__(self, name): print("del", name, self.store.pop(name, "nothing"))
    def __dir__(self): return ["b", "a"]
    def __len__(self): return 7
a = All(); a.x = 1; a.y = 2; del a.x; del a.z; print(a.x, a.store, a.boom, a.plain, dir(a), len(a), a.__len__, a.__class__, type(a).__name__, a.__dict__)
class Proxy:
    def __init__(self, target): self.__dict__["target"] = target
    def __getattr__(self, name): return getattr(self.target, name)
    def __setattr__(self, name, value): setattr(self.target, name, value)
p = Proxy([1, 2]); p.append(3); print(p.target, p.count(3))
for f in (lambda: len(p), lambda: p[0], lambda: p.nope, lambda: [*p], lambda: l._hidden, lambda: setattr(p, "z", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
class Const:
    def __setattr__(self, name, value):
        if name in self.__dict__: raise AttributeError(f"{name} is constant")
        super().__setattr__(name, value)
c = Const(); c.a = 1
try: c.a = 2
except AttributeError as e: print(e, c.a)
class D(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    def __delattr__(self, n): del self[n]
d = D(a=1); d.b = 2; del d.a; print(d, d.b)
try: d.missing
except KeyError as e: print(repr(e))
class Chain:
    def __init__(self, path=""): self.path = path
    def __getattr__(self, n): return Chain(f"{self.path}/{n}")
    def __call__(self, *a): return f"{self.path}{a}"
    __getitem__ = lambda self, k: Chain(f"{self.path}[{k}]")
print(Chain().users.bob[3].posts(1, 2))
class Bad:
    @property
    def p(self): return self.typo
    def __getattr__(self, n): raise AttributeError(f"custom: {n}")
try: Bad().p
except AttributeError as e: print(e)
