"""What several processes hold together: kept by the system under a number, so that each of them can have it."""
import _threads

from . import process


class Shared:
    """Something of the system's (`kernel`), which goes to a process that begins by its number."""

    def __init__(self, kernel):
        self._number, self._kernel = _threads.keep(kernel), kernel

    @classmethod
    def _attach(cls, number):
        self = cls.__new__(cls)
        self._number, self._kernel = number, _threads.kept(number)
        return self

    def __reduce__(self):
        process.check_spawning(self)
        return _attach, (type(self), self._number)


def _attach(cls, number):
    return cls._attach(number)
