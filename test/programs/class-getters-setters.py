# Attributes by methods, by properties, computed, cached, validated and read-only.
class Circle:
    def __init__(self, r): self.r = r
    @property
    def r(self): return self._r
    @r.setter
    def r(self, v):
        if not isinstance(v, (int, float)): raise TypeError("r must be a number")
        if v < 0: raise ValueError("r must not be negative")
        self._r = v
    @property
    def d(self): return self._r * 2
    @d.setter
    def d(self, v): self.r = v / 2
    @property
    def area(self): return round(3.14159 * self._r ** 2, 2)
    def get_r(self): return self._r
c = Circle(2); print(c.r, c.d, c.area, c.get_r()); c.d = 10; print(c.r, c.area); c.r += 1; print(c.r, vars(c))
for f in (lambda: Circle(-1), lambda: Circle("x"), lambda: setattr(c, "area", 5), lambda: delattr(c, "r"), lambda: c.radius, lambda: setattr(c, "d", "x")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(c.r, isinstance(Circle.r, property), Circle.area.fset, sorted(k for k, v in vars(Circle).items() if isinstance(v, property)))
