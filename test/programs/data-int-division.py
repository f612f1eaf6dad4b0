# Floor division and remainder follow the sign of the divisor; shifts and powers of negative numbers.
for a in (7, -7):
    for b in (2, -2):
        print(a, b, a // b, a % b, divmod(a, b), a / b, (a // b) * b + a % b == a)
for a in (7.5, -7.5):
    for b in (2, -2.0):
        print(a, b, a // b, a % b, divmod(a, b))
print(-0.0 // 1, 0.0 % -1, -1 // 10**20, -1 % 10**20, 1e300 // 1e-300 if False else 1e10 // 3)
print(5 % 5.0, -5 % 5.0, 5.0 % -5, float("inf") % 3 != float("inf") % 3, 3 % float("inf"), -3 % float("inf"), 3 // float("-inf"))
print(1 << 10, -1 << 3, 1024 >> 3, -1 >> 100, -5 >> 1, 5 >> 100)
print(2 ** -1, 2 ** 0, 0 ** 0, (-2) ** 3, -2 ** 2, (-8) ** (1/3), 2 ** 0.5, 0.0 ** 0, pow(3, -1, 7), pow(2, 100, 97), pow(-3, 3, 5), pow(3, 3, -5))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1 / 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: divmod(1.0, 0))
attempt(lambda: 0 ** -1)
attempt(lambda: 0.0 ** -1)
attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2.0, 3, 5))
attempt(lambda: int(1e400))
attempt(lambda: 10 ** 400 / 3)
attempt(lambda: 10 ** 400 * 1.0)
