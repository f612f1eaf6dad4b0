# A program that is not Python: nothing runs.
print("never")
def f(:
    pass
