print("loading", __name__)
from .colours import RED
class Circle:
    def __init__(self, r): self.r = r
    def area(self): return 3 * self.r ** 2
    def __repr__(self): return f"{RED} circle {self.r}"
