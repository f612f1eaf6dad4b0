# Own iterators, containers, reversed, contains, length hints, __getitem__ alone.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration("done")
        self.i += 1; return self.i
print(list(Count(3)), sum(Count(4)), max(Count(2)), 2 in Count(3), 9 in Count(3), [*Count(2)], dict.fromkeys(Count(2)), set(Count(2)), "-".join(map(str, Count(3))), list(zip(Count(2), Count(9))), sorted(Count(3), reverse=True), tuple(enumerate(Count(2))))
it = iter(Count(1)); print(next(it), next(it, "end"))
try: next(it)
except StopIteration as e: print(repr(e), e.value)
class Box:
    def __init__(self, *v): self.v = v
    def __iter__(self): yield from self.v
    def __len__(self): return len(self.v)
    def __contains__(self, x): print("(contains)", end=""); return x in self.v
    def __reversed__(self): return iter(self.v[::-1])
    def __length_hint__(self): return 99
    def __bool__(self): return False
b = Box(1, 2); print(list(b), len(b), 1 in b, 5 not in b, list(reversed(b)), bool(b), not b, [x for x in b for y in b], any(b), min(b))
class Old:
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * i
print(list(Old()), 4 in Old(), iter(Old()).__next__(), [*map(str, Old())]); x, y, z = Old(); print(x, y, z)
class Keyed:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k.upper()
print(dict(Keyed()), {**Keyed()}, (lambda **kw: kw)(**Keyed()))
class NoIter: __iter__ = None
class BadIter:
    def __iter__(self): return 5
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
class Err:
    def __iter__(self): return self
    def __next__(self): raise ValueError("broken iterator")
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: list(NoIter()))
attempt(lambda: list(BadIter()))
attempt(lambda: 1 in NoContains())
attempt(lambda: list(Err()))
attempt(lambda: list(KeyErr()))
attempt(lambda: 1 in Err())
attempt(lambda: [a for a in 5])
attempt(lambda: 1 in 5)
attempt(lambda: next(Box()))
attempt(lambda: iter(Box).__next__())
attempt(lambda: reversed(Count(1)))
class Resumed:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0: raise StopIteration
        return self.n
r = Resumed(); print(list(r), list(r), [n for n, _ in zip(r, "ab")])
