print("loading", __name__)
from . import colours as c
from .circle import Circle as _Circle
loads = 0
loads += 1
class Square:
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
    def __repr__(self): return f"{c.BLUE} square {self.a}"
def area(shapes): return sum(s.area() for s in shapes)
