"""The file system of the simulated world: in memory, empty but for the program's own files."""

import _program_files

ENOENT, EEXIST, ENOTDIR, EISDIR, EINVAL, ENOTEMPTY = 2, 17, 20, 21, 22, 39
_texts = {
    ENOENT: "No such file or directory", EEXIST: "File exists", ENOTDIR: "Not a directory", EISDIR: "Is a directory",
    EINVAL: "Invalid argument", ENOTEMPTY: "Directory not empty",
}


def text_of_error(number):
    return _texts.get(number, f"Unknown error {number}")


class File:
    """Content, and what `stat` says of it."""

    is_directory = False
    mode = 0o644
    # What kind of file it is, as `st_mode` says it.
    kind = 0o100000

    def __init__(self, number, content=b""):
        self.number = number
        self.content = bytearray(content)
        self.changed = _now()

    def touch(self):
        self.changed = _now()


class SocketFile(File):
    """The name of a Unix socket, as the socket was bound to it."""

    mode = 0o755
    kind = 0o140000

    def __init__(self, number, address):
        super().__init__(number)
        self.address = address


class Directory:
    is_directory = True
    mode = 0o755
    kind = 0o040000

    def __init__(self, number):
        self.number = number
        self.entries = {}
        self.changed = _now()

    def touch(self):
        self.changed = _now()


def _now():
    from _time import time

    return time()


class _System:
    """What all processes have together: the tree, and numbers of files and of open ones."""

    def __init__(self):
        self.files = 1
        self.open = 2
        self.root = Directory(1)
        self.current = "/home/user"


_system = _program_files.system()
_current = "/home/user" if _system is None else _system.current


def error(number, path, other=None):
    return OSError(number, _texts[number], path) if other is None else OSError(number, _texts[number], path, None, other)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        convert = type(path).__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}") from None
    result = convert(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(result).__name__}")
    return result


def text_of(path):
    path = fspath(path)
    return path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else path


def absolute(path):
    """The names on the way to a path from the root."""
    text = text_of(path)
    if "\0" in text:
        raise ValueError("embedded null byte")
    names = []
    for name in (text if text[:1] == "/" else _current + "/" + text).split("/"):
        if name == "..":
            if names:
                names.pop()
        elif name and name != ".":
            names.append(name)
    return names


def find(path):
    """The file or directory; OSError where there is none."""
    if text_of(path) == "":
        raise error(ENOENT, path)
    node = _system.root
    for name in absolute(path):
        if not node.is_directory:
            raise error(ENOTDIR, path)
        node = node.entries.get(name)
        if node is None:
            raise error(ENOENT, path)
    if not node.is_directory and text_of(path)[-1:] == "/":
        raise error(ENOTDIR, path)
    return node


def lookup(path):
    """The file or directory, None where there is none."""
    try:
        return find(path)
    except (OSError, ValueError):
        return None


def parent_of(path, shown=None):
    """The directory that a path is in, and the last name."""
    shown = path if shown is None else shown
    names = absolute(path)
    if text_of(path) == "" or not names:
        raise error(EEXIST if names == [] and text_of(path) else ENOENT, shown)
    node = _system.root
    for name in names[:-1]:
        if not node.is_directory:
            raise error(ENOTDIR, shown)
        node = node.entries.get(name)
        if node is None:
            raise error(ENOENT, shown)
    if not node.is_directory:
        raise error(ENOTDIR, shown)
    return node, names[-1]


def _number():
    _system.files += 1
    return _system.files


def make_file(path, content=b""):
    directory, name = parent_of(path)
    made = directory.entries[name] = File(_number(), content)
    directory.touch()
    return made


def make_socket(path):
    """Of a Unix socket that is bound; OSError where there is a file already."""
    try:
        directory, name = parent_of(path)
    except OSError as failure:
        raise OSError(failure.errno, failure.strerror) from None
    if name in directory.entries:
        raise OSError(98, "Address already in use")
    directory.entries[name] = SocketFile(_number(), text_of(path))
    directory.touch()


def address_of(path):
    """The address of the Unix socket behind a path, in whatever spelling; OSError where there is none."""
    node = lookup(path)
    if node is None:
        raise OSError(ENOENT, _texts[ENOENT])
    if not isinstance(node, SocketFile):
        raise OSError(111, "Connection refused")
    return node.address


def make_directory(path):
    directory, name = parent_of(path)
    if name in directory.entries:
        raise error(EEXIST, path)
    directory.entries[name] = Directory(_number())
    directory.touch()


def remove(path):
    node = find(path)
    if node.is_directory:
        raise error(EISDIR, path)
    directory, name = parent_of(path)
    del directory.entries[name]
    directory.touch()
    if isinstance(node, SocketFile):
        from _socket import _unlink
        _unlink(node.address)


def remove_directory(path):
    node = find(path)
    if not node.is_directory:
        raise error(ENOTDIR, path)
    if node.entries:
        raise error(ENOTEMPTY, path)
    directory, name = parent_of(path)
    del directory.entries[name]
    directory.touch()


def rename(source, target):
    try:
        node = find(source)
        there = lookup(target)
        if there is not None and there is not node:
            if there.is_directory and not node.is_directory:
                raise error(EISDIR, source, target)
            if node.is_directory and not there.is_directory:
                raise error(ENOTDIR, source, target)
            if there.is_directory and there.entries:
                raise error(ENOTEMPTY, source, target)
        into, new = parent_of(target)
    except OSError as failure:
        raise error(failure.errno, source, target) from None
    directory, name = parent_of(source)
    del directory.entries[name]
    into.entries[new] = node
    directory.touch()
    into.touch()


def current():
    return _current


def change_directory(path):
    global _current
    node = find(path)
    if not node.is_directory:
        raise error(ENOTDIR, path)
    _current = "/" + "/".join(absolute(path))


def next_descriptor():
    _system.open += 1
    return _system.open


def _set_up():
    global _current, _system
    _system = _program_files.system(_System())
    for path in ("/home", "/home/user", "/tmp"):
        make_directory(path)
    sources = _program_files.sources()
    main = sources[0][0]
    if main[:1] == "/":
        _current = _system.current = main.rpartition("/")[0] or "/"
    for path, text in sources:
        names = absolute(path)
        for count in range(1, len(names)):
            folder = "/" + "/".join(names[:count])
            if lookup(folder) is None:
                make_directory(folder)
        make_file(path, text.encode("utf-8", "surrogatepass"))


if _system is None:
    _set_up()
