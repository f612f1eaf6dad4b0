# repr of values reads back as the same value: strings, numbers, containers.
values = ["it's", 'say "hi"', "both ' and \"", "tab\t\\", "\x00\x1f", "é日😀", "", 0.1, 1e100, -0.0, 10 ** 30, True, None, b"\x00'\"", (1,), (), [1, [2]], {"k": (1, {2})}, {1}, 1 + 2j, range(3), slice(1, 2), frozenset({1}), bytearray(b"x"), ...]
for v in values: print(repr(v), type(v).__name__, eval(repr(v)) == v or v is ..., str(v) == repr(v), sep=" | ")
