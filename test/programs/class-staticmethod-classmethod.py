# staticmethod and classmethod: binding, inheritance, alternative constructors, wrapping.
class Date:
    count = 0
    def __init__(self, y, m=1): self.y, self.m = y, m; type(self).count += 1
    @classmethod
    def parse(cls, text): return cls(*map(int, text.split("-")))
    @staticmethod
    def valid(y): return y > 0
    @classmethod
    def total(cls): return cls.count
    def __repr__(self): return f"{type(self).__name__}({self.y}, {self.m})"
class Fancy(Date): count = 10
print(Date.parse("2024-5"), Fancy.parse("2020-1"), Date(1).parse("3-4"), Date.valid(5), Fancy(1).valid(-1), Date.total(), Fancy.total(), Date.parse.__self__, Date.parse.__func__ is Date.__dict__["parse"].__func__, type(Date.__dict__["valid"]), type(Date.__dict__["parse"]), Date.valid is Date.valid, Date.parse is Date.parse, Date.parse == Date.parse, Date.valid.__name__, Date.parse.__name__, Date.parse.__qualname__)
s = staticmethod(len); c = classmethod(lambda cls, x: (cls.__name__, x)); print(s("abc"), s.__wrapped__ is len, callable(s), callable(c), s.__func__ is len, repr(s), c.__get__(None, int)(5), c.__get__(3)(4), s.__get__(None, int)("ab"))
class K: helper = staticmethod(lambda x: x + 1); size = len; bound = classmethod(lambda cls: cls.__name__); func = lambda self: "method"
print(K.helper(1), K().helper(2), K().size("four"), K.bound(), K().bound(), K().func())
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: classmethod(lambda c: 1)())
attempt(lambda: Date.valid())
attempt(lambda: Date.parse())
attempt(lambda: Date.parse(1, 2))
attempt(lambda: Date("x").total(1))
attempt(lambda: staticmethod())
attempt(lambda: Date.__init__())
attempt(lambda: K.func())
class W:
    @staticmethod
    def make():
        "Docs."
        return "made"
    @classmethod
    @property
    def odd(cls): return 1
print(W.make.__doc__, W().make(), W.__dict__["make"].__doc__, W.__dict__["make"].__name__, isinstance(W.__dict__["make"], staticmethod))
