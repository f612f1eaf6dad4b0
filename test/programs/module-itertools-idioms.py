# Idioms of itertools: running totals, groups, pairs, windows, round robin, powersets.
from itertools import *
r = range(1, 6); print(list(accumulate(r)), list(accumulate(r, max)), [(k, len(list(g))) for k, g in groupby("aaabcc")], list(pairwise(r)), list(chain.from_iterable(combinations("abc", n) for n in range(4))), list(islice(cycle("ab"), 5)), list(zip_longest("ab", "x", fillvalue="-")), list(takewhile(lambda x: x < 3, r)), list(dropwhile(lambda x: x < 3, r)), list(compress("abc", [1, 0, 1])), list(product([0, 1], repeat=2)), list(starmap(pow, [(2, 3), (3, 2)])), list(batched("abcde", 2)), list(repeat("x", 2)), ["".join(p) for p in permutations("abc", 2)], list(filterfalse(lambda x: x % 2, r)), list(chain("ab", [1])), next(islice(count(10, 5), 3, None)), [len(list(g)) for k, g in groupby([1, 1, 0, 1]) if k])
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in list(its):
            try: yield next(i)
            except StopIteration: its.remove(i)
print("".join(roundrobin("abc", "d", "ef")), [sum(w) for w in zip(*(islice(t, i, None) for i, t in enumerate(tee(r, 3))))], max(len(list(g)) for _, g in groupby("aabbbc")), list(map(list, zip(*product("ab", "xy")))))
