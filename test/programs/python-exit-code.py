# sys.exit ends the program with its code; finally clauses still run.
import sys

try:
    sys.exit(5)
finally:
    print("finally")
