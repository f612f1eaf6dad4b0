"""Streams in memory."""

import sys

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False
    _closed_message = "I/O operation on closed file."

    def _check_open(self):
        if self.closed:
            raise ValueError(self._closed_message)

    def close(self):
        self.closed = True

    def flush(self):
        self._check_open()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _MemoryStream:
    """What StringIO and BytesIO share: content of one piece, and a place in it."""

    def getvalue(self):
        self._check_open()
        return self._content

    def tell(self):
        self._check_open()
        return self._at

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        self._check_open()
        start = self._at
        end = len(self._content) if size is None or size < 0 else start + size
        piece = self._content[start:end]
        self._at = start + len(piece)
        return piece

    def readline(self, size=-1, /):
        self._check_open()
        end = self._content.find(self._newline, self._at) + 1 or len(self._content)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = self._content[self._at:end]
        self._at += len(line)
        return line

    def truncate(self, pos=None, /):
        self._check_open()
        if pos is None:
            pos = self._at
        self._content = self._content[:pos]
        return pos

    def _put(self, piece, filler):
        content = self._content
        if self._at > len(content):
            content += filler * (self._at - len(content))
        end = self._at + len(piece)
        self._content = piece + content[end:] if self._at == 0 else content[:self._at] + piece + content[end:]
        self._at = end
        return len(piece)


class StringIO(_MemoryStream, TextIOBase):
    _newline = "\n"
    _closed_message = "I/O operation on closed file"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._content = initial_value or ""
        self._at = 0

    def write(self, s, /):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        return self._put(s, "\0")

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        self._at = pos if whence == 0 else self._at if whence == 1 else len(self._content)
        return self._at


class BytesIO(_MemoryStream, BufferedIOBase):
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        self._content = bytes(initial_bytes)
        self._at = 0

    def write(self, b, /):
        self._check_open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b), b"\0")

    def getbuffer(self):
        return memoryview(self._content)

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._at = max(0, pos + (0, self._at, len(self._content))[whence])
        return self._at

    read1 = _MemoryStream.read


StringIO.__module__ = BytesIO.__module__ = "_io"


TextIOWrapper = type(sys.__stdout__)


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding
