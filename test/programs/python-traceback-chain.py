# Two tracebacks: the cause, and what it led to.


def load(key):
    try:
        return {}[key]
    except KeyError as error:
        raise LookupError(f"no {key}") from error


try:
    load("a")
except LookupError:
    int("x")
