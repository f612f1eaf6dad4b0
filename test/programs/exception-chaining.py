# Chaining: implicit context, explicit cause, from None, and how tracebacks show them.
import traceback
def show(e): print("".join(traceback.format_exception_only(e)).strip(), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "| suppress", e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: {}["k"]
except KeyError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
except ValueError as e: show(e)
try: raise ValueError("v") from KeyError
except ValueError as e: show(e)
for bad in ("text", 5):
    try: raise ValueError("v") from bad
    except TypeError as e: show(e)
try: raise 5
except TypeError as e: show(e)
try: raise int
except TypeError as e: show(e)
try: raise
except RuntimeError as e: show(e)
try: raise NotImplemented
except TypeError as e: show(e)
try:
    try: raise KeyError("a")
    finally: raise ValueError("in finally")
except ValueError as e: show(e)
try:
    try: raise KeyError("a")
    except KeyError as e:
        try: raise IndexError("b")
        except IndexError: pass
        raise
except KeyError as e: show(e)
e1 = ValueError("one"); e1.__cause__ = KeyError("set"); show(e1); e1.__context__ = IndexError("ctx"); show(e1); e1.__suppress_context__ = False; show(e1)
for value in ("x", 5):
    try: e1.__cause__ = value
    except TypeError as e: print(e)
try: e1.__context__ = 5
except TypeError as e: print(e)
try: e1.__traceback__ = 5
except TypeError as e: print(e)
def f():
    try: return 1 / 0
    except ZeroDivisionError as e: raise RuntimeError("wrapped") from e
try: f()
except RuntimeError as e: print(e.__cause__.__class__.__name__, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_lineno, e.__cause__.__traceback__.tb_lineno)
try:
    try: raise ValueError("first")
    except ValueError as first:
        try: raise TypeError("second") from first
        except TypeError as second: raise KeyError("third") from second
except KeyError as e:
    while e: print(repr(e), end=" <- "); e = e.__cause__
print()
class Special(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
raise Special(3) from OSError("No such file")
