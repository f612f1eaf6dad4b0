# A generator that a break drops runs its finally at once.


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for n in numbers():
    print(n)
    break
print("after the loop")
g = numbers()
next(g)
del g
print("after del")
g = numbers()
next(g)
g = None
print("after rebinding")
