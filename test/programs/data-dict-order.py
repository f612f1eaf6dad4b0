# Dicts keep the order of insertion; an update keeps the place, a deletion loses it; changes while walking are errors.
d = {}
for k in "cab": d[k] = k.upper()
d["a"] = "again"; print(d, list(d.items()))
del d["c"]; d["c"] = "back"; print(d, d.popitem(), next(iter(d)), list(d.values()))
big = {n: n * n for n in range(20)}
for n in range(0, 20, 2): del big[n]
big[0] = "zero"; print(big, list(big)[:3], len(big))
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e, sep=": ")
def add():
    for k in d: d[k + "!"] = 1
def remove():
    for k in d: del d[k]
def change():
    for k in d: d[k] = 0
    print(d)
def swap():
    for k in {"x": 1, "y": 2}.items(): print(k)
    e = {"x": 1, "y": 2}
    for k in e: e.pop(k); e["z"] = 1
def safe():
    for k in list(d): del d[k]
    print(d)
for f in (add, change, remove, swap, safe): attempt(f)
def replaced():
    e = {1: 1, 2: 2}
    for k in e:
        print(k); del e[k]; e[k + 10] = 0
attempt(replaced)
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]}, {v: k for k, v in {"a": 1, "b": 2}.items()}, {n % 3: n for n in range(10)}, dict.fromkeys("mississippi"), list(dict.fromkeys([3, 1, 3, 2])), {"a": 1, "b": 2} == {"b": 2, "a": 1}, max({"a": 3, "b": 9}, key={"a": 3, "b": 9}.get), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), min({"q": 1, "p": 0}))
order = []
def note(x): order.append(x); return x
{note("k1"): note("v1"), note("k2"): note("v2")}; print(order)
