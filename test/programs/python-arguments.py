# Positional, keyword, default, star and keyword-only arguments, and what goes wrong with them.


def f(a, b=2, *rest, c, d=4, **more):
    return a, b, rest, c, d, more


print(f(1, c=3))
print(f(1, 5, 6, 7, c=8, e=9))
print(f(*[1, 2, 3], **{"c": 4, "x": 5}))


def g(a, b, /, c, *, d=0):
    return a, b, c, d


print(g(1, 2, 3), g(1, 2, c=3, d=4))
for call in (
    lambda: f(),
    lambda: f(1),
    lambda: f(1, a=2, c=3),
    lambda: g(1),
    lambda: g(1, 2, 3, 4),
    lambda: g(1, b=2, c=3),
    lambda: g(1, 2, 3, e=5),
    lambda: (lambda: 0)(1),
):
    try:
        call()
    except TypeError as error:
        print(error)
