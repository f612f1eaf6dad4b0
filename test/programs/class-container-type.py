# A container of one's own: a sorted list with slices, in, reversed, arithmetic and equality.
from bisect import bisect_left, insort
class Sorted:
    def __init__(self, it=(), key=None): self._l = sorted(it, key=key); self._key = key
    def add(self, *xs):
        for x in xs: insort(self._l, x, key=self._key)
        return self
    def __len__(self): return len(self._l)
    def __getitem__(self, i): return Sorted(self._l[i], self._key) if isinstance(i, slice) else self._l[i]
    def __delitem__(self, i): del self._l[i]
    def __contains__(self, x): i = bisect_left(self._l, x); return i < len(self._l) and self._l[i] == x
    def __iter__(self): return iter(self._l)
    def __reversed__(self): return reversed(self._l)
    def __add__(self, o): return Sorted([*self, *o], self._key)
    def __iadd__(self, o): return self.add(*o)
    def __or__(self, o): return Sorted({*self, *o})
    def __eq__(self, o): return list(self) == list(o) if isinstance(o, (Sorted, list)) else NotImplemented
    def __repr__(self): return f"Sorted({self._l})"
    def __bool__(self): return bool(self._l)
    def __call__(self, n): return self._l[:n]
s = Sorted([3, 1, 2]); t = s.add(0, 5); print(s, len(s), s[0], s[-1], s[1:3], s[::-1][0], 2 in s, 9 in s, list(reversed(s)), s + [4, -1], s | [1, 9], s == [0, 1, 2, 3, 5], s == (0,), s != [], t is s, max(s), sum(s), sorted(s, reverse=True), *s, s(2), [x for x in s if x % 2], bool(Sorted()), dict(zip(s, "abcde"))); s += [7]; del s[0], s[1:3]; print(s, Sorted(["bb", "a"], key=len).add("ccc", ""))
a, *b = s; print(a, b)
for f in (lambda: s[9], lambda: s["x"], lambda: s + 5, lambda: s.add("x"), lambda: hash(s), lambda: s.nope, lambda: s < s):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
