# The format mini-language for integers: sign, width, fill, alignment, grouping, bases.
n = 1234567
for spec in ("", "d", "10", "<10", ">10", "^10", "=10", "010", "+", "-", " ", "+d", ",", "_", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "_b", "_x", "#_b", "c", "n", "e", "f", "g", "%", ".2f", ",.2f", "*^15,", "0>12", "+,d", "=+15,", "012,", "012_", "020_b", "<015", "x=15"):
    value = 65 if spec == "c" else n
    print(f"{spec:10}|{format(value, spec)}|{format(-value, spec) if spec != 'c' else ''}|{format(0, spec) if spec != 'c' else ''}|")
for spec in (".2d", "s", ",x", "z", ",c", "+c", "#c", "q", "10.", "1x0", ",_", "__", "<<<", "d ", ".f", ",n"):
    try: print(repr(spec), format(n, spec))
    except ValueError as e: print(repr(spec), e)
for value in (-1, 0x110000):
    try: format(value, "c")
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
print(f"{True} {True:d} {True:5}| {False:>6} {True:s}" if False else f"{True} {True:d} {True:5}| {False:>6}")
print(format(3), format(3, ""), f"{3!r:>5}", f"{3!s:<5}|", f"{n:{'>'}{12}}", f"{n:{12}{'d'}}", "{:{}{}}".format(n, ">", 12))
