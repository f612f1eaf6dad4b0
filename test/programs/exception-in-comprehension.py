# Errors inside comprehensions, generators, lambdas and default arguments, and where the traceback points.
import traceback
def last(f):
    try: f()
    except Exception as e: t = traceback.extract_tb(e.__traceback__)[-1]; print(type(e).__name__, e, "|", t.name, t.lineno, t.line.strip()[:60])
last(lambda: [1 / x for x in (1, 0)]); last(lambda: {x: y for x, y in [(1,)]}); last(lambda: list(int(x) for x in "1x")); last(lambda: (lambda a: a.b)(1)); last(lambda: sorted([1, "a"])); last(lambda: max(map(len, [1]))); last(lambda: {}["k"]["j"])
def f(x=[]): return x[0]
def g(): return (yield_ for yield_ in f())
class C:
    @property
    def p(self): return self.q
    def __getitem__(self, i): return i / 0
    def __eq__(self, o): raise ValueError("eq")
    __hash__ = object.__hash__
last(f); last(lambda: list(g())); last(lambda: C().p); last(lambda: C()[1]); last(lambda: C() == 1); last(lambda: 1 in [C()]); last(lambda: [C()].index(2)); last(lambda: sorted([3, 1], key=lambda v: v / 0)); last(lambda: next(x for x in [] if x)); last(lambda: [x for x in 5]); last(lambda: dict([1])); last(lambda: "".join([1])); last(lambda: any(v > "a" for v in [1])); last(lambda: print(undefined_x)); last(lambda: [a for a in [1] if a.x])
def deep(n): return deep(n - 1) if n else [1 / z for z in [0]]
deep(2)
