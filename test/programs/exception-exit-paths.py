# sys.exit in its forms, caught and not; atexit-like finally; what SystemExit carries.
import sys
for arg in ((), (0,), (3,), ("message",), (None,), ((1, 2),), ([],)):
    try: sys.exit(*arg)
    except SystemExit as e: print(repr(e), repr(e.code), e.args)
for f in (exit, quit):
    try: f(4)
    except SystemExit as e: print(e.code)
try: sys.exit(1, 2)
except TypeError as e: print(e)
try:
    try: sys.exit("first")
    except Exception: print("Exception does not catch it")
    finally: print("finally runs")
except BaseException as e: print(type(e).__mro__)
def main():
    try: sys.exit(7)
    finally: print("leaving main")
try: raise SystemExit
except SystemExit as e: print(e.code)
main()
