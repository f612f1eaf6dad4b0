# contextlib.contextmanager, closing, suppress, redirect_stdout, nullcontext, decorators of contexts.
from contextlib import *
import io, sys
@contextmanager
def tag(name, swallow=False):
    "Tag doc."
    print(f"<{name}>")
    try: yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow: raise
    finally: print(f"</{name}>")
with tag("a") as a, tag("b") as b: print(a, b)
with tag("s", True): raise ValueError("swallowed")
try:
    with tag("r"): raise ValueError("raised")
except ValueError as e: print("outside", e)
try:
    with tag("k"): raise KeyError("other")
except KeyError as e: print("outside", e)
@tag("deco")
def f(x): return x + 1
print(f(1), f(2), f.__name__, tag.__name__, tag.__doc__)
def attempt(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e, sep=": ")
@contextmanager
def never():
    if False: yield
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def again():
    try: yield
    except Exception: yield
@contextmanager
def replace():
    try: yield
    except KeyError as e: raise ValueError("replaced") from e
@contextmanager
def stop(): yield; 
def use(cm, exc=None):
    with cm as v:
        if exc: raise exc
        return v
attempt(lambda: use(never())); attempt(lambda: use(twice())); attempt(lambda: use(again(), KeyError(1))); attempt(lambda: use(replace(), KeyError(1))); attempt(lambda: use(stop(), StopIteration("s"))); attempt(lambda: use(5))
t = tag("once"); use(t); attempt(lambda: use(t))
class Res:
    def close(self): print("closed")
with closing(Res()) as r: print(type(r).__name__)
with suppress(KeyError, IndexError): {}[1]
with suppress(): print("nothing suppressed")
attempt(lambda: use(suppress(KeyError), ValueError("through"))); attempt(lambda: use(suppress(LookupError), KeyError(1)))
with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1)])
out = io.StringIO()
with redirect_stdout(out): print("captured")
with redirect_stderr(out): print("err", file=sys.stderr)
print(repr(out.getvalue()), use(nullcontext(5)), use(nullcontext()))
class Timer(ContextDecorator):
    def __enter__(self): print("start"); return self
    def __exit__(self, *exc): print("stop", exc[0]); return False
@Timer()
def work(): return "worked"
print(work(), isinstance(Timer(), AbstractContextManager), issubclass(Res, AbstractContextManager), isinstance(nullcontext(), AbstractContextManager))
