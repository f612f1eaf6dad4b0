# An error rises through functions until somebody catches it; each finally on the way runs.
def c(n):
    try: return 10 // n
    finally: print("c finally", end=" ")
def b(n):
    try: return c(n)
    except TypeError as e: print("b caught", e, end=" "); return -1
    finally: print("b finally", end=" ")
def a(n):
    try: r = b(n)
    except ZeroDivisionError as e: print("a caught", e, end=" "); return 0
    else: print("a else", end=" "); return r
    finally: print("a finally")
print(a(2)); print(a(0)); print(a("x"))
try: a(None); a(1.5); a([])
except Exception as e: print("never", e)
print(sum(a(n) for n in (1, 0, 5)))
