# Making bytes: literals, sizes, iterables, buffers, texts; indexing, comparing, formatting.
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes("é", "utf-8"), bytes(b"copy"), bytes(bytearray(b"x")), bytes("a", encoding="utf-16-le"), b"\x00\t\n\r\\'\"\x7f\x80", b'"', b"'", b"'\"", rb"\n", b"a" b"b")
class HasBytes:
    def __bytes__(self): return b"mine"
print(bytes(HasBytes()), bytes(memoryview(b"view")), bytes((1, 2)), bytes(True))
b = b"abcdef"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], list(b), 97 in b, b"cd" in b, b * 2, 2 * b"x", b + b"g", len(b), b == b"abcdef", b == "abcdef", b < b"b", hash(b) == hash(b"abcdef"), max(b), sorted(b"hello"), b"%s %d %r %x %c %%" % (b"s", 5, b"r", 255, 65), b"%(k)b" % {b"k": b"v"}, b"%5.1f|%-4d|%a" % (2.25, 7, "é"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
def assign(): b[0] = 1
attempt(assign)
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes(-1))
attempt(lambda: bytes("x"))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(["a"]))
attempt(lambda: bytes(None))
attempt(lambda: bytes(b"x", "ascii"))
attempt(lambda: bytes(1, "ascii"))
attempt(lambda: b[10])
attempt(lambda: b["a"])
attempt(lambda: b"%s" % "text")
attempt(lambda: b"%d" % b"x")
attempt(lambda: b"%c" % 256)
attempt(lambda: b * 1.5)
print(str(b), repr(b), f"{b}", f"{b!r}", str(b, "ascii"), int.from_bytes(b[:2]), b.__len__(), bytes.__mro__)
