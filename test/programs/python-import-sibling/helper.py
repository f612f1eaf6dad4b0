print("helper runs as", __name__)


class Shared:
    value = 1


def double(n):
    return n * 2


def fail():
    raise ValueError("from the helper")
