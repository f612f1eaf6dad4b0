# An uncaught exception: the traceback shows each frame's line, with the part that failed marked.


def divide(a, b):
    return a / b


def middle(values):
    return [divide(10, value) for value in values]


class Worker:
    def run(self):
        return middle([5, 2, 0])


print("begin")
Worker().run()
