# Inheritance: overriding, super, class attributes along the MRO, isinstance, built-in bases.
class Shape:
    sides = None
    def __init__(self, name): self.name = name
    def area(self): raise NotImplementedError(f"{type(self).__name__}.area")
    def describe(self): return f"{self.name} with area {self.area():.2f}"
    def __str__(self): return f"<{self.name}>"
class Rect(Shape):
    sides = 4
    def __init__(self, w, h): super().__init__("rect"); self.w, self.h = w, h
    def area(self): return self.w * self.h
class Square(Rect):
    def __init__(self, s): super().__init__(s, s); self.name = "square"
    def describe(self): return "!" + super().describe()
class Blob(Shape): pass
for s in (Rect(2, 3), Square(2)): print(s, s.describe(), s.sides, isinstance(s, Rect), isinstance(s, Shape), type(s) is Rect, type(s).__mro__)
try: Blob("blob").describe()
except NotImplementedError as e: print(repr(e))
print(Square.__bases__, Square.__base__, Rect.__subclasses__(), issubclass(Square, Shape), issubclass(Shape, Square), Square.mro(), Shape.area is Blob.area, Square.area is Rect.area, "area" in vars(Square))
class Stack(list):
    def push(self, x): self.append(x); return self
    def __repr__(self): return "Stack" + super().__repr__()
class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
class Temp(float):
    def __new__(cls, v): return super().__new__(cls, v + 0.5)
    def __repr__(self): return f"{float(self)}C"
s = Stack([1]).push(2).push(3); print(s, s[-1], len(s), s[:2], type(s[:2]), s + [4], type(s + []), s == [1, 2, 3], isinstance(s, list), sorted(s, reverse=True), [*s], bool(Stack()))
u = Upper(a=1); u["b"] = 2; u.update(c=3); print(u, u["b"], u.get("b"), "B" in u, {**u}, list(u), dict(u), len(u), type(u.copy()))
t = Temp(20); print(t, t + 1, type(t + 1), [t], f"{t:.2f}", t == 20.5, max(t, Temp(30)), round(t), int(t))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Square())
attempt(lambda: Square(1, 2))
attempt(lambda: u["zz"])
attempt(lambda: Shape())
attempt(lambda: s.pushh)
def bad():
    class X(5): pass
def bad2():
    class X(Rect, Shape, Rect): pass
def bad3():
    class X(Shape, Rect): pass
def bad4():
    class X(None): pass
def bad5():
    class X(len): pass
def bad6():
    class X(range): pass
def bad7():
    class X(Undefined): pass
for f in (bad, bad2, bad3, bad4, bad5, bad6, bad7): attempt(f)
