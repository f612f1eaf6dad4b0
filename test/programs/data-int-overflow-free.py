# Integers do not overflow at 32, 53 or 64 bits.
for bits in (31, 32, 53, 63, 64, 128):
    n = 2 ** bits
    print(bits, n - 1, n + 1, -n, n * n, (n + 1) * (n - 1) == n * n - 1, (n + 7) // 3, (n + 7) % 3, -n // 7, -n % 7, n ^ (n - 1), n >> bits - 2, ~n, n & 255, divmod(n, 10 ** 6), int(float(n)) == n)
total = 0
for i in range(60): total = total * 3 + i
print(total, hash(total) == hash(total), total % 97, str(total)[::-1], len(bin(total)), total.bit_length(), (-total) // 10 ** 20, abs(-total) == total)
print(9007199254740993, 9007199254740993 + 1, 9007199254740992 == 9007199254740993, float(9007199254740993), 3 * 6004799503160661, 0.1 + 9007199254740993)
