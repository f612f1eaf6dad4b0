# chr, ord, ascii, repr, str, format, hash of texts, bool.
print(chr(97), chr(0x1F600), chr(0) == "\0", ord("a"), ord("😀"), ord(b"a"), ord(bytearray(b"b")), ascii("é😀\n'"), repr("é\n'"), ascii([1, "é"]), repr(None), str(None), str([1, "a"]), format(5, "03"), format("x"), format(None), [chr(n) for n in range(65, 70)], chr(True) == "\x01")
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: chr("a"))
attempt(lambda: chr(1.5))
attempt(lambda: ord("ab"))
attempt(lambda: ord(""))
attempt(lambda: ord(5))
attempt(lambda: ord(b"ab"))
attempt(lambda: chr())
attempt(lambda: ord())
attempt(lambda: ascii())
attempt(lambda: repr())
attempt(lambda: format())
attempt(lambda: format(1, 2))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: chr(10 ** 20))
class Bad:
    def __repr__(self): return 1
attempt(lambda: repr(Bad()))
attempt(lambda: ascii(Bad()))
class Odd:
    def __repr__(self): return "é"
    def __bool__(self): return 1
    def __len__(self): return 0
print(ascii(Odd()), repr(Odd()), str([Odd()]), f"{Odd()!a}")
attempt(lambda: bool(Odd()))
class L:
    def __len__(self): return 0
print(bool(L()), not L(), bool(object()), L() or "falsy", bool(type), [bool(x) for x in (0, 0.0, 0j, "", b"", (), [], {}, set(), range(0), None, False, "0", " ", (0,), [None], -1, float("nan"), ..., NotImplementedError)])
