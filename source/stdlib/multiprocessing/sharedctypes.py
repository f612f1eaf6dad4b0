"""Numbers that several processes share."""
from ._shared import Shared
from .synchronize import RLock

_zero = {"i": 0, "l": 0, "h": 0, "b": 0, "q": 0, "I": 0, "L": 0, "H": 0, "B": 0, "Q": 0, "d": 0.0, "f": 0.0, "c": b"\x00", "u": "\x00"}


def _converted(code, value):
    zero = _zero[code]
    if isinstance(zero, int) and not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return float(value) if isinstance(zero, float) else value


def _code_of(kind):
    code = kind if isinstance(kind, str) else {"c_int": "i", "c_long": "l", "c_double": "d", "c_float": "f", "c_char": "c"}.get(getattr(kind, "__name__", ""))
    if code not in _zero:
        raise NotImplementedError(f"shared values of the type {kind!r} are not simulated")
    return code


class _Cell:
    def __init__(self, code, value):
        self.code, self.value = code, value


class _Synchronized(Shared):
    def __init__(self, kind, value, lock):
        code = _code_of(kind)
        self._lock = RLock() if lock is True or lock is None else lock or None
        super().__init__((_Cell(code, value(code)), None if self._lock is None else self._lock._number))

    @classmethod
    def _attach(cls, number):
        self = super()._attach(number)
        self._lock = None if self._kernel[1] is None else RLock._attach(self._kernel[1])
        return self

    def get_lock(self):
        """The lock that belongs to it."""
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, *args):
        return self._lock.acquire(*args)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)


class _SharedValue(_Synchronized):
    def __init__(self, kind, value=None, lock=True):
        super().__init__(kind, lambda code: _zero[code] if value is None else _converted(code, value), lock)

    @property
    def value(self):
        """The number."""
        return self._kernel[0].value

    @value.setter
    def value(self, value):
        cell = self._kernel[0]
        cell.value = _converted(cell.code, value)


class _SharedArray(_Synchronized):
    def __init__(self, kind, size_or_initializer, lock=True):
        def items(code):
            if isinstance(size_or_initializer, int):
                return [_zero[code]] * size_or_initializer
            return [_converted(code, item) for item in size_or_initializer]
        super().__init__(kind, items, lock)

    def __len__(self):
        return len(self._kernel[0].value)

    def __getitem__(self, index):
        return self._kernel[0].value[index]

    def __setitem__(self, index, value):
        cell = self._kernel[0]
        if isinstance(index, slice):
            value = [_converted(cell.code, item) for item in value]
            if len(cell.value[index]) != len(value):
                raise ValueError("Can only assign sequence of same size")
            cell.value[index] = value
        else:
            cell.value[index] = _converted(cell.code, value)

    def __iter__(self):
        return iter(list(self._kernel[0].value))


def Value(typecode_or_type, *args, lock=True):
    """A number that processes share, with a lock."""
    return _SharedValue(typecode_or_type, *args, lock=lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    """Numbers that processes share, with a lock."""
    return _SharedArray(typecode_or_type, size_or_initializer, lock)


def RawValue(typecode_or_type, *args):
    """A number that processes share."""
    return _SharedValue(typecode_or_type, *args, lock=False)


def RawArray(typecode_or_type, size_or_initializer):
    """Numbers that processes share."""
    return _SharedArray(typecode_or_type, size_or_initializer, False)
