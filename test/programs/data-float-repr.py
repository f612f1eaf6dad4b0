# repr of floats is the shortest text that reads back; where exponents begin.
for x in (0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 1.5e-5, 0.0001, 0.00001, 1e-4, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 1e100, 3.0e-10, 12345.6789, 9007199254740993.0, 2.5, 1e5, 0.30000000000000004):
    print(repr(x), str(x) == repr(x), float(repr(x)) == x)
print(float("inf"), float("-inf"), float("nan"), -float("nan"), [1.0, float("inf")], 1e309, -1e309, 1e309 - 1e309)
print(0.1 + 0.1 + 0.1 == 0.3, sum([0.1] * 10), sum([0.1] * 10) == 1.0, 1e308 * 10, 0.1 * 3, 1 - 0.9, 1.1 + 2.2, 3 * 1.1)
print(1_000.5, 1e1_0, .5, 5., 0e0, 1E5, 00.1)
