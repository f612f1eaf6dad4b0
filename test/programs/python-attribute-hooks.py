# __getattr__ is asked last, __setattr__ always; __slots__ leave no other attributes.


class Proxy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


p = Proxy()
print(p.real, p.xyz, hasattr(p, "other"))
p.other = 5
print(p.other, sorted(vars(p)))


class Slotted:
    __slots__ = ("a",)


s = Slotted()
s.a = 1
try:
    s.b = 2
except AttributeError as error:
    print(error)
