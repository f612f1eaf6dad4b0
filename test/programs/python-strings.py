# Methods of str.
s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.lower().strip(), s.upper().strip(), s.strip().swapcase())
s = s.strip()
print(s.split(", "), s.split("o", 1), s.rsplit("o", 1), "a  b c".split(), "a,b,,c".split(","), "l1\nl2\r\nl3".splitlines())
print(s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"), s.startswith("He"), s.endswith(("x", "ld")), s.replace("l", "L", 2))
print("-".join("abc"), "x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "7".zfill(3), "-7".zfill(4), s.partition(", "), s.rpartition("x"))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Abc".istitle(), "abc".islower(), "hello world".title(), "hello".capitalize())
print("a" in "abc", "ab" * 3, "abc" < "abd", "straße".casefold(), len("naïve"), ord("é"), chr(8364), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print("tab\there", repr("quote's \"both\" \n \\ \x00 é €"), ascii("é€"), "abc"[::-1], "%s %r %5.2f %05d %x %%" % ("a", "b", 3.14159, 42, 255))
print("{0} {1} {0}".format("a", "b"), "{name:>8}|{n:<5}|{n:^5}|".format(name="x", n=1), "{:,} {:e} {:.3g} {:b} {:#x}".format(1234567, 12345.678, 0.00012345, 10, 255))
print("a-b_c".translate(str.maketrans("-_", "  ")), "abcabc".strip("a"), "x=1;y=2".split(";"), "Ünïcödé".encode(), b"caf\xc3\xa9".decode())
