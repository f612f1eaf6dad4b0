# Generator expressions: laziness, scope, the first iterable evaluated at once, chains, closures.
def loud(n): print("loud", n, end="; "); return n
g = (loud(n) for n in range(3)); print("made"); print(next(g)); print(list(g), list(g))
try: bad = (x for x in 5)
except TypeError as e: print(e)
late = (y for x in [1] for y in missing)
try: next(late)
except NameError as e: print(e)
n = 10; h = (x * n for x in range(3)); n = 100; print(list(h)); pairs = ((a, b) for a in range(3) for b in range(a) if (a + b) % 2); print(list(pairs))
print(sum(x * x for x in range(4)), max((len(w), w) for w in ["aa", "b"]), any(x > 2 for x in range(9)), ",".join(str(c) for c in "ab"), dict((k, v) for k, v in zip("ab", [1, 2])), set(x % 2 for x in range(5)), sorted((x for x in [3, 1]), reverse=True), tuple(x for x in ()), list(map(lambda p: p[0], ((i, i) for i in range(2)))))
gs = [(lambda: i) for i in range(3)]; print([f() for f in gs], [f() for f in [(lambda i=i: i) for i in range(3)]], [f() for f in ((lambda: i) for i in range(3))])
x = "outer"; l = [x for x in range(3)]; print(x, l, [x for x in x], {x: x for x in "a"}, {x for x in [1]}, [[x for x in range(y)] for y in range(3)], (lambda: [x for _ in range(1)])())
print([y := 5, y ** 2], [z := i for i in range(3)], z, (w := 3) + w, [last for i in range(4) if (last := i * 2) > 2]); 
print(type(g), g.__name__, (i for i in []).__qualname__, (i for i in []).gi_code.co_name)
def f(): return [v for v in range(3)], (lambda: (v for v in "ab"))()
print(f()[0], list(f()[1]), [i for i in range(5) if i if i % 2], [a + b for a, b in [(1, 2), (3, 4)]], [a for a, in [(1,), (2,)]], [i for i in range(3) for i in range(i)], [(i, j) for i in range(2) for j in "ab"], [*(i for i in range(2)), *[9]], {**{k: 1 for k in "a"}}, [i if i else "zero" for i in range(2)], [lambda: 0 for _ in "a"][0]())
def chain():
    nums = (int(t) for t in "1 2 x 4".split()); evens = (v for v in nums if v % 2 == 0)
    try: yield from evens
    except ValueError as e: yield str(e)
print(list(chain())); it = iter(range(6)); print([(a, next(it)) for a in it]); q = (i for i in range(3)); print(1 in q, list(q), 9 in q)
class C:
    k = 3; ok = [i for i in range(k)]; ok2 = (i for i in range(k))
    try: no = [k for _ in range(1)]
    except NameError as e: no = str(e)
    try: no2 = [i for i in range(3) if k]
    except NameError as e: no2 = str(e)
print(C.ok, list(C.ok2), C.no, C.no2)
