# Numbers in texts: finding, padding, aligning, converting, checking before conversion.
for t in ("42", " 42 ", "4.2", "-7", "1e3", "0x1f", "abc", "", "٤", "½", "1_000", "+5", "nan"):
    try: i = int(t)
    except ValueError: i = "no int"
    try: f = float(t)
    except ValueError: f = "no float"
    print(repr(t), i, f, t.isdigit(), t.isdecimal(), t.isnumeric(), t.strip().lstrip("-").isdigit(), sep="|")
print([int(w) for w in "a1 22 b 333".split() if w.isdigit()], "7".zfill(3), "-7".zfill(4), f"{7:03}", f"{-7:04}", "%03d" % 7, str(7).rjust(3, "0"), sum(int(c) for c in "2026"), "".join(c for c in "a1b2" if c.isdigit()), int("".join(["1", "2"])) + 1, [*map(float, "1 2.5".split())], max("10 9 8".split(), key=int), sorted("10 9 100".split()), str(1e16), str(1e15), str(0.1 + 0.2), repr(1 / 3), int(1e3), round(2.675, 2), "{:05.1f}".format(3.14159))
