# itertools: filterfalse, takewhile, dropwhile, compress, groupby, starmap, product, permutations, combinations.
from itertools import *
print(list(filterfalse(lambda n: n % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])), list(compress("abcd", [1, 0, True, ""])), list(compress("abc", [1])), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: len(a), ["ab", "c", ()])))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)], list(groupby([])), [k for k, g in groupby("aab")]); gs = groupby("aabb"); k, g = next(gs); next(gs); print(list(g))
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product("ab", [])), list(product([1], repeat=0)), len(list(product(range(3), repeat=3))))
print(list(permutations("abc", 2)), list(permutations([1, 2])), list(permutations("ab", 3)), list(permutations([], 0)), len(list(permutations(range(5)))), list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1], 0)), list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement([], 1)), [sum(c) for c in combinations([1, 2, 3], 2)])
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: list(permutations("ab", -1))); attempt(lambda: combinations("ab", -1)); attempt(lambda: permutations(5)); attempt(lambda: product(5)); attempt(lambda: list(starmap(pow, [(1, 2, 3, 4)]))); attempt(lambda: list(takewhile(5, [1]))); attempt(lambda: list(compress("a", 5))); attempt(lambda: list(groupby([1, 2], key=5))); attempt(lambda: permutations("ab", "x")); attempt(lambda: list(filterfalse(lambda: 1, [1])))
words = ["apple", "avocado", "bean", "cherry", "corn"]; print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])}, [list(g) for _, g in groupby(enumerate([1, 2, 4, 5, 7]), lambda p: p[1] - p[0])], ["".join(c) for c in product("01", repeat=3)], max(permutations([1, 2, 3]), key=lambda p: p[0] * 2 + p[1]), next(dropwhile(str.isdigit, "12ab")), list(islice(permutations(range(100)), 1))[0][:3], [("".join(p)) for p in permutations("xyz")])
def expensive():
    for n in range(3): print("made", n, end="; "); yield n
it = takewhile(lambda n: n < 1, expensive()); print(list(it)); f = filterfalse(lambda n: n, expensive()); print(next(f), type(f).__name__, iter(f) is f)
