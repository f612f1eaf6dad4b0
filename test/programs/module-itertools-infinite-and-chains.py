# itertools: count, cycle, repeat, chain, islice, accumulate, batched, pairwise, zip_longest, tee.
from itertools import *
print(list(islice(count(5), 3)), list(islice(count(1, 0.5), 3)), list(islice(count(10, -3), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(1), 2)), list(cycle([])), repr(count(3)), repr(count(1, 2)), repr(repeat(1, 2)), repr(repeat(7)), next(count(step=5, start=2)))
print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "c"])), list(chain()), list(islice("abcdef", 2)), list(islice("abcdef", 2, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 0)), list(islice("abc", None)))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([2, 3], lambda a, b: a * b)), list(batched("abcdefg", 3)), list(batched([], 2)), list(pairwise("abcd")), list(pairwise("a")), list(zip_longest("ab", "xyz", fillvalue="-")), list(zip_longest([1], [])), list(zip_longest()))
a, b = tee([1, 2, 3]); print(next(a), next(a), list(b), list(a), tee("x", 3)[2].__next__(), len(tee([], 0)))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: islice("abc", -1)); attempt(lambda: islice("abc")); attempt(lambda: islice("abc", 0, 5, 0)); attempt(lambda: islice("abc", "x")); attempt(lambda: count("a")); attempt(lambda: cycle(5)); attempt(lambda: list(chain(5))); attempt(lambda: list(batched("abc", 0))); attempt(lambda: list(batched("abc", 2, strict=True))); attempt(lambda: tee([], -1)); attempt(lambda: list(accumulate([1, "a"]))); attempt(lambda: pairwise(5)); attempt(lambda: list(repeat("x", -1)))
it = iter(range(10)); print(list(islice(it, 3)), next(it), list(islice(it, 1, 4)), list(it)); c = count(); print(next(c), next(c), [next(c) for _ in range(2)], type(c).__name__, iter(c) is c); r = repeat(5, 2); print(r.__length_hint__(), next(r), r.__length_hint__(), list(r)); print(sum(1 for _ in batched(range(10), 4)), max(accumulate([1, -2, 3])), dict(zip("abc", count())), list(map(pow, [2, 3], repeat(2))), [x for x, _ in zip(cycle("xy"), range(3))])
def chained():
    yield 1; raise ValueError("in the middle")
it = chain(chained(), [5]); print(next(it)); attempt(lambda: next(it)); attempt(lambda: next(it, "end"))
