"""Runs one program after another in this interpreter, each as if the interpreter had just been started for it."""
import atexit
import builtins
import contextvars
import gc
import importlib
import importlib.machinery
import io
import json
import linecache
import os
import shutil
import sys
import time
import types
import warnings

FOLDER = "/home/user"          # where programs lie
DEADLOCK, LIMIT = 3, 4         # exit codes

# What is imported anew for every program: it keeps state, or it binds what does.
FRESH = {
    "_asyncio", "asyncio", "_datetime", "_pydatetime", "datetime", "random", "concurrent", "logging", "simulated_loop",
    "aiohttp", "requests",
}
REAL_TIME = dict(vars(time))
BUILTINS = dict(vars(builtins))
SHOW_WARNING = warnings._showwarnmsg
BASE = {name for name in sys.modules if name.partition(".")[0] not in FRESH}


# Nothing forks here, and what is registered for it would keep every program's modules alive.
os.register_at_fork = lambda **functions: None


class CodeCache:
    """Compiles the library's files once, however often they are imported."""

    class Loader:
        def __init__(self, loader, cache):
            self.loader, self.cache = loader, cache

        def create_module(self, spec):
            return None

        def exec_module(self, module):
            name = module.__spec__.name
            if name not in self.cache:
                self.cache[name] = self.loader.get_code(name)
            exec(self.cache[name], vars(module))

        def __getattr__(self, name):
            return getattr(self.loader, name)

    def __init__(self):
        self.specs, self.codes = {}, {}

    def find_spec(self, name, path=None, target=None):
        if name not in self.specs:
            if name in sys.builtin_module_names or name == "_datetime":
                return None
            spec = importlib.machinery.PathFinder.find_spec(name, path, target)
            if spec is None or spec.origin is None or spec.origin.startswith(FOLDER) or not hasattr(spec.loader, "get_code"):
                return None
            self.specs[name] = spec
        spec = self.specs[name]
        copy = importlib.machinery.ModuleSpec(name, self.Loader(spec.loader, self.codes), origin=spec.origin)
        copy.has_location = True
        copy.submodule_search_locations = spec.submodule_search_locations
        return copy


class Output(io.TextIOBase):
    """A text stream that only remembers."""
    encoding, errors = "utf-8", "strict"

    def __init__(self, name):
        self.name, self.texts, self.open = name, [], True

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.open:
            self.texts.append(text)
        return len(text)

    def text(self):
        return "".join(self.texts)


class Saved:
    """What a program may change in the interpreter itself, to be put back afterwards."""

    SYS = ["argv", "path", "stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__", "excepthook", "unraisablehook",
           "displayhook", "meta_path", "path_hooks", "dont_write_bytecode"]

    def __init__(self):
        self.modules = dict(sys.modules)
        self.sys = {name: getattr(sys, name) for name in self.SYS}
        self.path, self.meta_path = list(sys.path), list(sys.meta_path)
        self.environ, self.folder = dict(os.environ), os.getcwd()
        self.recursion, self.digits = sys.getrecursionlimit(), sys.get_int_max_str_digits()
        self.asyncgen_hooks = sys.get_asyncgen_hooks()

    def restore(self):
        sys.modules.clear()
        sys.modules.update(self.modules)
        for mine, kept in ((os.environ, self.environ), (vars(builtins), BUILTINS), (vars(time), REAL_TIME)):
            for name in [name for name in mine if name not in kept]:
                del mine[name]
            for name, value in kept.items():
                if mine.get(name) is not value:
                    mine[name] = value
        for name in ("last_exc", "last_type", "last_value", "last_traceback"):
            if hasattr(sys, name):
                delattr(sys, name)
        sys.settrace(None)
        sys.setprofile(None)
        # What is left of the program goes while its own streams are still there: it may have something to say.
        gc.collect()
        for name, value in self.sys.items():
            setattr(sys, name, value)
        sys.path[:], sys.meta_path[:] = self.path, self.meta_path
        sys.setrecursionlimit(self.recursion)
        sys.set_int_max_str_digits(self.digits)
        sys.set_coroutine_origin_tracking_depth(0)
        sys.set_asyncgen_hooks(*self.asyncgen_hooks)
        os.chdir(self.folder)
        for module in list(sys.modules.values()):
            getattr(module, "__dict__", {}).pop("__warningregistry__", None)
        linecache.clearcache()


CACHE = CodeCache()
gc.collect()
gc.freeze()  # later collections look only at what programs made


def set_up(path, source, siblings):
    """An interpreter in which only the base modules are imported, with the program's files in place."""
    atexit._clear()
    for name in [name for name in sys.modules if name not in BASE]:
        del sys.modules[name]
    sys.modules["_datetime"] = None  # the datetime written in Python asks the time module what time it is
    sys.meta_path.insert(0, CACHE)
    folder = os.path.dirname(path)
    for name, text in {os.path.basename(path): source, **siblings}.items():
        file = os.path.join(folder, name)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
    os.chdir(folder)
    sys.path.insert(0, folder)
    sys.argv = [path]
    sys.dont_write_bytecode = True
    importlib.invalidate_caches()


def make_main(path):
    main = types.ModuleType("__main__")
    main.__file__, main.__builtins__ = path, builtins
    sys.modules["__main__"] = main
    return vars(main)


def without_runner(trace):
    """The traceback from the program's own frames on."""
    while trace and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    return trace


def execute(path, source):
    """Runs the program as __main__; returns what ended it, or None."""
    try:
        exec(compile(source, path, "exec", dont_inherit=True), make_main(path))
    except BaseException as error:
        return error.with_traceback(without_runner(error.__traceback__))


def report(error):
    """What an interpreter does with what ended its program: exit code and message on stderr."""
    if error is None:
        return 0
    if isinstance(error, SystemExit):
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code & 0xff
        print(error.code, file=sys.stderr)
        return 1
    sys.last_exc = error
    sys.excepthook(type(error), error, error.__traceback__)
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def finalise():
    """What an interpreter does at its end: exit functions run, then what is left is dropped."""
    atexit._run_exitfuncs()
    # Warnings have no place any more.
    warnings._showwarnmsg = lambda message: sys.stderr.write(f"<sys>:0: {message.category.__name__}: {message.message}\n")
    if hasattr(sys, "last_exc"):
        del sys.last_exc
    del sys.modules["__main__"]
    gc.collect()


def describe(error):
    if error is None:
        return None
    text = str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def judge(path, source, stdin, seed, latency):
    """Runs a program in its own world; returns the verdict."""
    import simulated_loop
    import random
    from asyncio import events, runners

    world = simulated_loop.set_up(FOLDER, latency)
    random.seed(seed)
    sys.stdin = sys.__stdin__ = io.StringIO(stdin)
    out = sys.stdout = sys.__stdout__ = Output("<stdout>")
    err = sys.stderr = sys.__stderr__ = Output("<stderr>")

    def stop():
        out.open = err.open = False
        # Tasks that wait for each other cannot be cancelled: that would go round in circles until the stack is full.
        runners._cancel_all_tasks = lambda loop: None
    world.on_end = stop

    outer = events._get_running_loop()
    events._set_running_loop(None)
    try:
        error = execute(path, source)
        code = report(error)
        described = describe(error)
        error = None
        finalise()
    finally:
        events._set_running_loop(outer)
    if world.ended is not None:
        code = DEADLOCK if isinstance(world.ended, simulated_loop.Deadlock) else LIMIT
        described = type(world.ended).__name__
    return {"stdout": out.text(), "stderr": err.text(), "error": described, "exitCode": code, "handles": world.handles}


def run(request):
    """`request` and the answer are JSON: path, source, siblings (text by path beside the program), stdin, seed,
    latency (s)."""
    request = json.loads(request)
    path = os.path.join(FOLDER, request["name"])
    saved = Saved()
    warned = warnings.catch_warnings()
    warned.__enter__()
    gc.disable()  # an automatic collection would come at a moment that depends on the programs before
    try:
        set_up(path, request["source"], request["siblings"])
        return json.dumps(contextvars.Context().run(
            judge, path, request["source"], request["stdin"], request["seed"], request["latency"]))
    finally:
        warnings._showwarnmsg = SHOW_WARNING
        warned.__exit__()
        saved.restore()
        gc.enable()
        shutil.rmtree(FOLDER, ignore_errors=True)
