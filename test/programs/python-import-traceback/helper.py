"""A helper."""
counter = 0
def bump():
    global counter
    counter += 1
    return counter
def divide(a, b):
    return Calculator(a).by(b)
class Calculator:
    def __init__(self, a): self.a = a
    def by(self, b): return self.a / b
def __getattr__(name):
    if name == "lazy": return "made on demand"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
