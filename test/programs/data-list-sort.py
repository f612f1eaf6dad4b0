# Sorting is stable; keys, reverse, comparisons by __lt__ alone, cmp_to_key, lists changed while they sort.
from functools import cmp_to_key
from operator import itemgetter, attrgetter
people = [("bob", 30), ("al", 25), ("cy", 30), ("di", 25)]
print(sorted(people, key=itemgetter(1)), sorted(people, key=itemgetter(1), reverse=True), sorted(people, key=lambda p: (-p[1], p[0])), sorted(people, key=len), sorted("bAcD", key=str.swapcase))
class V:
    def __init__(self, n, tag=""): self.n, self.tag = n, tag
    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n
    def __repr__(self): return f"V{self.n}{self.tag}"
print(sorted([V(3), V(1), V(2)])); print(sorted([V(1, "a"), V(1, "b"), V(0)], reverse=True)); print(max(V(1), V(5), V(3)), min([V(2), V(1)]))
print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)), sorted([True, 3, 0, 2.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted({3: "a", 1: "b"}), sorted("hello"), sorted(range(5, 0, -1)), sorted([]), sorted((n for n in (3, 1, 2)), key=lambda n: -n))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([None, 1]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted(5))
attempt(lambda: sorted())
attempt(lambda: sorted([1], key="n"))
attempt(lambda: sorted([1], lambda n: n))
attempt(lambda: sorted([object(), object()]))
attempt(lambda: sorted([1, 2], key=lambda n: 1 // 0))
names = ["b", "a", "c"]
def spy(name):
    seen.append(len(names)); return name
seen = []; names.sort(key=spy); print(seen, names)
def grow(name): names.append("z"); return name
try: names.sort(key=grow)
except ValueError as e: print(e)
print(sorted(people, key=lambda p: p[0][-1], reverse=True), sorted([3, 1, 2], reverse=1), sorted(["é", "e", "z"]), list(reversed(sorted("abc"))), sorted([-3, 2, -1], key=abs), sorted(["10", "9", "1"], key=int))
