# A program's name is __main__.
if __name__ == "__main__":
    print("main", __name__)


def documented():
    """What it says."""


print(documented.__doc__, documented.__name__, documented.__module__)
