# Iterables of one's own; enumerate, zip, map, filter, reversed, sorted.


class Even:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(0, self.n, 2):
            yield i


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Even(7)), list(Old()), 4 in Even(7), sum(Even(10)))
print(list(enumerate("ab", 1)), list(zip([1, 2, 3], "ab")), dict(zip("ab", range(2))))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "x"])), list(reversed([1, 2, 3])))
print(sorted("banana"), sorted([3, 1, 2], reverse=True), sorted(["bb", "a", "ccc"], key=len), min("b", "a"), max([1, 5, 3], key=lambda x: -x))
print(any([0, 0]), all([]), any(x > 1 for x in [1, 2]), list(range(10, 0, -3)), list(iter([1, 2, 3].pop, 1)))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
