# Classes: attributes of the class and of the instance, methods, class bodies, names, documentation.
class Dog:
    """A dog."""
    kind = "canine"
    tricks = []
    for legs in range(5): pass
    twice = [legs * 2, kind]
    if legs > 3: many = True
    def __init__(self, name, *, age=1): self.name, self.age = name, age
    def bark(self, times=1):
        """Bark."""
        return f"{self.name}: " + "woof " * times
    speak = bark
a, b = Dog("Rex"), Dog(name="Fido", age=3)
a.tricks.append("roll"); b.kind = "mine"
print(a.kind, b.kind, Dog.kind, b.tricks, a.tricks is Dog.tricks, Dog.legs, Dog.twice, Dog.many, a.speak(2), Dog.bark(b), a.bark.__name__, a.speak.__name__, a.bark.__doc__, Dog.__doc__, a.__doc__)
print(vars(a), vars(b), Dog.__name__, Dog.__module__, Dog.__qualname__, a.__class__, type(a).__name__, Dog.__init__.__qualname__, a.bark.__self__ is a, Dog.bark.__get__(a)(1), Dog.__dict__["kind"], "bark" in Dog.__dict__, "bark" in a.__dict__)
del b.kind; print(b.kind); Dog.kind = "changed"; print(a.kind, b.kind); Dog.run = lambda self: self.name + " runs"; print(a.run()); a.run = lambda: "own"; print(a.run(), b.run())
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Dog())
attempt(lambda: Dog("a", 5))
attempt(lambda: Dog("a", breed=5))
attempt(lambda: Dog("a", name="b"))
attempt(lambda: a.bark(1, 2))
attempt(lambda: Dog.bark())
attempt(lambda: a.colour)
attempt(lambda: a.nam)
attempt(lambda: Dog.barkk)
attempt(lambda: a.name())
attempt(lambda: a())
attempt(lambda: a["x"])
attempt(lambda: a + 1)
attempt(lambda: a < b)
attempt(lambda: len(a))
attempt(lambda: [*a])
attempt(lambda: -a)
attempt(lambda: "x" in a)
attempt(lambda: delattr(a, "kind"))
attempt(lambda: a.__dict__["zz"])
print(a == a, a == b, a != b, bool(a), hash(a) == hash(a), str(a)[:22] == repr(a)[:22], isinstance(a, Dog), Dog.__bases__, Dog.mro() == [Dog, object])
