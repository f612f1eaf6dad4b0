# Exception groups: making, nesting, split, subgroup, derive, texts, what they refuse.
eg = ExceptionGroup("top", [ValueError("a"), TypeError("b"), ExceptionGroup("in", [ValueError("c"), KeyError("d")])])
print(eg, repr(eg), eg.message, eg.exceptions, len(eg.exceptions), eg.args, isinstance(eg, Exception), type(eg).__mro__)
m, r = eg.split(ValueError); print(repr(m), repr(r)); print(repr(eg.subgroup(KeyError)), eg.subgroup(OSError), eg.split(OSError)[0], repr(eg.subgroup((KeyError, TypeError))), repr(eg.subgroup(lambda e: "a" in str(e))), eg.subgroup(lambda e: True) is eg, eg.subgroup(ExceptionGroup) is eg)
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: ExceptionGroup("x", []))
attempt(lambda: ExceptionGroup("x", 5))
attempt(lambda: ExceptionGroup("x", [5]))
attempt(lambda: ExceptionGroup("x", [ValueError]))
attempt(lambda: ExceptionGroup(5, [ValueError()]))
attempt(lambda: ExceptionGroup("x"))
attempt(lambda: ExceptionGroup("x", [KeyboardInterrupt()]))
attempt(lambda: BaseExceptionGroup("x", [KeyboardInterrupt()]))
attempt(lambda: type(BaseExceptionGroup("x", [ValueError()])))
attempt(lambda: eg.split(5))
attempt(lambda: eg.subgroup(int))
attempt(lambda: eg.split(lambda e: 1 / 0))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "'", excs)
class Plain(ExceptionGroup): pass
mg = MyGroup("m", [ValueError(1), TypeError(2)]); mg.add_note("n"); a, b = mg.split(TypeError); print(repr(a), repr(b), a.__notes__, a.__notes__ is not mg.__notes__); print(repr(Plain("p", [ValueError(1), KeyError(2)]).subgroup(KeyError)))
class BadDerive(ExceptionGroup):
    def derive(self, excs): return 5
attempt(lambda: BadDerive("b", [ValueError(1), KeyError(2)]).subgroup(KeyError))
class WithNew(ExceptionGroup):
    def __new__(cls, errors, code): self = super().__new__(cls, f"code {code}", errors); self.code = code; return self
    def derive(self, excs): return WithNew(excs, self.code)
w = WithNew([ValueError(1), KeyError(2)], 7); print(w, w.split(KeyError)[0].code)
try: raise eg
except ExceptionGroup as g: print(g is eg, g.__traceback__ is not None)
try: eg.message = "x"
except AttributeError as e: print(e)
def leaves(g): return [x for e in g.exceptions for x in (leaves(e) if isinstance(e, BaseExceptionGroup) else [e])]
print(leaves(eg), ExceptionGroup("one", [ValueError(1)]), BaseExceptionGroup("b", [SystemExit(1)]), str(ExceptionGroup("", [OSError(1, "x")])))
def walk(g, depth=0):
    for e in g.exceptions: print(" " * depth, repr(e) if not isinstance(e, ExceptionGroup) else e.message); isinstance(e, ExceptionGroup) and walk(e, depth + 2)
walk(eg)
