# Slice objects reach __getitem__, __setitem__ and __delitem__ as they are written.
class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
s = Show()
print(s[1], s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3], s[-1], s[1, 2], s[1:2, 3], s[...], s[..., 1:], s[()], s["a":"b"], s[None], s[s[1]], s[1:2,], s[*[1, 2]], s[*"ab", 3], s[lambda: 0] is None, s[(x := 5)], x)
s[1:2] = 3; s["k"] = 1; s[1, ...] = 2; del s[:]; del s[1], s[2, 3]
s[0] += [1] if False else 5 if not isinstance(s[0], int) else 1
a = slice(1, 10, 2)
print(a, a.start, a.stop, a.step, slice(None), slice(3), a == slice(1, 10, 2), a.indices(5), a.indices(100), slice(-3, None).indices(10), slice(None, None, -1).indices(3), slice(5, 1, -1).indices(3), "abcdefgh"[a], list(range(20))[a], repr(slice("a", [])), hash(a) == hash(slice(1, 10, 2)))
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: slice("a").indices(5), lambda: slice(1, "b") < slice(1, 2)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e, sep=": ")
class Vector:
    def __init__(self, items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        if isinstance(i, slice): return Vector(self.items[i])
        return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __repr__(self): return f"Vector({self.items})"
v = Vector(range(6)); v[0] = 9; v[1:3] = "xy"; del v[-1]; v[0] += 1
print(v, v[1:], v[::-1], v[-1], list(v), len(v), 9 in v, "x" in v, list(reversed(v)), *v, max(v[3:]), sorted(v[3:], reverse=True), list(zip(v, v[1:])))
