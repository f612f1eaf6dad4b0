# Exceptions of one's own: hierarchy, arguments, attributes, notes.


class AppError(Exception):
    """Something of ours."""


class Missing(AppError):
    def __init__(self, key):
        super().__init__(f"missing {key}")
        self.key = key


try:
    raise Missing("k")
except AppError as error:
    print(repr(error), error, error.args, error.key, isinstance(error, Missing))
for error in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), AppError):
    print(repr(error), str(error))
try:
    try:
        raise ValueError("inner")
    except ValueError as error:
        error.add_note("a note")
        raise
except ValueError as error:
    print(error.__notes__)
try:
    print(error)
except NameError as gone:
    print(gone)
print([c.__name__ for c in KeyError.__mro__])
