# __set_name__ tells descriptors their names when the class is made.
class Field:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): print(f"{owner.__name__}.{name}"); self.name = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name, None)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj): delattr(obj, self.name)
class Person:
    name = Field(str)
    age = Field(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person("al", 3); p.age += 1; print(p.name, p.age, vars(p), type(Person.name).__name__)
for f in (lambda: Person(1, 2), lambda: setattr(p, "age", "old")):
    try: f()
    except TypeError as e: print(e)
del p.age; print(p.age, vars(p))
try: del p.age
except AttributeError as e: print(e)
class Child(Person): extra = Field(float); age = 5
c = Child("b", 1); c.extra = 1.5; print(c.extra, c.age, vars(c))
Person.late = Field(int)
try: Person("x", 1).late = 3
except AttributeError as e: print(e)
class Bad:
    def __set_name__(self, owner, name): raise ValueError("refused")
try:
    class H: b = Bad()
except ValueError as e: print(repr(e), e.__notes__)
class Names:
    def __set_name__(self, owner, name): self.seen = getattr(self, "seen", []) + [name]
class Two: x = y = Names()
print(Two.x.seen, Two.x is Two.y)
