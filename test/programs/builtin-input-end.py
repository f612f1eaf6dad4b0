# input() with nothing to read raises EOFError after its prompt; a loop catches it.
count = 0
while True:
    try: line = input("name? ")
    except EOFError as e:
        print(); print("end:", e, repr(e), e.args); break
    count += 1
print(count)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: input(1, 2))
attempt(lambda: input(5))
attempt(lambda: input())
import sys
print(repr(sys.stdin.readline()), repr(sys.stdin.read()), list(sys.stdin))
input("last? ")
