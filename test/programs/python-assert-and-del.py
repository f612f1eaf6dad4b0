# assert raises AssertionError with its message; del removes names, items, attributes.
d, numbers = {"a": 1, "b": 2}, [1, 2, 3]
del d["a"], numbers[0]
print(d, numbers)
try:
    assert numbers == [], f"still {numbers}"
except AssertionError as error:
    print("assertion:", error)
try:
    assert False
except AssertionError as error:
    print(repr(error))


class Box:
    pass


box = Box()
box.x = 1
del box.x
print(hasattr(box, "x"))
try:
    del box.x
except AttributeError as error:
    print(error)
