# Leaving a finally clause by return or break wins over what was under way; CPython 3.14 warns of it.


def by_break():
    while True:
        try:
            return "try"
        finally:
            break
    return "after the loop"


def by_return():
    try:
        raise ValueError("lost")
    finally:
        return "finally"


print(by_break(), by_return())
