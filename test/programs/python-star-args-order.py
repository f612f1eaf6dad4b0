# The order in which a call evaluates its function, arguments, stars and keywords.
def v(x): print(x, end=" "); return x
def f(*a, **k): return a, k
print(v(f)(v(1), *v([2]), v(3), *v((4,)), k=v(5), **v({"j": 6}), l=v(7)) if False else f(v(1), *v([2]), v(3), k=v(5), **v({"j": 6}), l=v(7)))
d = {}
d[v("key")] = v("value"); v([0])[v(0)] = v("late"); print()
a = [v(1), v(2)][v(0)]; {v("k1"): v("v1"), v("k2"): v("v2")}; print(v(1) + v(2) * v(3), v(1) if v(0) else v(2))
def default(x=v("at definition")): return x
print(default(), default(v("given"))); x = y = v("once"); (v(1), v(2)); print(v(1) < v(0) < v(9)); l = [0]; l[v(0)] += v(5); print(l)
class C(v(object)): attr = v("body")
@(v("decorator") and (lambda c: c))
class D: pass
lambda z=v("lambda default"): z
[v(i) for i in v([1, 2]) if v(True)]; print(); print(*[v(1), v(2)], sep=v("-"), end=v("\n"))
