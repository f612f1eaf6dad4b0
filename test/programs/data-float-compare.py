# Comparing floats with integers is exact; nan is unequal to itself; zeros have signs.
nan, inf = float("nan"), float("inf")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan: 1}[nan], [nan].count(nan), [nan].index(nan))
print([float("nan")] == [float("nan")], float("nan") in [float("nan")], max(1, nan), max(nan, 1), min(nan, 1), sorted([3, nan, 1])[0])
print(0.0 == -0.0, 0.0 is -0.0 if False else str(-0.0), {0.0: "a", -0.0: "b"}, 1 / inf, -1 / inf, inf - inf == inf - inf, inf * 0 == inf * 0, inf == inf, -inf < inf)
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, 10 ** 400 < inf, -10 ** 400 > -inf, 1 == 1.0, 1 < 1.5 < 2)
print(hash(1.0) == hash(1), hash(0.5) == hash(0.5), hash(inf), hash(-inf), hash(-0.0) == hash(0), hash(2.0 ** 10) == hash(1024))
print(1.5 == "1.5", 1.5 != None, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1e16 + 1 == 1e16, 0.1 in (0.1, 0.2), {1: "one"}[1.0], 3.0 in range(5), 3.5 in range(5))
for f in (lambda: 1.5 < "x", lambda: 1.5 < None, lambda: 1j < 2, lambda: [1] < 1, lambda: 1 < [1]):
    try: f()
    except TypeError as e: print(e)
import math
print(math.copysign(1, -0.0), math.isnan(nan), math.isinf(-inf), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.nextafter(1, 2), math.ulp(1.0))
