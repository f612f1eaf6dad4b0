"""The interpreter's own module."""

import _sys
from _sys import _getframe, exc_info, exception, exit, getrecursionlimit, setrecursionlimit

modules = _sys.loaded_modules()


def excepthook(exctype, value, traceback, /):
    import traceback as tracebacks

    tracebacks.print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    import traceback as tracebacks

    message = unraisable.err_msg or "Exception ignored in"
    print(message, repr(unraisable.object), file=stderr, sep=": ")
    tracebacks.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


_unset = object()


def getsizeof(object, default=_unset):
    try:
        return type(object).__sizeof__(object)
    except AttributeError:
        if default is _unset:
            raise TypeError(f"Type {type(object).__name__} doesn't define __sizeof__") from None
        return default


__excepthook__ = excepthook
__unraisablehook__ = unraisablehook


def _record(name, fields, values):
    """A tuple with names, as CPython's structures are."""

    def show(self):
        return "sys." + name + "(" + ", ".join([f"{field}={value!r}" for field, value in zip(fields, self)]) + ")"

    members = {"__repr__": show, "__module__": "sys", "n_fields": len(fields)}
    for index, field in enumerate(fields):
        members[field] = property(lambda self, index=index: self[index])
    return type(name, (tuple,), members)(values)


version_info = _record("version_info", ("major", "minor", "micro", "releaselevel", "serial"), (3, 14, 2, "final", 0))
version = "3.14.2 (main, Dec  5 2025, 00:00:00) [GCC 14.2.0]"
hexversion = 0x030E02F0
api_version = 1013
copyright = ""
platform = "linux"
byteorder = "little"
maxsize = 9223372036854775807
maxunicode = 1114111
executable = "/usr/bin/python3"
prefix = base_prefix = exec_prefix = base_exec_prefix = "/usr"
platlibdir = "lib"
float_repr_style = "short"
dont_write_bytecode = False
warnoptions = []
_xoptions = {}
abiflags = ""
pycache_prefix = None

float_info = _record(
    "float_info",
    ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
    (1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1),
)
int_info = _record(
    "int_info",
    ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"),
    (30, 4, 4300, 640),
)
hash_info = _record(
    "hash_info",
    ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
    (64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0),
)
thread_info = _record("thread_info", ("name", "lock", "version"), ("pthread", "semaphore", "NPTL 2.41"))
flags = _record(
    "flags",
    ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
     "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
     "safe_path", "int_max_str_digits"),
    (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 0, 0, False, 4300),
)


class _Implementation:
    name = "cpython"
    version = version_info
    hexversion = hexversion
    cache_tag = "cpython-314"
    _multiarch = "x86_64-linux-gnu"


implementation = _Implementation()
stdlib_module_names = _sys.standard_names()


class _Input:
    """Lines come from where `input` has them."""

    name = "<stdin>"
    mode = "r"
    encoding = "utf-8"
    closed = False
    _is_of_the_run = True

    def readline(self, size=-1):
        line = _sys.read_line()
        return "" if line is None else line + "\n"

    def readlines(self, hint=-1):
        return list(self)

    def read(self, size=-1):
        return "".join(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def fileno(self):
        return 0

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return False

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"


_Input.__name__ = _Input.__qualname__ = "TextIOWrapper"
_Input.__module__ = "_io"

stdin = __stdin__ = _Input()
stdout = __stdout__ = _sys.open_stream("stdout")
stderr = __stderr__ = _sys.open_stream("stderr")


def _main_path():
    main = modules.get("__main__")
    return getattr(main, "__file__", "")


argv = [_main_path(), *_sys.program_arguments()]
orig_argv = ["python3", *argv]
path = [_main_path().rpartition("/")[0]]
meta_path = []
path_hooks = []
path_importer_cache = {}


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def getswitchinterval():
    import _threads
    return _threads.switch_interval()


def setswitchinterval(interval, /):
    import _threads
    if not hasattr(type(interval), "__float__") and not hasattr(type(interval), "__index__"):
        raise TypeError(f"must be real number, not {type(interval).__name__}")
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _threads.set_switch_interval(float(interval))


def intern(string):
    if not isinstance(string, str):
        raise TypeError(f"intern() argument must be str, not {type(string).__name__}")
    return string


def is_finalizing():
    return False


def get_int_max_str_digits():
    return 4300


def displayhook(value):
    if value is None:
        return
    import builtins

    builtins._ = None
    print(repr(value))
    builtins._ = value


__displayhook__ = displayhook


def get_coroutine_origin_tracking_depth():
    import _asyncio

    return _asyncio._origin_depth()


def set_coroutine_origin_tracking_depth(depth):
    import _asyncio

    if not isinstance(depth, int):
        raise TypeError(f"{type(depth).__name__!r} object cannot be interpreted as an integer")
    if depth < 0:
        raise ValueError("depth must be >= 0")
    _asyncio._set_origin_depth(depth)
