# __enter__ and __exit__: order, several managers, suppression, exceptions inside them.
class M:
    def __init__(self, name, suppress=False, fail=None): self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter " + self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit": raise RuntimeError("exit " + self.name)
        return self.suppress
with M("a") as a, M("b") as b: print(a, b)
with (M("c") as c, M("d"),): print("in", c)
with M("s", suppress=True): raise ValueError("hidden")
print("after")
try:
    with M("1"), M("2"): raise KeyError("k")
except KeyError as e: print("caught", e)
try:
    with M("x"), M("y", fail="enter"): print("never")
except RuntimeError as e: print(e, e.__context__)
try:
    with M("p"), M("q", fail="exit"): raise ValueError("body")
except RuntimeError as e: print(e, repr(e.__context__))
def f():
    with M("ret"): return "returned"
def g():
    for i in range(3):
        with M(i):
            if i == 0: continue
            break
    with M("sup", True): return 1 / 0
    return "after suppression"
print(f(), g())
with M("tuple") as (x, *y): print(x, y)
d = {}
with M("item") as d["k"], M("attr") as M.seen: print(d, M.seen)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class OnInstance: pass
o = OnInstance(); o.__enter__ = o.__exit__ = lambda *a: None
for bad in (NoExit(), NoEnter(), 5, o, M, open if False else len):
    try:
        with bad: print("in")
    except Exception as e: print(type(e).__name__, e)
with M("outer"):
    try:
        with M("inner"): raise ValueError("v")
    finally: print("finally")
