# Counting, grouping, inverting and caching with plain dicts.
words = "the cat the dog a cat the end".split(); count = {}
for w in words: count[w] = count.get(w, 0) + 1
print(count, sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:2], max(count, key=count.get)); groups = {}
for w in words: groups.setdefault(len(w), []).append(w)
print(groups, {k: sorted(set(v)) for k, v in groups.items()}); inv = {}
for k, v in count.items(): inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in sorted(inv.items())}); memo = {0: 0, 1: 1}
def fib(n):
    if n not in memo: memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(50), len(memo)); index = {}
for i, w in enumerate(words): index.setdefault(w, []).append(i)
print(index["the"], {w: i for i, w in enumerate(words)}["the"], dict(zip(words, range(9)))); nested = {}
for path in ("a.b.c", "a.b.d", "x"):
    d = nested
    for key in path.split("."): d = d.setdefault(key, {})
print(nested, list(nested["a"]["b"]), "b" in nested["a"], nested.get("q", {}).get("r")); switch = {"add": lambda a, b: a + b, "neg": lambda a, *_: -a}; print(switch["add"](1, 2), switch["neg"](5), switch.get("nope", lambda *a: "unknown")(1)); two = sorted({"b": [2], "a": [1, 2]}.items(), key=lambda kv: len(kv[1]), reverse=True); print(two, dict(two), {**dict.fromkeys("ab", 0), "b": 1}, {k: v for k, v in count.items() if v > 1}, sum(count.values()), len(set(words)), dict(sorted(count.items())))
