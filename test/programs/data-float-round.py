# round() rounds half to even, on the binary value; to digits before and after the point.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 2.665, 1.005, 1.115, 0.125, 0.375, 1e16, 123.456, 5e-324):
    print(x, round(x), round(x, 1), round(x, 2), round(x, 0), type(round(x)), type(round(x, 0)))
print(round(1234.5678, -2), round(1234.5678, -4), round(-1234.5678, -2), round(1e300, -299), round(1.5, None), round(0.1, 20), round(1.23e-10, 12), round(123456.789, 400), round(12.5, -400))
print(round(True), round(7, -1), round(5, -1), round(15, -1), round(-25, -1), round(1234, 2), round(10 ** 20 + 5, -1))
class R:
    def __round__(self, n=None): return ("rounded", n)
print(round(R()), round(R(), 2), round(number=2.5), round(2.567, ndigits=1))
for bad in ("x", None, [], 1j):
    try: round(bad)
    except TypeError as e: print(e)
try: round(1.5, "2")
except TypeError as e: print(e)
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {2.675:.2f} {1.005:.2f} {0.125:.2f} {0.375:.2f} {1e16:.0f} {-0.4:.0f} {-0.001:.2f} {-0.001:z.2f}")
print("%.0f %.1f %.2f %.3f" % (0.5, 0.25, 2.675, 1.0005), int(2.9), int(-2.9), 2.9 // 1, -2.9 // 1)
