# iter, next, enumerate, zip, map, filter, reversed, sorted, any, all, range, len, aiter-less iteration.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), list(zip("abc", [1, 2])), list(zip()), list(zip("a")), list(zip(*[(1, 2), (3, 4)])), list(map(str.upper, "ab")), list(map(pow, [2, 3], [3, 2])), list(map(lambda *a: a, "ab", [1, 2, 3], (True, False))), list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda n: n > 1, range(4))), list(reversed("abc")), any([]), all([]), any([0, "x"]), all([1, ""]), any(n > 2 for n in range(5)))
print(next(iter([1])), next(iter([]), "default"), list(iter(int, 1) if False else [1]), type(enumerate("")).__name__, type(zip()).__name__, type(map(str, "")).__name__, list(zip("ab", "cd", strict=True)), list(map(None.__class__, []) if False else []), len("abc"), len({1: 2}), len(range(7)))
values = iter([3, 1, 0, 5]); print(list(iter(lambda: next(values), 0)), next(values))
e = enumerate("xyz"); z = zip("ab", "cd"); m = map(abs, [-1, -2]); print(next(e), next(z), next(m), list(e), list(z), list(m), list(m), e is iter(e))
def attempt(f):
    try: print(f())
    except BaseException as ex: print(type(ex).__name__, ex, sep=": ")
attempt(lambda: iter(5))
attempt(lambda: iter(5, 1))
attempt(lambda: next([1]))
attempt(lambda: next(iter([])))
attempt(lambda: enumerate(5))
attempt(lambda: enumerate("a", "b"))
attempt(lambda: enumerate())
attempt(lambda: zip(1))
attempt(lambda: zip("a", 1))
attempt(lambda: list(zip("ab", "c", strict=True)))
attempt(lambda: list(zip("a", "cd", strict=True)))
attempt(lambda: list(zip("a", "b", "", strict=True)))
attempt(lambda: map(str))
attempt(lambda: list(map(5, [1])))
attempt(lambda: map(str, 5))
attempt(lambda: list(map(lambda a: a, [1], [2])))
attempt(lambda: list(map(lambda a, b: a, "ab", "c", strict=True)))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(iter([1])))
attempt(lambda: reversed(5))
attempt(lambda: any(5))
attempt(lambda: all())
attempt(lambda: len(iter([])))
attempt(lambda: len(x for x in []))
attempt(lambda: len())
attempt(lambda: any(1 // n for n in [0]))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
class NoNext:
    def __iter__(self): return self
class Rev:
    def __reversed__(self): return "reversed!"
class BadLen:
    def __len__(self): return -1
class StrLen:
    def __len__(self): return "3"
print(list(Seq()), 20 in Seq(), list(enumerate(Seq())), reversed(Rev()), max(Seq()), [*Seq()], dict(zip(Seq(), "abc")))
attempt(lambda: list(NoNext())); attempt(lambda: len(BadLen())); attempt(lambda: len(StrLen()))
