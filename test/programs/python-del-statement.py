# del: names, items, slices, attributes, several targets, nested targets, and what is refused.
a = [1, 2, 3, 4]; b = a; del a[0], b[-1]; print(a); del a; print(b)
try: a
except NameError as e: print(e)
d = {"x": 1, "y": [1, 2]}; del d["x"], d["y"][0]; print(d); del (d["y"]), ; print(d)
class C: v = 1
c = C(); c.w = 2; del c.w; del C.v; print(vars(c), hasattr(C, "v"))
x, y, z = 1, 2, 3; del (x, [y, (z)]); print("x" in globals(), "z" in globals())
class D:
    def __delitem__(self, k): print("del item", k)
    def __delattr__(self, n): print("del attr", n)
o = D(); del o[1], o["a":"b"], o[1, 2], o[...], o.name
def f(p, q=2):
    del p
    try: return p
    except UnboundLocalError as e: return str(e), q
print(f(1))
def g():
    cell = 1
    def inner(): return cell
    del cell
    try: return inner()
    except NameError as e: return str(e)
print(g())
def attempt(h):
    try: h()
    except Exception as e: print(type(e).__name__, e)
def h1(): del undefined_global_name
def h2(): del [1][5]
def h3(): del (1,)[0]
def h4(): del {}["k"]
def h5(): del c.nope
def h6(): del "abc"[0]
def h7(): del len.x
def h8(): del local; local = 1
def h9(): global gone; del gone; del gone
gone = 1
for h in (h1, h2, h3, h4, h5, h6, h7, h8, h9): attempt(h)
l = list(range(10)); del l[::3], l[:2]; print(l); del l[:]; print(l); del l
for i in range(3): pass
del i; print("i" in dir()); del C, c, D; print([n for n in ("C", "c", "D") if n in globals()])
class Module: pi = 3
del Module.pi; print(hasattr(Module, "pi"))
