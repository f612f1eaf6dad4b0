# int, float, str, bool, list, tuple, dict, set as conversions; type and isinstance.
print(int("42"), int(" -7 "), int(3.99), float("3.5"), str(1.0), bool(""), bool("0"), bool([]), list("ab"), tuple([1]), set([1, 1]), dict([(1, 2)]))
print(type(1).__name__, type("").__name__, type(None).__name__, type(print).__name__, type(lambda: 0).__name__, type(int), type([]) is list)
print(isinstance(True, int), isinstance(1, (str, int)), isinstance(1.0, int), callable(print), callable(5), id(None) == id(None))
print(repr("x"), repr(1.0), repr([1, "a"]), repr(None), str(b"x"), ascii("ü"), hash("a") == hash("a"), bin(10), oct(8), hex(255))
print(abs(-3), abs(-2.5), round(2.567, 1), sum([1, 2], 10), min(3, 1), max("ab", "b"), pow(2, 10), divmod(7, 2), chr(97), ord("a"))
