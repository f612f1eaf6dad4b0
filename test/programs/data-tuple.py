# Tuples: making, comparing, hashing, packing, the comma, named and empty ones.
t = 1, 2, 3
print(t, (), (1,), tuple("ab"), tuple([1]), t + (4,), t * 2, t[0], t[-1], t[1:], t[::-1], 2 in t, t.count(1), t.index(3), len(t), t == (1, 2, 3), t is tuple(t), hash(t) == hash((1, 2, 3)), t < (1, 3), (1,) < (1, 0), () < (0,), max(t), sum(t), sorted(t, reverse=True), (1, "a") == (1.0, "a"), {t: "key"}[1, 2, 3])
(a, b), c, *d = (1, 2), 3, 4, 5; x = y = 0; x, y = y + 1, x + 2; print(a, b, c, d, x, y, (a), type((a)), type((a,)), *t, (*t, *d), t and "full", () or "empty", bool(((),)))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
def put(): t[0] = 1
def cut(): del t[0]
def three(): a, b, c = 1, 2
def two(): a, b = 1, 2, 3
def star(): a, b, *c = [1]
def none(): a, b = None
def number(): a, = 5
def empty(): a, b = ()
for f in (put, cut, three, two, star, none, number, empty): attempt(f)
attempt(lambda: t[9])
attempt(lambda: t["a"])
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: t.append(4))
attempt(lambda: t.index(9))
attempt(lambda: hash(([],)))
attempt(lambda: (1, 2) < (1, "a"))
attempt(lambda: t < 1)
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: t - t)
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
p = Pair(1, 2); a, b = p; print(p, p.first, a, b, type(p + ()), type(p[:]), p == (1, 2), isinstance(p, tuple), len(p), [*p], Pair.__mro__, repr(p), p.__class__.__name__)
print(tuple(n * n for n in range(4)), tuple({"k": 1}.items()), tuple(zip("ab", t)), dict([(1, 2), (3, 4)]), (lambda *args: args)(1, 2), ((1, 2), (3,)), (1, (2, (3,))), tuple(reversed(t)), tuple(enumerate("ab")), tuple(map(str, t)), (None,), (yes := 5, yes))
