# Repeated frames are counted in tracebacks; recursion without end is a RecursionError.
import sys
def down(n):
    if n == 0: raise ValueError("bottom")
    return down(n - 1)
def ping(n): return pong(n)
def pong(n):
    if not n: 1 / 0
    return ping(n - 1)
try: ping(3)
except ZeroDivisionError as e: print("ping", e)
def forever(): return forever()
try: forever()
except RecursionError as e: print(e)
def depth():
    try: return depth() + 1
    except RecursionError: return 0
print(depth() > 500, sys.getrecursionlimit() >= 1000)
down(20)
