# input() without input raises EOFError, after its prompt.
try:
    name = input("Your name: ")
except EOFError as error:
    print()
    print(type(error).__name__, error)
