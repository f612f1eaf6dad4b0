"""What a process does that was begun to run a Python program: the interpreter's own beginning and end."""
import sys

import _files
import _processes


def run(order):
    """Runs the program; returns the exit code, -N if a signal ends it."""
    command, argv, options, environment, folder, streams = order
    if folder is not None:
        _files.change_directory(folder)
    if environment is not None:
        from os import _environment
        _environment._variables.clear()
        _environment._variables.update(environment)
    unbuffered = "u" in options or bool(environment and dict(environment).get("PYTHONUNBUFFERED"))
    _open_streams(streams, unbuffered)
    sys.argv = list(argv)
    sys.orig_argv = [sys.executable, *options, *argv]
    try:
        code = _main(*command)
    except BaseException as error:
        code = _failed(error)
    code = _flush(_end(code))
    _processes.linger()
    return code


def _open_streams(streams, unbuffered):
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        if streams[descriptor] is not None:
            file = _open_file(*streams[descriptor])
        elif _processes.kind(descriptor) == "standard":
            continue
        else:
            file = _open(descriptor, name, unbuffered)
        setattr(sys, name, file)
        setattr(sys, f"__{name}__", file)


def _open(descriptor, name, unbuffered):
    from _pipe_files import open_descriptor
    if descriptor == 0:
        return open_descriptor(0, "r", name="<stdin>", closefd=False)
    return open_descriptor(
        descriptor, "w", name=f"<{name}>", closefd=False, line_buffering=descriptor == 2, write_through=unbuffered,
        errors="backslashreplace" if descriptor == 2 else None,
    )


def _open_file(path, mode, place):
    import io
    raw = io.open(path, "rb" if mode == "r" else "r+b")
    raw.seek(place)
    return io.TextIOWrapper(raw)


def _main(kind, target, package=""):
    if kind == "text":
        sys.path[0] = ""
        return _run("<string>", target, "")
    if kind == "input":
        sys.path[0] = ""
        return _run("<stdin>", sys.stdin.read(), "")
    if kind == "version":
        print(f"Python {sys.version.split()[0]}")
        return 0
    if kind == "module":
        return _run_module(target)
    node = _files.lookup(target)
    if node is None:
        sys.stderr.write(f"{sys.executable}: can't open file {_absolute(target)!r}: [Errno 2] No such file or directory\n")
        return 2
    path = target
    if node.is_directory:
        path = f"{target.rstrip('/')}/__main__.py"
        node = _files.lookup(path)
        if node is None:
            sys.stderr.write(f"{sys.executable}: can't find '__main__' module in {_absolute(target)!r}\n")
            return 1
    sys.path[0] = _absolute(path).rpartition("/")[0]
    return _run(_absolute(path), _text(node), path if path[:1] == "/" else _absolute(path))


def _run_module(name):
    sys.path[0] = _files.current()
    stem = f"{_files.current()}/{name.replace('.', '/')}"
    for path, package in ((f"{stem}.py", name.rpartition(".")[0]), (f"{stem}/__main__.py", name)):
        node = _files.lookup(path)
        if node is not None and not node.is_directory:
            sys.argv[0] = path
            return _run(path, _text(node), path, package)
    sys.stderr.write(f"{sys.executable}: No module named {name}\n")
    return 1


def _run(filename, text, path, package=None):
    _processes.run_main(filename, text, path, package)
    return 0


def _text(node):
    return bytes(node.content).decode("utf-8")


def _absolute(path):
    return path if path[:1] == "/" else f"{_files.current().rstrip('/')}/{path}"


def _failed(error):
    if isinstance(error, SystemExit):
        code = error.code
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 0xFF
        sys.stderr.write(f"{code}\n")
        return 1
    try:
        if sys.excepthook is not sys.__excepthook__:
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            from traceback import format_exception
            sys.stderr.write("".join(format_exception(error)))
    except SystemExit as other:
        return _failed(other)
    return -2 if isinstance(error, KeyboardInterrupt) else 1


def _end(code):
    # Threads that are no daemons are waited for, then come the functions that were registered with atexit.
    for module, function in (("threading", "_shutdown"), ("atexit", "_run_exitfuncs")):
        if module in sys.modules:
            try:
                getattr(sys.modules[module], function)()
            except BaseException as error:
                _failed(error)
    return code


def _flush(code):
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        try:
            if stream is not None and not getattr(stream, "closed", False):
                stream.flush()
        except BaseException as error:
            if name == "stdout":
                sys.stderr.write(f"Exception ignored while flushing sys.stdout:\n{type(error).__name__}: {error}\n")
            code = 120 if code == 0 else code
    return code
