# Complex numbers: literals, arithmetic, texts, methods, what they refuse.
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z * 2, z / 2, z * z, z ** 2, z == 3 + 4j, z != 3, hash(3 + 0j) == hash(3))
print(1j, 1j * 1j, -1j, complex(0, -0.0), complex(-0.0, 1), 0j, 1e20j, complex("1+2j"), complex(" ( -1.5e3-2j ) ".replace(" ", "")), complex("j"), complex(1), complex(1.5, 2), complex("nan+infj"))
print(repr(1 + 0j), repr(complex(0, 1)), str(-1 - 1j), [1j], f"{z}", f"{z:.2f}", f"{z:10.1f}|", f"{z:e}", f"{1 + 2j:g}", format(z, ">20"), complex(real=1, imag=2))
print(bool(0j), bool(1j), z + 1, 1 + z, z - 1.5, 1 - z, 2 / z, z / z, (1 + 2j) ** 0.5, (1 + 2j) ** -1, 0j ** 0, pow(1j, 2), sum([1j, 2]), 1j == 1, 5 + 0j == 5)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: z < 1)
attempt(lambda: int(z))
attempt(lambda: float(z))
attempt(lambda: z // 2)
attempt(lambda: z % 2)
attempt(lambda: divmod(z, 2))
attempt(lambda: z / 0)
attempt(lambda: 0j ** -1)
attempt(lambda: complex("1 + 2j"))
attempt(lambda: complex("abc"))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex([]))
attempt(lambda: round(z))
attempt(lambda: f"{z:d}")
attempt(lambda: f"{z:=10}")
attempt(lambda: f"{z:010}")
class C:
    def __complex__(self): return 1 + 1j
print(complex(C()), z.__abs__(), z.__bool__(), z.__complex__(), complex.__name__, complex.from_number(5))
