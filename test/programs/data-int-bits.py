# Bitwise operators on integers of any size and sign, and in bases other than ten.
a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ b, a & -b)
big = 1 << 70
print(big & (big - 1), big | 1, big ^ big, ~big, -big >> 68, -big & 0xFF, (-big - 1) & big)
print(bin(a), oct(a), hex(a), bin(-5), oct(-8), hex(-255), hex(big), bin(0))
print(f"{a:b} {a:o} {a:x} {a:X} {a:#b} {a:#o} {a:#X} {-a:08b} {big:x} {1000000:_} {0xdeadbeef:_x} {255:#010x}")
print(True & False, True | False, True ^ True, ~True if False else ~1, True & 3, True + True, type(True & True), type(True & 1))
flags = 0
for bit in (1, 3, 5): flags |= 1 << bit
flags &= ~(1 << 3)
flags ^= 1
flags <<= 2
flags >>= 1
print(flags, [bit for bit in range(10) if flags >> bit & 1])
for f in (lambda: 1 & 1.0, lambda: ~1.5, lambda: "a" | 1, lambda: 1 << 1.0, lambda: {1} & 1):
    try: f()
    except TypeError as e: print(e)
