# map, filter and reduce against comprehensions: the same results, lazily.
from functools import reduce
n = range(1, 6)
print(list(map(lambda x: x * x, n)) == [x * x for x in n], list(filter(lambda x: x % 2, n)), reduce(lambda a, b: a * b, n), reduce(lambda a, b: b + a, "abc"), list(map(pow, n, [2] * 3)), list(map(str, n)), [*map(None.__class__.__name__.join, ["ab"])], list(filter(str.isalpha, "a1b")), reduce(lambda a, x: {**a, x: a.get(x, 0) + 1}, "hello", {}), sum(map(int, "123")), max(map(len, ["a", "bb"])), dict(map(lambda x: (x, x ** 2), n)), list(map(lambda f: f(4), (abs, str, hex))), list(filter(None, map(str.strip, [" a ", " ", "b"]))), any(map(str.isupper, "aBc")), all(filter(None, [1, 0])), reduce(lambda f, g: lambda x: g(f(x)), [str, len, hex])(12345), list(map(lambda *a: sum(a), [1, 2], [3, 4], [5, 6])))
m = map(print, "ab"); print("nothing printed yet"); list(m); f = filter(lambda x: print("test", x) or x > 1, [1, 2, 3]); print(next(f), list(f))
