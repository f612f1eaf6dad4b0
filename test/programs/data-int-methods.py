# The methods and attributes of int.
n = 300
print(n.bit_length(), (-n).bit_length(), (0).bit_length(), (255).bit_count(), (-7).bit_count())
print(n.to_bytes(2, "big"), n.to_bytes(4, "little"), (5).to_bytes(), (-2).to_bytes(2, "big", signed=True))
print(int.from_bytes(b"\x01\x2c", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2], "little"), int.from_bytes(b"\x05"))
print(n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.is_integer())
print(True.real, type(True.real), True.numerator, (True).bit_length(), True.conjugate())
for call in (lambda: n.to_bytes(1, "big"), lambda: (-1).to_bytes(1), lambda: n.to_bytes(2, "middle"), lambda: n.to_bytes(-1), lambda: int.from_bytes("ab", "big")):
    try: print(call())
    except Exception as e: print(type(e).__name__, e, sep=": ")
print((10).__add__(5), (10).__radd__(5), (10).__add__("x"), (10).__divmod__(3), (2).__pow__(10), (2).__pow__(10, 1000))
print((7).__floor__(), (7).__ceil__(), (7).__trunc__(), (1234).__round__(-2), (7).__index__(), (7).__bool__(), (7).__neg__(), (7).__invert__())
print((3).__lt__(4), (3).__lt__("x"), (3).__eq__(3.0), (3).__hash__(), int.__name__, int.__mro__)
