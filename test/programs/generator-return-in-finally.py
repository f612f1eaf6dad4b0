# finally in generators: at the end, at close, at an exception, when it is dropped; return and yield in it.
def g(n, log):
    try:
        for i in range(n): yield i
    finally: log.append(f"finally {n}")
log = []
for x in g(3, log): print(x, end=" ")
print(log)
for x in g(3, log):
    if x: break
print(log); it = g(2, log); next(it); del it; print(log)
def f():
    for x in g(5, log): return x
print(f(), log); a, *_ = g(2, log); print(log); 
def override():
    try: yield 1
    finally: return "from finally"
o = override(); next(o)
try: o.throw(ValueError("lost"))
except StopIteration as e: print("stop", e.value)
def yield_in_finally():
    try: yield 1
    finally: yield "in finally"; print("after")
y = yield_in_finally(); next(y)
try: print(y.throw(KeyError("k"))); next(y)
except KeyError as e: print("still", repr(e))
y = yield_in_finally(); next(y)
try: y.close()
except RuntimeError as e: print(e)
def nested():
    try:
        try: yield 1
        finally: print("inner finally"); raise ValueError("from inner")
    except ValueError as e: print("caught", e, "context", repr(e.__context__)); yield 2
    finally: print("outer finally")
n = nested(); print(next(n), n.throw(KeyError("k"))); n.close()
def with_gen():
    class M:
        def __enter__(self): print("enter")
        def __exit__(self, *a): print("exit", a[0])
    with M(): yield 1; yield 2
w = with_gen(); next(w); w.close(); w = with_gen(); print(list(w))
