# Names that are not there, or not there yet.


def early():
    print(x)
    x = 1


def missing():
    return undefined_name


def deleted():
    y = 1
    del y
    return y


def outer():
    def inner():
        return z
    inner()
    z = 1


for f in (early, missing, deleted, outer):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error)
