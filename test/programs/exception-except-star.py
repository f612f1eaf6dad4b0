# except*: which parts go where, what is left, names, else, finally, raising in handlers.
def run(exc):
    try:
        try:
            if exc: raise exc
        except* ValueError as g: print("  values", repr(g))
        except* (TypeError, KeyError) as g: print("  types", repr(g)); 
        else: print("  else")
        finally: print("  finally")
    except BaseException as e: print("  left", repr(e))
for e in (None, ValueError("alone"), OSError("other"), ExceptionGroup("g", [ValueError(1), TypeError(2)]), ExceptionGroup("g", [OSError(1), ValueError(2), ExceptionGroup("n", [KeyError(3), OSError(4)])]), KeyboardInterrupt()): print(repr(e)); run(e)
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
except ExceptionGroup as g: print(repr(g), repr(g.exceptions[0].__context__))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise
    except* TypeError as t: print("type handled", t.exceptions)
except ExceptionGroup as g: print(repr(g))
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError(1)
    except* 5: pass
except TypeError as e: print(e)
def loop():
    for i in range(3):
        try: raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as g: print(g.exceptions)
    try: g
    except NameError as e: print(e)
loop()
def nested():
    try:
        try: raise ExceptionGroup("o", [ValueError(1), KeyError(2)])
        except* ValueError: print("inner")
    except* KeyError as k: print("outer", k.exceptions)
nested()
