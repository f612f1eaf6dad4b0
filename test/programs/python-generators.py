# Generators: yield, send, throw, close, return values, yield from.


def numbers(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return "returned"


def outer():
    result = yield from numbers(2)
    print(result)
    yield from "xy"


print(list(outer()))
g = numbers(3)
print(next(g), g.send("hi"), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def stubborn():
    while True:
        try:
            yield 1
        except ValueError:
            yield "caught"
        finally:
            print("finally")


g = stubborn()
print(next(g), g.throw(ValueError))
g.close()
print(next(g, "default"))


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as error:
    print(error)
print(sum(x * x for x in range(5)), next((x for x in range(10) if x > 4), None))
