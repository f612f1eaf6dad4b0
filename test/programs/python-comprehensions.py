# Comprehensions have a scope of their own; their first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)
print([[i * j for j in range(3)] for i in range(3)], {c: ord(c) for c in "ab"}, {c for c in "aab"} == {"a", "b"})
print([a + b for a in "xy" for b in "12" if a + b != "x2"], list(x for x in [3, 4]))


class Scope:
    n = 2
    values = [i for i in range(n)]


print(Scope.values)
lazy = (print("item", i) for i in range(2))
print("not yet")
list(lazy)
