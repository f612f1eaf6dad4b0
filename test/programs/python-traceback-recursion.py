# The same line many times over is told once.


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(error)


def count(n):
    if n == 0:
        raise ValueError("bottom")
    count(n - 1)


count(10)
