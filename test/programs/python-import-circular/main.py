# Modules that import each other see each other half made; a name that is not there yet is an ImportError.
import a
print(a.value, a.b.value, a.b.late(), a.from_b)
try: import c
except ImportError as e: print(type(e).__name__, str(e).split(" (/")[0])
import sys
print("c" in sys.modules, "d" in sys.modules, "a" in sys.modules)
try: import broken
except ZeroDivisionError as e: print("broken:", e)
print("broken" in sys.modules)
try: import broken
except ZeroDivisionError as e: print("again:", e)
try: import syntax
except SyntaxError as e: print(e.msg, e.lineno, e.filename.rsplit("/", 1)[-1])
if __name__ == "__main__": print("run as a script")
