# Format specifications in f-strings.
x, n, name = 3.14159, 42, "Ann"
print(f"{x:.2f} {x:8.3f}| {x:<8.1f}| {x:+.1f} {x:e} {x:g} {x:%} {x:.0f} {1e10:g} {1e-5} {1e16}")
print(f"{n:d} {n:5d}| {n:<5d}| {n:^5d}| {n:05d} {n:+d} {n:x} {n:X} {n:o} {n:b} {n:#b} {n:,} {1234567:,} {1234567:_} {-n:06d} {n:c}")
print(f"{name:10}| {name:>10}| {name:^10}| {name:*^10}| {name!r} {name!s:>5} {name:.2} {name!a}")
width, precision = 10, 3
print(f"{x:{width}.{precision}f}| {n=} {x=:.1f} {name=!s} {n + 1 = }")
print(f"{{literal}} {'nested ' + f'{n}'} {n if n > 40 else 0} {[1, 2]} {({'a': 1})['a']} {True:d} {None}")
print(f"{0.1 + 0.2} {1 / 3} {2.0} {1e100} {float('inf')} {float('nan')} {-0.0} {123456789.123456789}")
for spec in ("d", "x", "q", "10.3d"):
    try:
        print(format("text", spec))
    except ValueError as error:
        print(error)
try:
    print(f"{3.5:d}")
except ValueError as error:
    print(error)
