# Closures share variables; nonlocal and global assign to outer ones; defaults are evaluated once.
total = 0


def counter():
    count = 0

    def add(n=1):
        nonlocal count
        global total
        count += n
        total += n
        return count

    def peek():
        return count
    return add, peek


add, peek = counter()
add()
print(add(5), peek(), total)

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []))
