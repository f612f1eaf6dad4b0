# Unpacking in assignments, loops and displays.
a, (b, *c), d = 1, [2, 3, 4], "d"
print(a, b, c, d)
first, *rest = "hello"
print(first, rest)
*init, last = range(4)
print(init, last)
x, y = 1, 2
x, y = y, x
print(x, y, [*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[1], 2))
for i, (k, v) in enumerate({"k": "v"}.items()):
    print(i, k, v)
for text in ("a, b = 1", "a, b = 1, 2, 3", "a, *b = []", "a, b = [1]"):
    try:
        exec_result = None
        if text == "a, b = 1":
            a, b = 1
        elif text == "a, b = 1, 2, 3":
            a, b = [1, 2, 3]
        elif text == "a, *b = []":
            a, *b = []
        else:
            a, b = [1]
    except (TypeError, ValueError) as error:
        print(text, "->", error)
