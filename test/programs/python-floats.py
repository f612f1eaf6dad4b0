# Floats print as the shortest text that reads back; rounding goes to even.
import math

print(0.1 + 0.2, 1 / 3, 100.0, 1e22, 1e21, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308)
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(1234, -2), round(-0.5), round(3.7))
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), 2 ** -1, 2 ** 0.5, 10 ** 2)
print(int(3.9), int(-3.9), float("1e3"), float(" 2.5 "), 3.0 == 3, hash(3.0) == hash(3), 0.1 + 0.7, 1e308 * 10)
print(float("nan") == float("nan"), float("inf") > 10 ** 400, (2.5).is_integer(), (0.5).as_integer_ratio(), math.floor(-1.5), math.sqrt(2), math.pi)
