# collections.defaultdict, OrderedDict, ChainMap, UserDict, UserList, UserString.
from collections import *
d = defaultdict(list); d["a"].append(1); d["b"]; print(d, d.get("z"), "z" in d, d.default_factory, dict(d), len(d), d.copy(), type(d.copy()).__name__, d == {"a": [1], "b": []}, repr(defaultdict(None, x=1)), defaultdict(int, {"k": 1}) | {"j": 2}, defaultdict(lambda: 5)["q"])
for w in "abracadabra": d2 = globals().setdefault("counts", defaultdict(int)); d2[w] += 1
print(dict(counts), defaultdict(lambda: defaultdict(int))["a"]["b"], d.setdefault("s", "dflt"), d.pop("s"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: defaultdict(5)); attempt(lambda: defaultdict()["x"]); attempt(lambda: defaultdict(None)["x"]); attempt(lambda: defaultdict(lambda: 1 / 0)["x"]); attempt(lambda: defaultdict(int)[[]])
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict.fromkeys("xyz"))), o | {"z": 1}, OrderedDict(), o.copy(), type(o.copy()).__name__); attempt(lambda: o.move_to_end("zz")); attempt(lambda: OrderedDict().popitem()); o["n"] = o; print(o)
c = ChainMap({"a": 1}, {"a": 2, "b": 3}); c["new"] = 9; print(c, c["a"], c["b"], list(c), len(c), c.maps, c.parents, c.new_child({"a": 0})["a"], "b" in c, c.get("zz"), dict(c), c.pop("new"), c | {"q": 1}, c == {"a": 1, "b": 3}, list(c.items()), bool(ChainMap()), ChainMap()); attempt(lambda: c["zz"]); attempt(lambda: c.pop("b")); del c["a"]; print(c["a"]); attempt(lambda: c.__delitem__("a")); attempt(lambda: ChainMap().popitem())
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return f"<{k}>"
u = U({"A": 1}, B=2); u.update(C=3); print(u, u["a"], u["zz"], u.data, "b" in u, len(u), u | {"D": 4}, {**u}, u.get("q"), u == {"a": 1, "b": 2, "c": 3}, u.copy(), type(u.copy()).__name__, list(u.items()))
l = UserList([3, 1]); l.append(2); l.sort(); print(l, l + [9], l[0], l[1:], type(l[1:]).__name__, l.data, l == [1, 2, 3], 2 in l, l * 2, [0] + l, l.index(2), l.pop(), len(l), list(reversed(l)), l.count(1), l.copy()); l += [7]; l.insert(0, 5); l.reverse(); l.extend("z"); l.remove("z"); print(l, l < [9])
s = UserString("hello"); print(s, s.upper(), type(s.upper()).__name__, s + "!", "say " + s, s * 2, s[1:3], len(s), s == "hello", "ell" in s, s.data, s.replace("l", "L"), repr(s), hash(s) == hash("hello"), s.split("l"), s.center(9, "*"), s % () if False else "", s.count("l"), s.find("o"), int(UserString("42")), s.startswith("he"), s.isalpha(), s < "z", {s: 1}["hello"], UserString(5), s.join(["a", "b"]), s.title(), s.encode())
