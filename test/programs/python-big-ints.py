# Integers have no bounds.
print(2 ** 100, -(2 ** 64), 10 ** 30 // 7, 10 ** 30 % 7, -(10 ** 30) // 7, (1 << 70) | 1, (1 << 70) >> 65, ~(2 ** 65), 2 ** 100 & (2 ** 99 - 1))
factorial = 1
for i in range(1, 31):
    factorial *= i
print(factorial, len(str(2 ** 1000)), int("123456789012345678901234567890") + 1, int("ff", 16), int("0b101", 0), 0xdead_beef)
print(pow(3, 200, 1000007), (10 ** 20).bit_length(), divmod(10 ** 25, 10 ** 12 + 1), 10 ** 20 / 3, float(2 ** 60), 2 ** 53 + 1 == float(2 ** 53 + 1))
print(9007199254740993 + 1, 4294967296 * 4294967296, -5 >> 1, 5 & -2, 5 ^ -1, True + True, int(True), bool(0))
a, b = 0, 1
while len(str(b)) < 25:
    a, b = b, a + b
print(b)
