"""Selectors: which of the registered sockets can be read or written."""
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping
from math import ceil

EVENT_READ = 1 << 0
EVENT_WRITE = 1 << 1

# What a program calls that waits here.
_method = "selector.select()"


def _number_of(fileobj):
    if isinstance(fileobj, int):
        number = fileobj
    else:
        try:
            number = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if number < 0:
        raise ValueError(f"Invalid file descriptor: {number}")
    return number


SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])
SelectorKey.__doc__ = "What is registered: an object, its file descriptor, the events that are waited for, and the program's own data."


class _SelectorMapping(Mapping):
    """The registered objects, each with its key."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def get(self, fileobj, default=None):
        return self._selector._keys.get(self._selector._fileobj_lookup(fileobj), default)

    def __getitem__(self, fileobj):
        key = self._selector._keys.get(self._selector._fileobj_lookup(fileobj))
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def __iter__(self):
        return iter(self._selector._keys)


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Waits for other events of a registered object."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        """The key of a registered object."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @abstractmethod
    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class _Selector(BaseSelector):
    # Keys by file descriptor; a kind of selector has to know of them what `select` needs.

    def __init__(self):
        self._keys = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _number_of(fileobj)
        except ValueError:
            # It may be closed by now.
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        """Waits for events of an object from now on; returns its key."""
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._keys[key.fd] = key
        try:
            self._added(key)
        except BaseException:
            del self._keys[key.fd]
            raise
        return key

    def unregister(self, fileobj):
        """Waits for nothing of an object any more; returns what was its key."""
        try:
            key = self._keys.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        self._removed(key)
        return key

    def modify(self, fileobj, events, data=None):
        """Waits for other events of a registered object, or keeps other data of it; returns its key."""
        try:
            key = self._keys[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            key = self._changed(key, events, data)
        elif data != key.data:
            key = key._replace(data=data)
        self._keys[key.fd] = key
        return key

    def _added(self, key):
        pass

    def _removed(self, key):
        pass

    def _changed(self, key, events, data):
        self.unregister(key.fileobj)
        return self.register(key.fileobj, events, data)

    def close(self):
        """Forgets everything."""
        self._keys.clear()
        self._map = None

    def get_map(self):
        """The registered objects with their keys; None once the selector is closed."""
        return self._map

    def _found(self, events):
        # What can be done, of that only what was asked for.
        return [(key, seen & key.events) for key, seen in events if key is not None and seen & key.events]


class SelectSelector(_Selector):
    """Asks by select()."""

    def select(self, timeout=None):
        """Waits until something can be done; returns the keys, each with the events that there are."""
        readers = [fd for fd, key in self._keys.items() if key.events & EVENT_READ]
        writers = [fd for fd, key in self._keys.items() if key.events & EVENT_WRITE]
        try:
            readable, writable, _ = select._select_by(_method, readers, writers, [], None if timeout is None else max(timeout, 0))
        except InterruptedError:
            return []
        readable, writable = frozenset(readable), frozenset(writable)
        return self._found([
            (self._keys.get(fd), (fd in readable and EVENT_READ) | (fd in writable and EVENT_WRITE)) for fd in readable | writable
        ])


class _PollLikeSelector(_Selector):
    _kind = None
    _in = _out = 0

    def __init__(self):
        super().__init__()
        self._selector = self._kind()

    def _mask_of(self, events):
        return (self._in if events & EVENT_READ else 0) | (self._out if events & EVENT_WRITE else 0)

    def _added(self, key):
        self._selector.register(key.fd, self._mask_of(key.events))

    def _removed(self, key):
        try:
            self._selector.unregister(key.fd)
        except OSError:
            # The socket was closed before.
            pass

    def _changed(self, key, events, data):
        try:
            self._selector.modify(key.fd, self._mask_of(events))
        except BaseException:
            super().unregister(key.fileobj)
            raise
        return key._replace(events=events, data=data)

    def select(self, timeout=None):
        """Waits until something can be done; returns the keys, each with the events that there are."""
        try:
            seen = self._poll(timeout)
        except InterruptedError:
            return []
        return self._found([
            (self._keys.get(fd), (mask & ~self._in and EVENT_WRITE) | (mask & ~self._out and EVENT_READ)) for fd, mask in seen
        ])


class PollSelector(_PollLikeSelector):
    """Asks by poll()."""

    _kind, _in, _out = select.poll, select.POLLIN, select.POLLOUT

    def _poll(self, timeout):
        return self._selector._poll_by(_method, None if timeout is None else 0 if timeout <= 0 else ceil(timeout * 1000))


class EpollSelector(_PollLikeSelector):
    """Asks by epoll."""

    _kind, _in, _out = select.epoll, select.EPOLLIN, select.EPOLLOUT

    def fileno(self):
        return self._selector.fileno()

    def _poll(self, timeout):
        return self._selector._poll_by(_method, -1 if timeout is None else 0 if timeout <= 0 else ceil(timeout * 1000) / 1000, max(len(self._keys), 1))

    def close(self):
        self._selector.close()
        super().close()


DefaultSelector = EpollSelector
