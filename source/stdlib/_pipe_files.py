"""Files over file descriptors: pipes, and the standard streams of a process that was begun with some."""
import io

import _processes

_CHUNK = 8192


class _Raw(io.RawIOBase):
    """A file descriptor as a file without a buffer."""

    def __init__(self, descriptor, mode="rb", name=None, closefd=True):
        self._descriptor, self._mode, self._closefd = descriptor, mode, closefd
        self.name = descriptor if name is None else name

    mode = property(lambda self: self._mode)

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self._mode!r} closefd={self._closefd}>"

    def readable(self):
        self._check_open()
        return "r" in self._mode or "+" in self._mode

    def writable(self):
        self._check_open()
        return "r" not in self._mode or "+" in self._mode

    def fileno(self):
        self._check_open()
        return self._descriptor

    def isatty(self):
        self._check_open()
        return False

    def read(self, size=-1, /):
        self._check_open()
        if not self.readable():
            raise io.UnsupportedOperation("File not open for reading")
        if size is None or size < 0:
            return self.readall()
        try:
            return _processes.read(self._descriptor, size)
        except BlockingIOError:
            return None

    def readall(self):
        parts = []
        while True:
            part = self.read(65536)
            if not part:
                return b"".join(parts) if parts or part is not None else None
            parts.append(part)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        line = b""
        while (size is None or size < 0 or len(line) < size) and line[-1:] != b"\n":
            one = self.read(1)
            if not one:
                break
            line += one
        return line

    def write(self, data, /):
        self._check_open()
        if not self.writable():
            raise io.UnsupportedOperation("File not open for writing")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        try:
            return _processes.write(self._descriptor, bytes(data))
        except BlockingIOError:
            return None

    def close(self):
        if not self.closed:
            self.closed = True
            if self._closefd:
                _processes.close(self._descriptor)


class _Buffered(io.BufferedIOBase):
    """What files with a buffer have in common."""

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        self.raw, self._size = raw, buffer_size

    name = property(lambda self: self.raw.name)
    mode = property(lambda self: self.raw.mode)
    closed = property(lambda self: self.raw.closed)

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        return raw


class _Reader(_Buffered):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._ahead = b""

    def readable(self):
        return self.raw.readable()

    def close(self):
        self.raw.close()

    def _fill(self):
        more = self.raw.read(self._size)
        if not more:
            return False
        self._ahead += more
        return True

    def _take(self, count):
        piece, self._ahead = self._ahead[:count], self._ahead[count:]
        return piece

    def read(self, size=-1, /):
        self._check_open()
        if size is not None and size >= 0:
            while len(self._ahead) < size and self._fill():
                pass
            return self._take(size)
        parts = [self._ahead]
        self._ahead = b""
        while True:
            more = self.raw.read(65536)
            if not more:
                return b"".join(parts)
            parts.append(more)

    def read1(self, size=-1, /):
        self._check_open()
        if not self._ahead and size != 0:
            self._fill()
        return self._take(len(self._ahead) if size is None or size < 0 else size)

    def peek(self, size=0, /):
        self._check_open()
        if not self._ahead:
            self._fill()
        return self._ahead

    def readline(self, size=-1, /):
        self._check_open()
        seen = 0
        while True:
            end = self._ahead.find(b"\n", seen) + 1
            if size is not None and 0 <= size <= (end or len(self._ahead)):
                return self._take(size)
            if end:
                return self._take(end)
            seen = len(self._ahead)
            if not self._fill():
                return self._take(seen)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)


class _Writer(_Buffered):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._behind = bytearray()

    def writable(self):
        return self.raw.writable()

    def write(self, data, /):
        if self.closed:
            raise ValueError("write to closed file")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if len(self._behind) + len(data) > self._size:
            self._put_out()
        self._behind += data
        if len(self._behind) > self._size:
            self._put_out()
        return len(data)

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        self._put_out()

    def _put_out(self):
        while self._behind:
            data = bytes(self._behind)
            count = self.raw.write(data)
            if count is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._behind[:count]

    def close(self):
        if self.raw is None or self.closed:
            return
        try:
            self.flush()
        finally:
            self.raw.close()


class _Text(io.TextIOBase):
    """Text over one of these."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = "utf-8" if encoding in (None, "locale") else encoding
        "".encode(self.encoding)
        self.errors = "strict" if errors is None else errors
        self._newline, self.line_buffering, self.write_through = newline, line_buffering, write_through
        self._decoded, self._tail, self._pending, self._pending_size = "", b"", [], 0

    name = property(lambda self: self.buffer.name)
    closed = property(lambda self: self.buffer.closed)
    mode = "r"

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through

    def detach(self):
        self.flush()
        return self.buffer

    # Reading

    def _feed(self, data, final):
        data = self._tail + data
        self._tail = b""
        if not final:
            end = len(data)
            if self.encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
                # The last character may not be there as a whole.
                for back in range(1, min(4, end) + 1):
                    byte = data[-back]
                    if byte >= 0xC0:
                        if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4):
                            end -= back
                        break
                    if byte < 0x80:
                        break
            if self._newline is None and data[:end][-1:] == b"\r":
                end -= 1
            data, self._tail = data[:end], data[end:]
        text = data.decode(self.encoding, self.errors)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._decoded += text

    def _fill(self):
        data = self.buffer.read1(_CHUNK)
        self._feed(data, not data)
        return bool(data)

    def _take(self, count):
        piece, self._decoded = self._decoded[:count], self._decoded[count:]
        return piece

    def _check_reading(self):
        self._check_open()
        if not self.buffer.readable():
            raise io.UnsupportedOperation("not readable")

    def read(self, size=-1, /):
        self._check_reading()
        if size is None or size < 0:
            self._feed(self.buffer.read(), True)
            return self._take(len(self._decoded))
        while len(self._decoded) < size and self._fill():
            pass
        return self._take(size)

    def readline(self, size=-1, /):
        self._check_reading()
        seen = 0
        while True:
            end = self._decoded.find("\n", seen) + 1
            if size is not None and 0 <= size <= (end or len(self._decoded)):
                return self._take(size)
            if end:
                return self._take(end)
            seen = len(self._decoded)
            if not self._fill():
                return self._take(len(self._decoded))

    # Writing

    def write(self, text, /):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self.buffer.writable():
            raise io.UnsupportedOperation("not writable")
        data = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        data = data.encode(self.encoding, self.errors)
        self._pending.append(data)
        self._pending_size += len(data)
        if self.write_through or (self.line_buffering and ("\n" in text or "\r" in text)):
            self.flush()
        elif self._pending_size > _CHUNK:
            self._hand_over()
        return len(text)

    def _hand_over(self):
        if self._pending:
            data, self._pending, self._pending_size = b"".join(self._pending), [], 0
            self.buffer.write(data)

    def flush(self):
        self._check_open()
        self._hand_over()
        self.buffer.flush()

    def close(self):
        if not self.closed:
            try:
                if self.buffer.writable():
                    self._hand_over()
            finally:
                self.buffer.close()


for _one, _shown in ((_Raw, "FileIO"), (_Reader, "BufferedReader"), (_Writer, "BufferedWriter"), (_Text, "TextIOWrapper")):
    _one.__name__ = _one.__qualname__ = _shown
    _one.__module__ = "_io"


def open_descriptor(descriptor, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, name=None, line_buffering=False, write_through=False):
    """What `open` makes of a file descriptor."""
    binary, reads = "b" in mode, "r" in mode
    raw = _Raw(descriptor, ("rb" if reads else "wb") + ("+" if "+" in mode else ""), name, closefd)
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
    buffered = _Reader(raw, size) if reads else _Writer(raw, size)
    if binary:
        return buffered
    text = _Text(buffered, encoding, errors, newline, buffering == 1 or line_buffering, write_through)
    text.mode = mode
    return text
