# try, except, else, finally: what runs when; raise from; bare raise; context.


def attempt(n):
    try:
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
        if n == 3:
            return "returned"
    except ValueError as error:
        print("except", error)
    except (KeyError, IndexError) as error:
        raise RuntimeError("wrapped") from error
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"


for n in range(4):
    try:
        print(attempt(n))
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__), error.__suppress_context__)


try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined
except NameError as error:
    print(repr(error.__context__))
try:
    try:
        raise OSError(2, "gone")
    except OSError:
        raise
except OSError as error:
    print(error, error.args, error.errno)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise 5
except TypeError as error:
    print(error)
