# Notes on exceptions: add_note, __notes__, in tracebacks, odd notes.
import traceback
e = ValueError("v"); print(hasattr(e, "__notes__")); e.add_note("first"); e.add_note("second\nline two"); print(e.__notes__, str(e), repr(e)); print("".join(traceback.format_exception(e)))
for bad in (5, None, b"x"):
    try: e.add_note(bad)
    except TypeError as t: print(t)
try: e.add_note()
except TypeError as t: print(t)
e.__notes__ = ["replaced", 5]; print(traceback.format_exception_only(e)); e.__notes__ = (1,)
try: e.add_note("x")
except TypeError as t: print(t)
del e.__notes__; print(traceback.format_exception_only(e))
def work(n):
    try: return 10 // n
    except ZeroDivisionError as z: z.add_note(f"n was {n}"); raise
for n in (2, 0):
    try: print(work(n))
    except ZeroDivisionError as z: print(z, z.__notes__)
class Noted(Exception): __notes__ = ["on the class"]
print(Noted("n").__notes__, traceback.format_exception_only(Noted("n")))
try:
    try: work(0)
    except ZeroDivisionError as z: raise ValueError("outer") from z
except ValueError as v: v.add_note("outer note"); raise
