# with: enter, exit, exceptions, several managers, leaving by return.


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


def leave():
    with Manager("a"), Manager("b") as b:
        return b.name


print(leave())
with Manager("swallows", True):
    raise ValueError("gone")
try:
    with Manager("outer"):
        with (Manager("x") as x, Manager("y")):
            1 / 0
except ZeroDivisionError:
    print("caught")
try:
    with 5:
        pass
except TypeError as error:
    print(error)
