# Ints and floats together: which result is which, exactness, comparisons across the types.
for a, b in ((7, 2), (7, 2.0), (7.0, 2), (-7, 2), (2 ** 53, 1.0)):
    print(a, b, [repr(f(a, b)) for f in (lambda x, y: x + y, lambda x, y: x * y, lambda x, y: x / y, lambda x, y: x // y, lambda x, y: x % y, lambda x, y: x ** y if x < 100 else None)], a == b, a > b)
print(1 == 1.0 is not 1, 2 ** 0.5 * 2 ** 0.5 == 2, int(2.9) + int(-2.9), 0.1 + 0.2 - 0.3, 3 * 0.1 == 0.3, 10 ** 16 + 1 == 1e16, float(10 ** 16 + 1), sum([1, 2.0]), max(1, 1.5), type(2 ** 2), type(2 ** -1), type(4 / 2), type(4 // 2), type(round(2.0)), type(abs(-1.0)), True + 1.5, 5 // 0.3, 1e3 == 1000, hash(2.0) == hash(2))
