# collections.Counter: counting, arithmetic, most_common, elements, missing keys, repr.
from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["z"], "z" in c, c.most_common(2), c.most_common(), sorted(c.elements()), c.total(), len(c), sum(c.values()), dict(c), list(c), c == Counter(c), c.most_common(0), c.most_common(99)[-1])
c.update("miss"); print(c); c.subtract("sssss"); print(c, +c, -c); c.update({"m": 10}, x=1); print(c["m"], c["x"]); del c["m"]; del c["not there"]; print("m" in c); c["p"] += 1; c["new"] = 0; print(c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=0)
print(a + b, a - b, a & b, a | b, a == b, a <= b, a < a + b, a >= Counter(a=1), a != b, Counter(a=1) == Counter(a=1, b=0)); a += b; print(a); a -= Counter(a=1); print(a); a &= b; print(a); a |= Counter(z=5); print(a)
print(Counter([1, 1.0, True, 2]), Counter(), Counter(None), Counter(x for x in "aab"), Counter({"a": -1}), Counter(a=1, **{"b": 2}), Counter([("k", 1), ("k", 1)]), Counter(["é", "e"]), repr(Counter(a=0)), Counter("ab").copy(), type(Counter().copy()).__name__, isinstance(c, dict))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Counter(5)); attempt(lambda: Counter("a", "b")); attempt(lambda: Counter.fromkeys("ab")); attempt(lambda: Counter("a") + {"a": 1}); attempt(lambda: Counter("a") < 5); attempt(lambda: Counter(a="x").total())
words = "the cat the dog a cat the end".split(); top = Counter(words).most_common(2); print(top, [w for w, n in Counter(words).items() if n == 1], max(Counter(words), key=Counter(words).get), Counter(map(len, words)), Counter(words) - Counter(["the"] * 5))
