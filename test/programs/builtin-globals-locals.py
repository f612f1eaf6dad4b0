# globals(), locals(), vars(), dir() without arguments, __name__, __doc__, __builtins__.
"""The docstring is not first: a comment is no statement, so it is."""
x = 1
def f(a, b=2):
    c = 3
    here = locals()
    d = 4
    print(sorted(here), sorted(locals()), locals() is locals(), vars() == locals(), dir())
    here["a"] = 99
    print(a, globals()["x"], "c" in globals())
f(1)
print(__name__, __doc__, locals() is globals(), globals()["__name__"], "x" in dir(), type(globals()))
globals()["made"] = "by globals()"; print(made)
class C:
    y = 1
    names = sorted(n for n in locals() if not n.startswith("__"))
    print(__qualname__, __module__)
print(C.names, [sorted(locals()) for q in "a"][0] if False else "", (lambda p: locals())(5))
def outer():
    v = 1
    def inner():
        print(v, sorted(locals()))
    inner(); print(sorted(locals()))
outer()
def g():
    try: print(undefined)
    except NameError as e: print(e, e.name)
    try: print(late); late = 1
    except UnboundLocalError as e: print(e)
    for k in range(2): pass
    print(k, sorted(locals()))
    del k
    try: print(k)
    except UnboundLocalError as e: print(e)
g()
del x
try: x
except NameError as e: print(e)
try: del x
except NameError as e: print(e)
def h():
    global made, fresh
    made, fresh = "changed", "new"
h(); print(made, fresh, "fresh" in globals(), abs is __builtins__.abs if not isinstance(__builtins__, dict) else True)
import builtins
builtins.everywhere = 5; print(everywhere); len = lambda o: "shadowed"; print(len([])); del len; print(len([]))
