# The format mini-language for floats: e, f, g, n, percent, precision, alternate form, negative zero.
for x in (3.14159265, 1234567.891, 0.000012345, 0.0, -0.0, 1e100, 100.0, -2.5, float("inf"), float("-inf"), float("nan")):
    print([format(x, s) for s in ("", "f", "e", "g", "E", "G", "F", "%", "n")])
    print([format(x, s) for s in (".0f", ".1f", ".3e", ".0e", ".3g", ".10g", "#.3g", "#.0f", ".0%", ".3", ".10", "#")])
    print([format(x, s) for s in ("10.2f", "<10.2f", "^10.2f", "+.2f", " .2f", "010.2f", ",.2f", "_.1f", "=+12.1f", "z.1f", "z", "*^14.3", "012,.1f", "0=8", ".1,f" if False else ".1f")])
for spec in ("d", "x", "s", "c", "b", ".", "5.x", ",n", ".2d"):
    try: print(format(1.5, spec))
    except ValueError as e: print(e)
print(f"{2/3:.50f}", f"{0.1:.30f}", f"{1e22:.1f}", f"{123456789.123456789:,.4f}", f"{5e-324:.3e}", f"{1.7976931348623157e308:.0f}"[:20])
print("%5.1f|%-8.2f|%+d|%08.3f|%e|%g|%G|% d|%x|%#o|%c|%%" % (2.25, 1.5, 3, -1.5, 12345.678, 1e-10, 1e20, 7, 255, 8, "x"))
for p in range(0, 18, 3): print(f"{1/7:.{p}g} {1/7:.{p}f} {1/7:.{p}e}")
