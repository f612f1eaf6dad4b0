# Raising again: bare raise, the same object, with another traceback, wrapped, changed on the way.
import sys, traceback
def names(e): return [f.name for f in traceback.extract_tb(e.__traceback__)]
def low(): raise ValueError("low")
def bare():
    try: low()
    except ValueError: raise
def same():
    try: low()
    except ValueError as e: e.args = ("changed",); raise e
def cut():
    try: low()
    except ValueError as e: raise e.with_traceback(None)
def later():
    try: low()
    except ValueError as e: kept = e
    raise kept
def other():
    try: low()
    except ValueError as e: raise KeyError(*e.args) from e
def hidden():
    try: low()
    except ValueError: raise KeyError("hidden") from None
def twice():
    try: bare()
    except ValueError as e:
        try: raise e
        except ValueError as f: print(f is e, len(names(f))); raise
for f in (bare, same, cut, later, other, hidden, twice):
    try: f()
    except Exception as e: print(f.__name__, repr(e), names(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def retry(f, times):
    for attempt in range(1, times + 1):
        try: return f(attempt)
        except ValueError as e:
            if attempt == times: raise RuntimeError(f"failed after {attempt} attempts") from e
            print("attempt", attempt, e)
def flaky(n):
    if n < 3: raise ValueError(f"not yet {n}")
    return "ok"
print(retry(flaky, 3)); retry(flaky, 2)
