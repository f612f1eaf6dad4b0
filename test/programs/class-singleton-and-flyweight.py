# One instance: by __new__, by metaclass, by module-level cache, by a decorator; flyweights by key.
class One:
    _it = None
    def __new__(cls): cls._it = cls._it or super().__new__(cls); return cls._it
class Meta(type):
    def __init__(cls, *a): super().__init__(*a); cls._made = {}
    def __call__(cls, *a):
        if a not in cls._made: cls._made[a] = super().__call__(*a)
        return cls._made[a]
class Card(metaclass=Meta):
    def __init__(self, *a): print("making", a); self.a = a
def single(cls):
    made = []
    def get(*a): made or made.append(cls(*a)); return made[0]
    return get
@single
class Conf:
    def __init__(self, v="default"): self.v = v
class Borg:
    _state = {}
    def __init__(self): self.__dict__ = self._state
print(One() is One(), Card("a", 1) is Card("a", 1), Card("b") is Card("a", 1), Conf(5) is Conf(6), Conf().v)
x, y = Borg(), Borg(); x.v = 1; print(y.v, x is y, vars(y)); class_ = type(Conf()); print(class_.__name__, class_() is Conf())
