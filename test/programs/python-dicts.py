# Methods of dict; order of insertion; views.
d = {"b": 1, "a": 2}
d["c"] = 3
d.setdefault("d", []).append(4)
d.update(a=20, e=5)
print(d, list(d), list(d.values()), list(d.items()), len(d), "a" in d, d.get("z"), d.get("z", 0))
print(d.pop("b"), d.pop("nope", None), d.popitem(), d)
del d["a"]
d["a"] = 1
print(d, {k: v for k, v in zip("xy", [1, 2])}, dict(a=1), dict([("k", "v")]), dict.fromkeys("ab", 0), {"a": 1} | {"b": 2})
keys = d.keys()
d["new"] = 1
print(keys, d == {"a": 1, "c": 3, "d": [4], "new": 1}, sorted(d), {1: "int", 1.0: "float", True: "bool"})
try:
    for key in d:
        d["more"] = 1
except RuntimeError as error:
    print(error)
print({"a", "b"} == {"b", "a"}, d.keys() & {"a", "x"}, list(reversed(d)))
