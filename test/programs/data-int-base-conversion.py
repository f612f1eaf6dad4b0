# Between bases: int with a base, format, and back, for positive and negative numbers of any size.
def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0: return "-" + to_base(-n, base)
    return digits[n] if n < base else to_base(n // base, base) + digits[n % base]
for n in (0, 1, 255, -255, 10 ** 20, 2 ** 64 - 1):
    print(n, bin(n), oct(n), hex(n), f"{n:b}", f"{n:#x}", f"{n:,}", [to_base(n, b) for b in (2, 3, 16, 36)])
    assert all(int(to_base(n, b), b) == n for b in range(2, 37))
print([int(t, 0) for t in ("10", "0x10", "0o10", "0b10", "-0X1f")], int("zz", 36), int("1010", 2), int("-ff", 16), int("0XFF", 16), int("0b11", 2))
