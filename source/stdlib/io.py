"""Streams: in memory, and files of the file system in memory."""

import sys

import _files

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

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto


# Files


class FileIO(RawIOBase):
    """A file of the file system in memory, read and written byte by byte."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        letters = set(mode) - {"b"}
        kinds = [letter for letter in "rwax" if letter in letters]
        if len(kinds) != 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        self._kind = kinds[0]
        self._both = "+" in mode
        self.name = file
        self._file = _open_file(file, self._kind)
        self._at = len(self._file.content) if self._kind == "a" else 0
        self._descriptor = _files.next_descriptor()

    @property
    def mode(self):
        letter = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[self._kind]
        return letter + "+" if self._both else letter

    def readable(self):
        self._check_open()
        return self._kind == "r" or self._both

    def writable(self):
        self._check_open()
        return self._kind != "r" or self._both

    def seekable(self):
        self._check_open()
        return True

    def fileno(self):
        self._check_open()
        return self._descriptor

    def tell(self):
        self._check_open()
        return self._at

    def seek(self, target, whence=0, /):
        self._check_open()
        place = target + (0, self._at, len(self._file.content))[whence]
        if place < 0:
            raise OSError(_files.EINVAL, "Invalid argument")
        self._at = place
        return place

    def read(self, size=-1, /):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation(self._refuses_reading)
        content = self._file.content
        end = len(content) if size is None or size < 0 else self._at + size
        piece = bytes(content[self._at:end])
        self._at += len(piece)
        return piece

    readall = read

    def readline(self, size=-1, /):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation(self._refuses_reading)
        content = self._file.content
        end = content.find(b"\n", self._at) + 1 or len(content)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        return self.read(max(0, end - self._at))

    def readinto(self, buffer, /):
        piece = self.read(len(buffer))
        buffer[:len(piece)] = piece
        return len(piece)

    def write(self, data, /):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation(self._refuses_writing)
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        content = self._file.content
        if self._kind == "a":
            self._at = len(content)
        if self._at > len(content):
            content.extend(bytes(self._at - len(content)))
        content[self._at:self._at + len(data)] = data
        self._at += len(data)
        self._file.touch()
        return len(data)

    def truncate(self, size=None, /):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation("truncate")
        size = self._at if size is None else size
        content = self._file.content
        if size < len(content):
            del content[size:]
        else:
            content.extend(bytes(size - len(content)))
        self._file.touch()
        return size

    _refuses_reading = "File not open for reading"
    _refuses_writing = "File not open for writing"

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>"


def _open_file(path, kind):
    node = _files.lookup(path)
    if node is None:
        if kind == "r":
            _files.find(path)
        if _files.text_of(path)[-1:] == "/":
            raise _files.error(_files.EISDIR, path)
        return _files.make_file(path)
    if kind == "x":
        raise _files.error(_files.EEXIST, path)
    if node.is_directory:
        raise _files.error(_files.EISDIR, path)
    if kind == "w":
        node.content.clear()
        node.touch()
    return node


class _Buffered(FileIO):
    """The file as binary mode has it. What is written is in the file at once."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw
        self._kind, self._both, self.name, self._file, self._at = raw._kind, raw._both, raw.name, raw._file, raw._at
        self._descriptor = raw._descriptor

    _refuses_reading = "read"
    _refuses_writing = "write"

    def peek(self, size=0, /):
        place = self._at
        piece = self.read(size or DEFAULT_BUFFER_SIZE)
        self._at = place
        return piece

    def read1(self, size=-1, /):
        return self.read(size)

    def detach(self):
        return self.raw

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class BufferedReader(_Buffered, BufferedIOBase):
    pass


class BufferedWriter(_Buffered, BufferedIOBase):
    pass


class BufferedRandom(_Buffered, BufferedIOBase):
    pass


class TextIOWrapper(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        "".encode(self.encoding)
        self.errors = "strict" if errors is None else errors
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._forget()
        self._next = False
        self._seen = set()

    def _forget(self):
        """What has been decoded and not read: from byte `_start` on, read up to character `_read`."""
        self._text = None
        self._read = 0

    def _load(self):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._text is None:
            self._start = self.buffer.tell() if self.buffer.seekable() else 0
            self._text = self.buffer.read().decode(self.encoding, self.errors)
            self._read = 0
        elif self._read >= len(self._text):
            # Something may have been written since.
            more = self.buffer.read()
            if more:
                self._text += more.decode(self.encoding, self.errors)

    def _translated(self, text):
        if not self._newline:
            if "\r\n" in text:
                self._seen.add("\r\n")
            rest = text.replace("\r\n", "")
            for one in "\r\n":
                if one in rest:
                    self._seen.add(one)
            if self._newline is None and "\r" in text:
                return text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    @property
    def newlines(self):
        found = [one for one in ("\r", "\n", "\r\n") if one in self._seen]
        return None if not found else found[0] if len(found) == 1 else tuple(found)

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def close(self):
        self.buffer.close()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def read(self, size=-1, /):
        self._load()
        self._next = False
        if size is None or size < 0:
            piece = self._text[self._read:]
            self._read = len(self._text)
            return self._translated(piece)
        taken = ""
        while len(taken) < size and self._read < len(self._text):
            end = self._read + size - len(taken)
            if self._newline is None and self._text[end - 1:end + 1] == "\r\n":
                end += 1
            piece = self._text[self._read:end]
            self._read += len(piece)
            taken += self._translated(piece)
        return taken

    def _line_end(self):
        text = self._text
        if self._newline == "\n":
            return text.find("\n", self._read) + 1 or len(text)
        if self._newline in ("\r", "\r\n"):
            found = text.find(self._newline, self._read)
            return len(text) if found == -1 else found + len(self._newline)
        feed = text.find("\n", self._read)
        back = text.find("\r", self._read, len(text) if feed == -1 else feed)
        if back == -1:
            return feed + 1 or len(text)
        return back + 2 if text[back:back + 2] == "\r\n" else back + 1

    def readline(self, size=-1, /):
        self._load()
        end = self._line_end()
        if size is not None and size >= 0:
            end = min(end, self._read + size)
        line = self._text[self._read:end]
        self._read = end
        return self._translated(line)

    def __next__(self):
        self._next = True
        line = self.readline()
        if not line:
            self._next = False
            raise StopIteration
        return line

    def write(self, text, /):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        if self._text is not None:
            if self._read < len(self._text):
                self.buffer.seek(self._place())
            self._forget()
        data = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        encoding = self.encoding
        if data and encoding.lower().replace("_", "-") in ("utf-16", "utf-32", "utf-8-sig") and self.buffer.tell() > 0:
            # The mark stands at the beginning only.
            encoding = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}[encoding.lower().replace("_", "-")]
        self.buffer.write(data.encode(encoding, self.errors))
        return len(text)

    def _place(self):
        if self._text is None:
            return self.buffer.tell()
        return self._start + len(self._text[:self._read].encode(self.encoding, self.errors))

    def tell(self):
        self._check_open()
        if self._next:
            raise OSError("telling position disabled by next() call")
        return self._place()

    def seek(self, cookie, whence=0, /):
        self._check_open()
        self._next = False
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self._place()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self._forget()
            return self.buffer.seek(0, 2)
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self._forget()
        return self.buffer.seek(cookie)

    def truncate(self, pos=None, /):
        pos = self.tell() if pos is None else pos
        self._forget()
        return self.buffer.truncate(pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors

    def detach(self):
        return self.buffer

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if isinstance(file, bool):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    if isinstance(file, int):
        import _processes
        from _pipe_files import open_descriptor
        _processes.kind(file)
        return open_descriptor(file, mode, buffering, encoding, errors, newline, closefd)
    path = _files.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"open() argument 'encoding' must be str or None, not {type(encoding).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if "t" in letters and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("rwax")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    raw = FileIO(path, mode.replace("t", ""))
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    if buffering == 0:
        return raw
    buffered = (BufferedRandom if "+" in letters else BufferedReader if "r" in letters else BufferedWriter)(raw)
    if binary:
        return buffered
    text = TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def open_code(path):
    return open(path, "rb")


for _one in (UnsupportedOperation, FileIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper, StringIO, BytesIO):
    _one.__module__ = "io" if _one is UnsupportedOperation else "_io"


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding
