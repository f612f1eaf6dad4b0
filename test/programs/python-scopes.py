# Scopes: global, nonlocal, closures over loops, comprehension scopes, class scopes, del, builtins shadowed.
x = "global"
def f():
    x = "local"
    def g():
        nonlocal x
        x = "changed"
        def h():
            global x
            x = "global changed"
            return x
        return h(), x
    return g(), x
print(f(), x)
def counter():
    n = 0
    def inc(by=1): nonlocal n; n += by; return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); other, _ = counter(); print(get(), other())
fs = []
for i in range(3): fs.append(lambda: i)
print([g() for g in fs], [g() for g in [lambda i=i: i for i in range(3)]]); i = 10; print([g() for g in fs])
def reads_later():
    def inner(): return value
    value = 5
    return inner()
def unbound():
    try: print(y)
    except UnboundLocalError as e: print(e)
    y = 1
def conditional(flag):
    if flag: z = 1
    try: return z
    except UnboundLocalError as e: return str(e)
def free():
    def inner():
        try: return w
        except NameError as e: return f"{type(e).__name__}: {e}"
    r = inner(); w = 1; return r, inner()
def deleted():
    v = 1; del v
    try: v
    except UnboundLocalError as e: print(e)
print(reads_later()); unbound(); print(conditional(True), conditional(False), free()); deleted()
def loops():
    for k in range(3): last = k
    return k, last, [k for k in "ab"], k
print(loops(), [x for x in "ab"], x)
def sh(): max = min; return max(3, 1)
print(sh(), max(3, 1)); max = 5; print(max); del max; print(max(1, 2))
def exc():
    try: 1 / 0
    except ZeroDivisionError as e: kept = e
    try: e
    except UnboundLocalError as u: print(u)
    return kept
print(exc())
def star(): import math; return math.floor(1.5), "math" in locals(), "math" in globals()
print(star())
def outer():
    a = 1
    class C:
        a = 2
        def m(self): return a
        b = [a for _ in range(1)]
    def f(a=a): return a
    return C().m(), C.a, C.b, f()
print(outer()); exec("made = 1 + 1"); print(made); g = globals(); g["via"] = "globals"; print(via)
def params(a, b=x): a = a + 1; return a, b
x = "new"; print(params(1), params.__code__.co_varnames, params.__code__.co_nlocals)
def rec(n): return 1 if n < 2 else n * rec(n - 1)
fact = rec; rec = lambda n: 0; print(fact(5)); 
if True: defined_in_if = 1
for q in []: never = 1
while False: pass
with open("f.txt", "w") as handle: pass
print(defined_in_if, handle.closed)
try: never
except NameError as e: print(e)
