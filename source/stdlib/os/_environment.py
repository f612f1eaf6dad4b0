"""The environment of the simulated process: the same in every run."""

from collections.abc import MutableMapping


class _Environ(MutableMapping):
    def __init__(self, data, encode):
        self._data = data
        self._encode = encode

    def _key(self, key):
        kind = bytes if self._encode else str
        if not isinstance(key, kind):
            raise TypeError(f"{kind.__name__} expected, not {type(key).__name__}")
        return key.decode() if self._encode else key

    def _value(self, value):
        return value.encode() if self._encode else value

    def __getitem__(self, key):
        try:
            return self._value(self._data[self._key(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[self._key(key)] = self._key(value)

    def __delitem__(self, key):
        try:
            del self._data[self._key(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter([self._value(key) for key in self._data])

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({" + ", ".join([f"{key!r}: {value!r}" for key, value in self.items()]) + "})"

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return {**self, **other}

    def __ror__(self, other):
        return {**other, **self}

    def __ior__(self, other):
        self.update(other)
        return self


_variables = {"HOME": "/home/user", "LANG": "C.UTF-8", "LOGNAME": "user", "PATH": "/usr/local/bin:/usr/bin:/bin", "PWD": "/home/user", "SHELL": "/bin/sh", "USER": "user"}
environ = _Environ(_variables, False)
environb = _Environ(_variables, True)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def putenv(name, value, /):
    _variables[name] = value


def unsetenv(name, /):
    _variables.pop(name, None)
