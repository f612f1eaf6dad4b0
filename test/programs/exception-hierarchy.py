# The tree of built-in exceptions, their attributes and arguments.
import builtins
names = sorted(n for n in dir(builtins) if n[0] != "_" and isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException))
for n in names: print(n, [b.__name__ for b in getattr(builtins, n).__mro__[1:-1]], end="; ")
print(len(names), IOError is OSError, EnvironmentError is OSError)
for e in (OSError(999, "No such file", "f.txt"), OSError("text"), FileNotFoundError("plain"), FileNotFoundError(2, "gone", "f.txt"), OSError(998, "a", "b", None, "c"), OSError(), ConnectionError(104, "reset"), TimeoutError()):
    print(type(e).__name__, repr(e), e, e.errno, e.strerror, e.filename, e.args)
for e in (StopIteration(5), StopIteration(), SystemExit(3), SystemExit("msg"), SystemExit(), KeyError("k"), KeyError(1, 2), KeyError(), ImportError("m", name="n", path="p"), NameError("x", name="q"), AttributeError("a", name="n", obj=5), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "no"), SyntaxError("s", ("f", 1, 2, "text")), StopAsyncIteration("v"), AssertionError(), Exception("a", "b"), ValueError(), ValueError(None), ValueError(""), ZeroDivisionError(1)):
    print(repr(e), "|", str(e), "|", e.args, "|", {k: getattr(e, k) for k in ("value", "code", "name", "path", "obj", "encoding", "object", "start", "end", "reason", "msg", "lineno", "offset", "text", "characters_written") if hasattr(e, k)})
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: UnicodeDecodeError("x"))
attempt(lambda: ImportError("m", foo=1))
attempt(lambda: ValueError(x=1))
attempt(lambda: NameError("a", nam="b"))
attempt(lambda: SystemExit(1, 2).code)
attempt(lambda: BaseException("a").with_traceback(5))
attempt(lambda: KeyError("a") == KeyError("a"))
attempt(lambda: ValueError("a").args + (1,))
e = ValueError("a"); e.args = ("b", "c"); print(e, repr(e)); e.extra = 1; print(e.__dict__, vars(e))
class Own(Exception):
    """Docs."""
    def __init__(self, a, *, b=2): self.a, self.b = a, b
o = Own(1, b=3); print(repr(o), str(o), o.args, o.a, o.__doc__, isinstance(o, Exception))
class Two(ValueError, KeyError): pass
print(repr(Two("x")), str(Two("x")), Two.__mro__)
