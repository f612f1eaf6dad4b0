# Merging dicts: |, **, update, ChainMap, and who wins.
from collections import ChainMap, Counter, defaultdict
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, {**a, "y": 0}, dict(a, **b), dict(a, y=9), a | {}, {} | b, dict(ChainMap(a, b)), {k: a.get(k, 0) + b.get(k, 0) for k in a | b}, Counter(a) + Counter(b), a.keys() & b.keys(), a.items() & b.items())
c = a.copy(); c.update(b); print(c); c |= {"w": 5}; print(c); c |= [("v", 6)]; print(c); d = a | b | {"last": 1}; print(d, a, b)
for bad in (lambda: a | [("k", 1)], lambda: a + b, lambda: a | None, lambda: {**None}, lambda: dict(a, b), lambda: a.update(1, 2)):
    try: print(bad())
    except TypeError as e: print(e)
groups = defaultdict(list)
for k, v in [*a.items(), *b.items()]: groups[k].append(v)
print(dict(groups), {k: max(v) for k, v in groups.items()}, sorted(groups.items(), key=lambda kv: -len(kv[1])), {v: k for k, v in a.items()}, dict(sorted((a | b).items(), key=lambda i: -i[1])), min(a, key=a.get), sum(a.values()), [*a, *b], {"a": {"b": {}}} | {"a": 1})
