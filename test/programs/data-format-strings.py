# The format mini-language for strings and other objects; nested fields; conversions.
s = "text"
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "^10.3s", "010", "é>6", "{^8", "}>8"):
    print(repr(format(s, spec)))
for spec in ("d", "=10", "+", ",", "#", "z", "f", " ", "10.x", "-", "_"):
    try: print(format(s, spec))
    except ValueError as e: print(repr(spec), e)
width, align, fill = 12, "^", "-"
print(f"{s:{fill}{align}{width}}", f"{s!r:>{width}}", f"{s!a}", f"{'é'!a}", f"{s!s:.{2}}", f"{s + 'x':>8}", f"{len(s):0{width // 3}d}")
print(f"{{}} {{{s}}} {s}}}", f"{s=}", f"{s = }", f"{s=!s}", f"{s=:>8}", f"{1 + 1=}", f"{width * 2 = :>6}", f"{ s }", f"{(lambda x: x * 2)(4)}", f"{'a' if width else 'b'}")
print(f"{'nested ' + f'{s} ' + f'{width:>{4}}'}", f"{ {1: 2}[1] }", f"{[c for c in s]}", f"{s[1:3]}", f"{s.upper()}" f" joined {1}" " plain {0}")
class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec): return f"<{spec}:{self.amount}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
m = Money(5)
print(f"{m} {m:x y} {m!s:>6} {m!r} {m:{width}}", format(m), format(m, "abc"), "{:q} {!r:>6}".format(m, m), str.format("{0}{0}", m))
for value in (object, None, [1], (1, 2), {"a": 1}, b"x", range(3), print):
    try: print(f"{value}"[:12], f"{value:5}")
    except TypeError as e: print(e)
class Bad:
    def __format__(self, spec): return 5
try: f"{Bad()}"
except TypeError as e: print(e)
print(f"{'a':\x41>3}", f"{'tab':\t>5}", f"""{
    s
}""", f'{s:{"<"}{"8"}}|', rf"\n{s}\d", f"{3.0!r} {s!r:^10}|")
