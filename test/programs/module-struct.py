# struct: integers, floats, text, byte orders, alignment, and what does not fit.
import struct

print(struct.pack("<iHb?", -2, 65535, -1, True), struct.pack(">I", 1), struct.pack("!Hq", 8080, -5))
print(struct.unpack("<iHb?", struct.pack("<iHb?", -2, 65535, -1, True)))
for format in ("bi", "=bi", "bib", "qb", "3s2x4h", "ih0q", "10sq", "<l", "=Q", "5p", ""):
    print(repr(format), struct.calcsize(format))
print(struct.pack("4s3sc", b"ab", b"longer", b"z"), struct.unpack("4s3sc", b"ab\0\0lonz"))
print(struct.pack("5p", b"hello"), struct.unpack("5p", b"\x02hello"[:5]))
for value in (0.0, -0.0, 1.5, 1 / 3, 65504.0, 1e-7, float("inf"), float("nan")):
    print(value, struct.pack(">e", value), struct.pack(">f", value), struct.pack(">d", value), struct.unpack(">e", struct.pack(">e", value)))
print(struct.unpack(">f", struct.pack(">f", 0.1)), struct.unpack("<3h", bytes(range(6))))
header = struct.Struct("!BxHI")
print(header.size, header.format, header, header.unpack(header.pack(1, 2, 3)))
buffer = bytearray(12)
header.pack_into(buffer, 2, 9, 8, 7)
print(buffer, header.unpack_from(buffer, 2), header.unpack_from(buffer, -10))
print(list(struct.iter_unpack("<H", b"\1\0\2\0\3\0")), struct.pack("2b", 1, 2), struct.pack("<h h", 1, 2))


class Seven:
    def __index__(self):
        return 7


print(struct.pack("h", Seven()), struct.pack("d", 3), struct.pack("?", [1]), struct.unpack("?", b"\x07"))
for call in (
    lambda: struct.pack("B", 256), lambda: struct.pack("b", -129), lambda: struct.pack("<h", 40000), lambda: struct.pack("<I", -1),
    lambda: struct.pack("<q", 1 << 63), lambda: struct.pack("h", 1.5), lambda: struct.pack("f", "x"), lambda: struct.pack("f", 1e39), lambda: struct.pack("<f", -1e39),
    lambda: struct.pack("e", 65520.0), lambda: struct.pack("s", "x"), lambda: struct.pack("c", b"xy"), lambda: struct.pack("2h", 1),
    lambda: struct.unpack("i", b"123"), lambda: struct.unpack_from("i", b"12345", 2), lambda: struct.pack_into("i", bytearray(3), 0, 1),
    lambda: struct.pack("k", 1), lambda: struct.pack("3", 1), lambda: struct.pack("<n", 1), lambda: list(struct.iter_unpack("h", b"123")),
    lambda: struct.unpack_from("i", b"12345678", -2), lambda: struct.unpack_from("b", b"1", -2), lambda: struct.pack(5),
):
    try:
        print(call())
    except (struct.error, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
