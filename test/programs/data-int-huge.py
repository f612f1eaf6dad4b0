# Integers without end: factorials, powers, digits, the limit on conversion to text.
import math, sys
f = math.factorial(50)
print(f, f // math.factorial(48), f % 1000007, -f // 7, divmod(f, 10 ** 20))
print(2 ** 200, 3 ** 100 % 10 ** 10, pow(7, 12345, 10 ** 15), math.isqrt(10 ** 40 + 1), math.gcd(2 ** 64 * 3, 6 ** 30))
print(len(str(7 ** 1000)), sum(map(int, str(2 ** 1000))), int("9" * 40) + 1, int("-" + "1" * 30))
print(hash(2 ** 10), 10 ** 25 == 1e25, 10 ** 22 == 1e22, 2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 63 > 9.2e18, 10 ** 30 < float("inf"))
print(float(10 ** 22), float(2 ** 70), 10 ** 20 / 10 ** 18, (10 ** 400) // 10 ** 399, 10 ** 400 / 10 ** 399, int(1e22), int(-1e22))
print(round(12345678901234567890, -5), round(15, -1), round(25, -1), round(-15, -1), round(5, 3))
print(sys.int_info.default_max_str_digits, sys.get_int_max_str_digits())
try: print(str(10 ** 5000))
except ValueError as e: print(e)
try: print(int("1" * 4301))
except ValueError as e: print(e)
print(hex(10 ** 30), (10 ** 30).bit_length(), f"{10 ** 30:,}", f"{10 ** 30:e}", "%d" % 10 ** 30, "%x" % 2 ** 80)
a = b = 0
for i in range(100): a, b = b, a + b or 1
print(a)
