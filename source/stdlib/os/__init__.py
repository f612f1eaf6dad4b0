"""What an operating system offers, as far as the simulated world has it: files in memory, and little else."""

import sys

import _files
import _processes
import _threads
from . import path
from ._environment import environ, environb, getenv, getenvb, putenv, unsetenv

sys.modules["posixpath"] = path
name = "posix"
linesep = "\n"
curdir, pardir, sep, altsep, extsep, pathsep, defpath, devnull = (
    path.curdir, path.pardir, path.sep, path.altsep, path.extsep, path.pathsep, path.defpath, path.devnull,
)
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
error = OSError
fspath = _files.fspath


class PathLike:
    """What has a `__fspath__` method."""

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    def __class_getitem__(cls, item):
        return cls


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return hasattr(type(instance), "__fspath__") if cls is PathLike else super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else super().__subclasscheck__(subclass)


PathLike = _PathLikeMeta("PathLike", (), dict(vars(PathLike)))


def fsencode(filename):
    filename = fspath(filename)
    return filename if isinstance(filename, bytes) else filename.encode("utf-8", "surrogateescape")


def fsdecode(filename):
    return _files.text_of(filename)


# Files and directories


def getcwd():
    return _files.current()


def getcwdb():
    return _files.current().encode()


def chdir(path):
    _files.change_directory(path)


def listdir(path="."):
    node = _files.find("." if path is None else path)
    if not node.is_directory:
        raise _files.error(_files.ENOTDIR, path)
    return [entry.encode() for entry in node.entries] if isinstance(path, bytes) else list(node.entries)


class DirEntry:
    """One of what `scandir` finds."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return _files.find(self.path).number

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    return _Scan([DirEntry(fspath(path), entry) for entry in listdir(path)])


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.make_directory(path)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _files.remove(path)


unlink = remove


def rmdir(path, *, dir_fd=None):
    _files.remove_directory(path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name.rstrip("/"))
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(src, dst)


replace = rename


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


class stat_result(tuple):
    """What is known of a file."""

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = st_mtime = st_ctime = property(lambda self: self._time)
    st_atime_ns = st_mtime_ns = st_ctime_ns = property(lambda self: int(self._time * 10 ** 9))

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")
        return "os.stat_result(" + ", ".join([f"{name}={value}" for name, value in zip(names, self)]) + ")"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    node = _files.find(path)
    changed = int(node.changed)
    mode = node.mode | node.kind
    size = 4096 if node.is_directory else len(node.content)
    result = stat_result((mode, node.number, 1, 1, 1000, 1000, size, changed, changed, changed))
    result._time = node.changed
    return result


lstat = stat


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    node = _files.lookup(path)
    return node is not None and all([node.mode >> 6 & bit for bit in (1, 2, 4) if mode & bit])


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.find(path).mode = mode


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    node = _files.find(path)
    if times is not None:
        node.changed = times[1]
    else:
        node.touch()


def truncate(path, length):
    with open(path, "r+b") as file:
        file.truncate(length)


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    folders = [one for one in names if path.isdir(path.join(top, one))]
    files = [one for one in names if one not in folders]
    if topdown:
        yield top, folders, files
    for one in folders:
        yield from walk(path.join(top, one), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


# The process


def getpid():
    return _threads.getpid()


def getppid():
    return _processes.parent_pid()


def kill(pid, signal, /):
    _processes.kill(pid, int(signal))


WNOHANG = 1


def waitpid(pid, options, /):
    code = _processes.poll(pid) if options & WNOHANG else _processes.wait(pid, None, f"os.waitpid({pid})")
    return (0, 0) if code is None else (pid, code << 8 if code >= 0 else -code)


def waitstatus_to_exitcode(status):
    return -(status & 0x7F) if status & 0x7F else status >> 8


def WIFEXITED(status):
    return not status & 0x7F


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return bool(status & 0x7F)


def WTERMSIG(status):
    return status & 0x7F


def pidfd_open(pid, flags=0):
    return _processes.pidfd(pid)


# File descriptors


def pipe():
    global _pipes
    _pipes += 1
    return _processes.pipe(f"pipe {_pipes}")


_pipes = 0


def pipe2(flags, /):
    return pipe()


def read(fd, length, /):
    return _processes.read(fd, length)


def write(fd, data, /):
    return _processes.write(fd, data)


def close(fd):
    _processes.close(fd)


def dup(fd, /):
    return _processes.copy(fd)


def dup2(fd, fd2, inheritable=True):
    return _processes.copy(fd, fd2)


def set_blocking(fd, blocking, /):
    _processes.set_blocking(fd, bool(blocking))


def get_blocking(fd, /):
    return _processes.get_blocking(fd)


def set_inheritable(fd, inheritable, /):
    _processes.kind(fd)


def get_inheritable(fd, /):
    return fd < 3


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def getlogin():
    return "user"


def cpu_count():
    return _threads.cpu_count()


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    return set(range(_threads.cpu_count()))


def getloadavg():
    return (0.0, 0.0, 0.0)


def urandom(size, /):
    global _source
    if _source is None:
        from random import Random

        _source = Random(f"urandom {Random().getrandbits(64)}")
    return _source.randbytes(size)


_source = None


def strerror(code, /):
    return _files.text_of_error(code)


def isatty(fd, /):
    return False


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


class uname_result(tuple):
    sysname, nodename, release, version, machine = [property(lambda self, index=index: self[index]) for index in range(5)]


def uname():
    return uname_result(("Linux", "loopscope", "6.1.0", "#1 SMP", "x86_64"))


def _exit(status):
    _processes.exit(status)


def abort():
    _processes.kill(getpid(), 6)


def register_at_fork(**functions):
    pass
