# Strategies, factories, registries and visitors: functions and classes as values.
class Shape:
    registry = {}
    def __init_subclass__(cls): Shape.registry[cls.__name__.lower()] = cls
    @classmethod
    def make(cls, spec): name, *args = spec.split(); return cls.registry[name](*map(float, args))
    def accept(self, v): return getattr(v, f"visit_{type(self).__name__.lower()}", v.default)(self)
class Square(Shape):
    def __init__(self, a): self.a = a
class Circle(Shape):
    def __init__(self, r): self.r = r
class Blob(Shape): pass
class Area:
    def visit_square(self, s): return s.a ** 2
    def visit_circle(self, s): return 3 * s.r ** 2
    def default(self, s): return f"no area for {type(s).__name__}"
print([Shape.make(s).accept(Area()) for s in ("square 2", "circle 1", "blob")], sorted(Shape.registry))
try: Shape.make("star 5")
except KeyError as e: print("unknown", e)
strategies = {"sum": sum, "max": max, "mean": lambda v: sum(v) / len(v), "spread": lambda v: max(v) - min(v)}; print({k: f([3, 1, 2]) for k, f in strategies.items()})
class Chain:
    def __init__(self, *handlers): self.handlers = handlers
    def __call__(self, x):
        for h in self.handlers:
            if (r := h(x)) is not None: return r
        return "nobody"
print([Chain(lambda x: "small" if x < 5 else None, lambda x: "even" if x % 2 == 0 else None)(n) for n in (1, 8, 9)])
class Undo:
    def __init__(self): self.value, self.done, self.undone = 0, [], []
    def do(self, f, back): self.value = f(self.value); self.done.append((f, back)); self.undone.clear(); return self
    def undo(self): f, b = self.done.pop(); self.value = b(self.value); self.undone.append((f, b)); return self
    def redo(self): f, b = self.undone.pop(); self.value = f(self.value); self.done.append((f, b)); return self
u = Undo(); u.do(lambda v: v + 5, lambda v: v - 5).do(lambda v: v * 2, lambda v: v / 2); print(u.value, u.undo().value, u.redo().value, u.undo().undo().value)
