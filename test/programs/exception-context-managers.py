# Exceptions and context managers: swallowed, replaced, noted, timed, in stacks.
from contextlib import contextmanager, suppress, ExitStack
class Swallow:
    def __init__(self, *kinds): self.kinds = kinds; self.caught = []
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        if kind and issubclass(kind, self.kinds): self.caught.append(repr(value)); return True
with Swallow(ValueError, KeyError) as s:
    {}["k"]
    print("never")
print(s.caught)
@contextmanager
def convert(source, target):
    try: yield
    except source as e: raise target(f"converted: {e}") from e
@contextmanager
def noting(text):
    try: yield
    except Exception as e: e.add_note(text); raise
@contextmanager
def transaction(log):
    log.append("begin")
    try: yield log
    except Exception as e: log.append(f"rollback {e!r}"); raise
    else: log.append("commit")
    finally: log.append("end")
for exc in (None, KeyError("k"), ValueError("v")):
    log = []
    try:
        with noting("while trying"), convert(KeyError, RuntimeError), transaction(log):
            if exc: raise exc
    except Exception as e: print(repr(e), e.__notes__, repr(e.__cause__))
    print(log)
with suppress(ZeroDivisionError): 1 / 0
with ExitStack() as stack:
    stack.callback(print, "callback runs"); stack.push(lambda kind, value, tb: print("sees", kind.__name__) or kind is KeyError); raise KeyError("swallowed by push")
print("after")
with noting("outermost"), noting("inner"): raise OSError("noted twice")
