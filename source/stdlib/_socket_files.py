"""What `socket.makefile` makes: a socket as a file, its bytes or its text."""
import io

_CHUNK = 8192


class SocketIO(io.RawIOBase):
    """A stream's bytes, unbuffered. Each read is one receive, each write one send."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._timed_out = False

    @property
    def name(self):
        return self.fileno() if not self.closed else -1

    @property
    def mode(self):
        return self._mode

    def readable(self):
        self._check_open()
        return "r" in self._mode

    def writable(self):
        self._check_open()
        return "w" in self._mode

    def seekable(self):
        self._check_open()
        return False

    def fileno(self):
        self._check_open()
        return self._sock.fileno()

    def _receive(self, size):
        """At most so many bytes; None: there are none yet, and the socket does not wait."""
        self._check_open()
        if "r" not in self._mode:
            raise io.UnsupportedOperation("File or stream is not readable.")
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv(size)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def readinto(self, buffer, /):
        """Receives into a buffer; returns how many bytes."""
        data = self._receive(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def readall(self):
        """Everything up to the stream's end."""
        parts = []
        while part := self._receive(_CHUNK):
            parts.append(part)
        return b"".join(parts) if parts or part is not None else None

    def read(self, size=-1, /):
        return self.readall() if size is None or size < 0 else self._receive(size)

    def write(self, data, /):
        self._check_open()
        if "w" not in self._mode:
            raise io.UnsupportedOperation("File or stream is not writable.")
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def close(self):
        if not self.closed:
            super().close()
            self._sock._decref_socketios()
            self._sock = None

    def __del__(self):
        self.close()


class _Buffered(io.BufferedIOBase):
    """Bytes over a SocketIO: what was received too early is kept, what is written is sent together."""

    def __init__(self, raw, size):
        self.raw = raw
        self._size = size
        self._kept = b""
        self._written = bytearray()

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def fileno(self):
        return self.raw.fileno()

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def _receive(self, size):
        if not self.raw.readable():
            raise io.UnsupportedOperation("read")
        return self.raw._receive(size)

    def _take(self, count):
        data, self._kept = self._kept[:count], self._kept[count:]
        return data

    def peek(self, size=0, /):
        """What has come, without taking it; waits if that is nothing."""
        self._check_open()
        if not self._kept:
            self._kept = self._receive(self._size) or b""
        return self._kept

    def read1(self, size=-1, /):
        """What has come, at most so many bytes; waits if that is nothing."""
        self._check_open()
        if not self._kept:
            self._kept = self._receive(self._size if size is None or size < 0 else max(size, self._size)) or b""
        return self._take(len(self._kept) if size is None or size < 0 else size)

    def read(self, size=-1, /):
        """So many bytes, or everything up to the stream's end; less only where that comes first."""
        self._check_open()
        parts = [self._kept]
        count = len(self._kept)
        part = b""
        while size is None or size < 0 or count < size:
            part = self._receive(self._size)
            if not part:
                break
            parts.append(part)
            count += len(part)
        if not count and part is None:
            return None
        self._kept = b"".join(parts)
        return self._take(count if size is None or size < 0 else size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        """A line with its end; at the stream's end what there is."""
        self._check_open()
        limit = None if size is None or size < 0 else size
        looked = 0
        while True:
            end = self._kept.find(b"\n", looked) + 1
            if end or (limit is not None and len(self._kept) >= limit):
                return self._take(min(end or len(self._kept), len(self._kept) if limit is None else limit))
            looked = len(self._kept)
            part = self._receive(self._size)
            if not part:
                return self._take(looked)
            self._kept += part

    def write(self, data, /):
        """Keeps bytes until there are enough of them, or `flush` sends them."""
        if self.closed:
            raise ValueError("write to closed file")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if not self.raw.writable():
            raise io.UnsupportedOperation("write")
        data = bytes(data)
        if len(self._written) + len(data) > self._size:
            self.flush()
        self._written += data
        if len(self._written) > self._size:
            self.flush()
        return len(data)

    def flush(self):
        """Sends what was written."""
        if self.closed:
            raise ValueError("flush of closed file")
        while self._written:
            sent = self.raw.write(bytes(self._written))
            if sent is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._written[:sent]

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()


class BufferedReader(_Buffered):
    pass


class BufferedWriter(_Buffered):
    pass


class BufferedRWPair(_Buffered):
    pass


class TextIOWrapper(io.TextIOBase):
    """A connection's text: it is decoded as it comes, and sent when it is flushed."""

    def __init__(self, buffer, encoding, errors, newline, mode):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self.buffer, self.mode = buffer, mode
        self.encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self.errors = errors or "strict"
        self.line_buffering = False
        self._newline = newline
        # Bytes that are half a character, and text that nobody has read.
        self._half, self._text = b"", ""
        self._over = False
        self._written = []

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def fileno(self):
        return self.buffer.fileno()

    def _decoded(self, data):
        # The beginning of a character at the very end waits for its rest.
        if self.encoding.lower().replace("-", "").replace("_", "") == "utf8":
            for back in range(1, min(4, len(data) + 1)):
                byte = data[-back]
                if byte >= 0xC0:
                    if (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) > back:
                        data, self._half = data[:-back], data[-back:]
                    break
                if byte < 0x80:
                    break
        return data.decode(self.encoding, self.errors)

    def _more(self):
        """Receives once. False: the stream has ended."""
        if self._over:
            return False
        self.flush()
        data, self._half = self._half, b""
        part = self.buffer.read1(_CHUNK)
        if not part:
            self._over = True
            self._text += data.decode(self.encoding, self.errors)
            return bool(data)
        text = self._decoded(data + part)
        if self._newline is None and "\r" in self._text + text:
            text = self._translated(text)
        self._text += text
        return True

    def _translated(self, text):
        if self._text.endswith("\r"):
            # A line's end may have come in two parts.
            self._text, text = self._text[:-1], "\r" + text
        rest = ""
        if text.endswith("\r") and not self._over:
            text, rest = text[:-1], "\r"
        return text.replace("\r\n", "\n").replace("\r", "\n") + rest

    def _take(self, count):
        text, self._text = self._text[:count], self._text[count:]
        return text.replace("\r", "\n") if self._newline is None else text

    def _line_end(self):
        text = self._text
        if self._newline in ("\r", "\r\n"):
            at = text.find(self._newline)
            return 0 if at == -1 else at + len(self._newline)
        if self._newline == "":
            ends = [at for at in (text.find("\n"), text.find("\r")) if at != -1]
            if not ends or (text[min(ends)] == "\r" and min(ends) == len(text) - 1 and not self._over):
                return 0
            return min(ends) + (2 if text[min(ends):min(ends) + 2] == "\r\n" else 1)
        return text.find("\n") + 1

    def readline(self, size=-1, /):
        """A line with its end; at the stream's end what there is."""
        self._check_open()
        limit = None if size is None or size < 0 else size
        while True:
            end = self._line_end()
            if end or (limit is not None and len(self._text) >= limit):
                return self._take(min(end or limit, len(self._text) if limit is None else limit))
            if not self._more():
                return self._take(self._line_end() or len(self._text))

    def read(self, size=-1, /):
        """So many characters, or everything up to the stream's end."""
        self._check_open()
        while (size is None or size < 0 or len(self._text) < size) and self._more():
            pass
        return self._take(len(self._text) if size is None or size < 0 else size)

    def write(self, text, /):
        """Keeps text until `flush` sends it, or it is a lot."""
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self.buffer.writable():
            raise io.UnsupportedOperation("not writable")
        # CPython: what has been decoded and not read is lost.
        self._text = ""
        data = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        self._written.append(data.encode(self.encoding, self.errors))
        if sum([len(part) for part in self._written]) > _CHUNK:
            self._hand_over()
        if self.line_buffering and "\n" in text:
            self.flush()
        return len(text)

    def _hand_over(self):
        if self._written:
            data = b"".join(self._written)
            self._written.clear()
            self.buffer.write(data)

    def flush(self):
        """Sends what was written."""
        self._check_open()
        self._hand_over()
        self.buffer.flush()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None or newline is not None:
            raise io.UnsupportedOperation("not possible to set the encoding or newline of stream after the first read")
        self.errors = errors or self.errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def close(self):
        if not self.closed:
            try:
                self._hand_over()
            finally:
                self.buffer.close()

    def __del__(self):
        self.close()


_kinds = {"r": BufferedReader, "w": BufferedWriter, "rw": BufferedRWPair}


def make_file(sock, mode, buffering, encoding, errors, newline):
    """The file of a socket, by `open`'s rules."""
    if not set(mode) <= {"r", "w", "b"}:
        raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
    writing = "w" in mode
    reading = "r" in mode or not writing
    binary = "b" in mode
    plain = ("r" if reading else "") + ("w" if writing else "")
    if buffering == 0 and not binary:
        raise ValueError("unbuffered streams must be binary")
    raw = SocketIO(sock, plain)
    sock._io_refs += 1
    if buffering == 0:
        return raw
    buffer = _kinds[plain](raw, _CHUNK if buffering is None or buffering < 0 else buffering)
    return buffer if binary else TextIOWrapper(buffer, encoding, errors, newline, mode)
