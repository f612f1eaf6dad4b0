# try in all its forms: else, finally, nested, returns, loops, what a name becomes after its handler.
def f(kind):
    out = []
    try:
        out.append("try")
        if kind == "value": raise ValueError("v")
        if kind == "key": raise KeyError("k")
        if kind == "return": return out
        if kind == "os": raise FileNotFoundError(2, "gone")
    except ValueError as e: out.append(f"except {e}")
    except (KeyError, IndexError) as e: out.append(f"lookup {e!r}")
    except OSError: out.append("os")
    else: out.append("else")
    finally: out.append("finally")
    out.append("after"); return out
for k in ("none", "value", "key", "return", "os"): print(k, f(k))
def finally_wins():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally: print("f", i, end=" ")
    while True:
        try: return "returned"
        finally: print("on the way out", end=" ")
print(finally_wins())
def swallow():
    try: raise ValueError
    except ValueError as e: pass
    try: print(e)
    except UnboundLocalError as u: print(u)
swallow()
def nested():
    try:
        try: [][1]
        except KeyError: print("no")
        finally: print("inner finally")
    except IndexError as e: print("outer", e)
nested()
def order():
    try:
        try: raise ValueError("first")
        except ValueError: raise TypeError("second")
        finally: print("cleanup")
    except TypeError as e: print(e, "after", repr(e.__context__))
order()
class Odd(Exception):
    def __str__(self): return "odd"
def match(exc, *types):
    try: raise exc
    except types: return "matched"
    except BaseException as e: return repr(e)
print(match(KeyError(1), LookupError), match(Odd(), Exception), match(Odd(), ValueError, OSError), match(ValueError()), match(KeyboardInterrupt(), Exception), match(SystemExit(3), SystemExit), match(GeneratorExit(), Exception))
for bad in (5, "text", [ValueError], int, (ValueError, 5)):
    try:
        try: raise KeyError
        except bad: print("never")
    except TypeError as e: print(e)
def lazily():
    try: pass
    except undefined_name: pass
    return "never evaluated"
print(lazily())
try:
    try: 1 / 0
    except undefined_name: pass
except NameError as e: print(e, repr(e.__context__))
x = 0
try: x = 1; raise ValueError
except ValueError: x += 1
else: x = 100
finally: x += 10
print(x)
