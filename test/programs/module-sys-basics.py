# sys: version, limits, streams, arguments, modules, sizes.
import sys
print(sys.version_info[:2], sys.version_info >= (3, 14), sys.version.split()[0][:4], sys.byteorder, sys.maxunicode, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.default_max_str_digits, sys.implementation.name, len(sys.argv), sys.argv[0].rsplit("/")[-1])
print("sys" in sys.modules, isinstance(sys.path, list), sys.getrecursionlimit() >= 1000, sys.intern("a") is "a" if False else sys.intern("ab") == "ab", sys.getsizeof([]) > 0, sys.getsizeof("abc") < sys.getsizeof("abc" * 100), sys.stdin.isatty() if False else "", sys.exc_info(), sys.flags.optimize, sys.getdefaultencoding(), sys.getrefcount([]) > 0 if hasattr(sys, "getrefcount") else True)
import math
print("math" in sys.modules, sys.modules["math"] is math, sys._getframe().f_code.co_name, sys._getframe().f_lineno)
def f(): return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name
print(f()); sys.stderr.write("to stderr\n"); sys.stdout.write("direct "); print(sys.stdout.write("x\n"))
class Tee:
    def __init__(self, *s): self.s = s
    def write(self, t): [x.write(t) for x in self.s]; return len(t)
    def flush(self): pass
import io
out = io.StringIO(); old = sys.stdout; sys.stdout = Tee(old, out); print("both"); sys.stdout = old; print(repr(out.getvalue()), sys.__stdout__ is old)
sys.modules["fake"] = type(sys)("fake"); import fake; fake.x = 1; print(fake.x, fake.__name__)
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(e)
