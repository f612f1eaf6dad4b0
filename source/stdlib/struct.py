"""Values as bytes, by formats: what goes through connections whose messages have a fixed layout."""
import _struct
import sys


class error(Exception):
    """A value or a buffer does not fit a format."""


_orders = {"@": sys.byteorder, "=": sys.byteorder, "<": "little", ">": "big", "!": "big"}
_sizes = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
# Sizes of this machine, each at a multiple of itself.
_native = {**_sizes, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}


def _parts(format):
    # (format, count, offset, size) of each piece, and the size of the whole.
    text = format.decode("ascii") if isinstance(format, (bytes, bytearray)) else format
    if not isinstance(text, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    aligned = text[:1] not in ("=", "<", ">", "!")
    sizes = _native if aligned else _sizes
    parts, offset, count = [], 0, ""
    for letter in text[1:] if text[:1] in _orders else text:
        if letter.isdigit():
            count += letter
            continue
        if letter.isspace():
            if count:
                raise error("bad char in struct format")
            continue
        if letter not in sizes:
            raise error("bad char in struct format")
        size = sizes[letter]
        if aligned and size > 1:
            offset += -offset % size
        times = int(count) if count else 1
        count = ""
        if letter in ("s", "p"):
            parts.append((letter, 1, offset, times))
        elif letter != "x" and times:
            parts.append((letter, times, offset, size))
        offset += times * size
    if count:
        raise error("repeat count given without format specifier")
    return parts, offset


def _whole(value):
    if not isinstance(value, int):
        index = getattr(type(value), "__index__", None)
        if index is None:
            raise error("required argument is not an integer")
        value = index(value)
    return value


def _packed(letter, size, order, native, value):
    if letter == "s" or letter == "p":
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{letter}' must be a bytes object")
        if letter == "p":
            if not size:
                return b""
            value = bytes(value[:min(size - 1, 255)])
            value = bytes([len(value)]) + value
        return bytes(value[:size]).ljust(size, b"\0")
    if letter == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if letter == "?":
        return b"\1" if value else b"\0"
    if letter in ("e", "f", "d"):
        try:
            number = float(value) if not isinstance(value, (str, bytes)) else None
        except TypeError:
            number = None
        if number is None:
            raise error("required argument is not a float")
        data = _struct.pack_float(size, number)
        if data is None and native and letter == "f":
            # As a cast of C.
            data = _struct.pack_float(4, float("inf") if number > 0 else float("-inf"))
        if data is None:
            raise OverflowError(f"float too large to pack with {letter} format")
        return data if order == "big" else data[::-1]
    number = _whole(value)
    signed = letter in "bhilqn"
    low, high = (-(1 << (8 * size - 1)), (1 << (8 * size - 1)) - 1) if signed else (0, (1 << (8 * size)) - 1)
    if not low <= number <= high:
        raise error(f"{letter!r} format requires {low} <= number <= {high}")
    return number.to_bytes(size, order, signed=signed)


def _unpacked(letter, size, order, data):
    if letter == "s" or letter == "c":
        return data
    if letter == "p":
        return data[1:1 + min(data[0], size - 1)] if size else b""
    if letter == "?":
        return data != b"\0"
    if letter in ("e", "f", "d"):
        return _struct.unpack_float(data if order == "big" else data[::-1])
    return int.from_bytes(data, order, signed=letter in "bhilqn")


class Struct:
    """A format that is used again and again."""

    def __init__(self, format):
        self._parts, self.size = _parts(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")
        self._order = _orders.get(self.format[:1], sys.byteorder)
        self._count = sum([count for _, count, _, _ in self._parts])

    def __repr__(self):
        return f"Struct({self.format!r})"

    def _pack(self, method, values):
        if len(values) != self._count:
            raise error(f"{method} expected {self._count} items for packing (got {len(values)})")
        data = bytearray(self.size)
        rest = iter(values)
        for letter, count, offset, size in self._parts:
            for index in range(count):
                at = offset + index * size
                data[at:at + size] = _packed(letter, size, self._order, self.format[:1] not in ("=", "<", ">", "!"), next(rest))
        return bytes(data)

    def pack(self, *values):
        """The bytes of the values."""
        return self._pack("pack", values)

    def pack_into(self, buffer, offset, *values):
        """Writes the bytes of the values into a buffer."""
        data = self._pack("pack_into", values)
        start = self._start("pack_into", "packing", len(buffer), offset)
        buffer[start:start + self.size] = data

    def _start(self, method, doing, length, offset):
        if offset < 0:
            if offset + self.size > 0:
                if method == "pack_into":
                    raise error(f"no space to pack {self.size} bytes at offset {offset}")
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(
                f"{method} requires a buffer of at least {self.size + offset} bytes for {doing} {self.size} bytes at offset {offset} "
                f"(actual buffer size is {length})"
            )
        return offset

    def _unpack(self, data):
        return tuple([
            _unpacked(letter, size, self._order, data[offset + index * size:offset + (index + 1) * size])
            for letter, count, offset, size in self._parts for index in range(count)
        ])

    def unpack(self, buffer):
        """The values of a buffer of just that size."""
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(bytes(buffer))

    def unpack_from(self, buffer, offset=0):
        """The values at a place of a buffer."""
        start = self._start("unpack_from", "unpacking", len(buffer), offset)
        return self._unpack(bytes(buffer[start:start + self.size]))

    def iter_unpack(self, buffer):
        """The values of one piece of a buffer after another."""
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        data = bytes(buffer)
        return (self._unpack(data[at:at + self.size]) for at in range(0, len(data), self.size))


_known = {}


def _struct_of(format):
    known = _known.get(format)
    if known is None:
        if len(_known) >= 100:
            _known.clear()
        known = _known[format] = Struct(format)
    return known


def pack(format, /, *values):
    """The bytes of the values."""
    return _struct_of(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Writes the bytes of the values into a buffer."""
    _struct_of(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """The values of a buffer of just that size."""
    return _struct_of(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values at a place of a buffer."""
    return _struct_of(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values of one piece of a buffer after another."""
    return _struct_of(format).iter_unpack(buffer)


def calcsize(format, /):
    """How many bytes a format has."""
    return _struct_of(format).size
