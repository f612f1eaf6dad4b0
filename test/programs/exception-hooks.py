# sys.excepthook, warnings raised as errors, exceptions while printing exceptions.
import sys, warnings
class Unprintable(Exception):
    def __str__(self): raise RuntimeError("no text")
try: raise Unprintable
except Unprintable as e: print(type(e).__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("now an error")
    except UserWarning as w: print(repr(w))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always"); warnings.warn("kept"); warnings.warn("old", DeprecationWarning)
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
warnings.warn("shown"); warnings.warn("also shown", FutureWarning, stacklevel=1); warnings.warn(RuntimeWarning("an instance"))
for bad in (5,):
    try: warnings.warn("x", bad)
    except TypeError as e: print(e)
def hook(kind, value, tb): print("hook:", kind.__name__, value, tb is not None)
old = sys.excepthook; sys.excepthook = hook
print(callable(sys.unraisablehook))
raise LookupError("for the hook")
