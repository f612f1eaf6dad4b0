"""Paths as text, and what the file system in memory has at them."""

import _files

curdir, pardir, sep, altsep, extsep, pathsep, defpath, devnull = ".", "..", "/", None, ".", ":", "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _parts(path):
    """The path, with its own kind of separator, dot and nothing."""
    path = _files.fspath(path)
    return (path, b"/", b".", b"") if isinstance(path, bytes) else (path, "/", ".", "")


def normcase(s):
    return _files.fspath(s)


def isabs(s):
    path, slash, _, _ = _parts(s)
    return path[:1] == slash


def join(a, /, *p):
    path, slash, _, nothing = _parts(a)
    for one in p:
        one = _files.fspath(one)
        if type(one) is not type(path):
            raise TypeError("Can't mix strings and bytes in path components")
        if one[:1] == slash or not path:
            path = one
        elif path[-1:] == slash:
            path += one
        else:
            path += slash + one
    return path


def split(p):
    path, slash, _, _ = _parts(p)
    at = path.rfind(slash) + 1
    head, tail = path[:at], path[at:]
    return (head.rstrip(slash) or head), tail


def splitext(p):
    path, slash, dot, nothing = _parts(p)
    at = path.rfind(dot)
    start = path.rfind(slash) + 1
    if at > start and path[start:at].strip(dot):
        return path[:at], path[at:]
    return path, nothing


def splitdrive(p):
    path = _files.fspath(p)
    return path[:0], path


def splitroot(p):
    path, slash, _, nothing = _parts(p)
    if path[:1] != slash:
        return nothing, nothing, path
    if path[:2] == slash * 2 and path[2:3] != slash:
        return nothing, path[:2], path[2:]
    return nothing, path[:1], path[1:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path, slash, dot, nothing = _parts(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    kept = []
    for name in rest.split(slash):
        if not name or name == dot:
            continue
        if name != dot * 2 or (not root and not kept) or (kept and kept[-1] == dot * 2):
            kept.append(name)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot


def abspath(path):
    path = _files.fspath(path)
    if isabs(path):
        return normpath(path)
    here = _files.current()
    return normpath(join(here.encode() if isinstance(path, bytes) else here, path))


def realpath(filename, *, strict=False):
    if strict:
        _files.find(filename)
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path, slash, dot, nothing = _parts(path)
    ahead = [name for name in abspath(path).split(slash) if name]
    base = [name for name in abspath(dot if start is None else start).split(slash) if name]
    same = 0
    while same < min(len(ahead), len(base)) and ahead[same] == base[same]:
        same += 1
    return slash.join([dot * 2] * (len(base) - same) + ahead[same:]) or dot


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for index, item in enumerate(first):
        if item != last[index]:
            return first[:index]
    return first


def commonpath(paths):
    paths = [_files.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    if len({path[:1] == slash for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    lists = [[name for name in path.split(slash) if name and name != dot] for path in paths]
    return (slash if paths[0][:1] == slash else slash[:0]) + slash.join(commonprefix(lists))


def exists(path):
    return _files.lookup(path) is not None


lexists = exists


def isfile(path):
    node = _files.lookup(path)
    return node is not None and node.kind == 0o100000


def isdir(s):
    node = _files.lookup(s)
    return node is not None and node.is_directory


def islink(path):
    return False


ismount = lambda path: abspath(path) == "/"


def getsize(filename):
    node = _files.find(filename)
    return 4096 if node.is_directory else len(node.content)


def getmtime(filename):
    return _files.find(filename).changed


getatime = getctime = getmtime


def samefile(f1, f2):
    return _files.find(f1) is _files.find(f2)


def expanduser(path):
    path, slash, _, _ = _parts(path)
    if path[:1] not in ("~", b"~") or path[1:2] not in (slash, path[:0]):
        return path
    home = "/home/user"
    return (home.encode() if isinstance(path, bytes) else home) + path[1:]


def expandvars(path):
    import os

    text = _files.text_of(path)
    pieces = []
    at = 0
    while (dollar := text.find("$", at)) != -1:
        pieces.append(text[at:dollar])
        end = dollar + 1
        if text[end:end + 1] == "{":
            close = text.find("}", end)
            name, end = (text[end + 1:close], close + 1) if close != -1 else ("", end)
        else:
            while end < len(text) and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[dollar + 1:end]
        pieces.append(os.environ.get(name, text[dollar:end]) if name else text[dollar:end])
        at = end
    pieces.append(text[at:])
    result = "".join(pieces)
    return result.encode() if isinstance(path, bytes) else result
