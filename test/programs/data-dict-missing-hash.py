# Keys are found by hash and equality; __missing__; keys whose __eq__ or __hash__ fail.
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): print("hash", self.n, end="; "); return self.n % 2
    def __eq__(self, other): print("eq", self.n, other.n, end="; "); return self.n == other.n
d = {Key(1): "one"}; print()
d[Key(3)] = "three"; print(len(d))
print(d[Key(1)]); print(Key(5) in d); print(d.get(Key(2), "none")); print(d.pop(Key(3)), len(d))
class Missing(dict):
    def __missing__(self, key): self[key] = value = key * 2; return value
m = Missing(a=1); print(m["a"], m["b"], m, m.get("z"), "z" in m, m.setdefault("y", 5), m)
class Bad:
    def __hash__(self): raise ValueError("no hash")
class Worse:
    __hash__ = None
class NotInt:
    def __hash__(self): return "x"
class EqBad:
    def __hash__(self): return 7
    def __eq__(self, other): raise RuntimeError("no eq")
class OnlyEq:
    def __eq__(self, other): return True
for value in (Bad(), Worse(), NotInt(), OnlyEq(), [], {}, set(), bytearray(), slice(1), ([],)):
    try: {value: 1}
    except Exception as e: print(type(value).__name__, type(e).__name__, e)
    else: print(type(value).__name__, "fits")
try: {EqBad(): 1, EqBad(): 2}
except RuntimeError as e: print(e)
x = EqBad(); print({x: 1}[x], x in {x}, x in [x], hash(x))
class Big:
    def __hash__(self): return -1
print(hash(Big()), hash(-1), hash(True), hash(2.0), hash("a") == hash("a"), hash(()) == hash(()), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash((1, 2)) != hash((2, 1)))
class CI(str):
    def __hash__(self): return hash(self.lower())
    def __eq__(self, o): return self.lower() == o.lower()
print({CI("Key"): 1}[CI("KEY")], CI("a") in {CI("A"): 0}, {1: "int"}[1.0], {1: "int"}[True], {"1": 0}.get(1))
