"""Waiting for several sockets of the simulated machine at once."""
import _select
from math import ceil

error = OSError

EPOLLIN = POLLIN = 0x001
EPOLLPRI = POLLPRI = 0x002
EPOLLOUT = POLLOUT = 0x004
EPOLLERR = POLLERR = 0x008
EPOLLHUP = POLLHUP = 0x010
POLLNVAL = 0x020
EPOLLRDNORM = POLLRDNORM = 0x040
EPOLLRDBAND = POLLRDBAND = 0x080
EPOLLWRNORM = POLLWRNORM = 0x100
EPOLLWRBAND = POLLWRBAND = 0x200
EPOLLMSG = POLLMSG = 0x400
EPOLLRDHUP = POLLRDHUP = 0x2000
EPOLLEXCLUSIVE, EPOLLWAKEUP, EPOLLONESHOT, EPOLLET = 1 << 28, 1 << 29, 1 << 30, 1 << 31
EPOLL_CLOEXEC = 0x80000
PIPE_BUF = 4096


def _number_of(fd):
    """The file descriptor of an object that has one."""
    if not isinstance(fd, int):
        fileno = getattr(fd, "fileno", None)
        if fileno is None:
            raise TypeError("argument must be an int, or have a fileno() method.")
        fd = fileno()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def _check_timeout(timeout, kind="an integer"):
    if timeout is not None and not isinstance(timeout, (int, float)) and not hasattr(timeout, "__float__"):
        raise TypeError(f"timeout must be {kind} or None")
    return None if timeout is None else float(timeout)


def select(rlist, wlist, xlist, timeout=None, /):
    """Waits until some of these can be read or written; returns those three lists with the others left out."""
    return _select_by("select.select()", rlist, wlist, xlist, timeout)


def _select_by(method, rlist, wlist, xlist, timeout):
    # `method` is what the program has called.
    seconds = _check_timeout(timeout, "a float")
    if seconds is not None and seconds < 0:
        raise ValueError("timeout must be non-negative")
    lists = [[(_number_of(item), item) for item in items] for items in (rlist, wlist, xlist)]
    asked = {}
    for items, mask in zip(lists, (POLLIN, POLLOUT, POLLPRI)):
        for fd, _ in items:
            asked[fd] = asked.get(fd, 0) | mask
    seen = dict(_select._wait(method, tuple(asked.items()), seconds))
    if any([mask & POLLNVAL for mask in seen.values()]):
        raise OSError(9, "Bad file descriptor")
    masks = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI
    return tuple([item for fd, item in items if seen.get(fd, 0) & mask] for items, mask in zip(lists, masks))


def _milliseconds(timeout):
    # The kernel counts whole milliseconds, and never waits too short.
    return None if timeout is None or timeout < 0 else ceil(timeout) / 1000


class poll:
    """Sockets that are polled together, in the order in which they were registered."""

    def __init__(self):
        self._asked = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Polls a socket for these events, too."""
        self._asked[_number_of(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Polls a registered socket for other events."""
        number = _number_of(fd)
        if number not in self._asked:
            raise FileNotFoundError(2, "No such file or directory")
        self._asked[number] = eventmask

    def unregister(self, fd, /):
        """Polls a socket no more."""
        del self._asked[_number_of(fd)]

    def poll(self, timeout=None, /):
        """Waits, at most so many milliseconds; returns the file descriptors and events that there are."""
        return self._poll_by("poll.poll()", timeout)

    def _poll_by(self, method, timeout):
        return _select._wait(method, tuple(self._asked.items()), _milliseconds(_check_timeout(timeout)))


class epoll:
    """Sockets that the kernel watches, in the order in which something happens to them."""

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        self._epoll, self._fd = _select._epoll_open()

    @classmethod
    def fromfd(cls, fd, /):
        raise NotImplementedError("select.epoll.fromfd() is not simulated: make an epoll by select.epoll()")

    def _check_open(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *error):
        self.close()

    @property
    def closed(self):
        return self._fd < 0

    def fileno(self):
        self._check_open()
        return self._fd

    def close(self):
        """Watches nothing any more."""
        if self._fd >= 0:
            _select._epoll_close(self._epoll, self._fd)
            self._fd = -1

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Watches a socket for these events."""
        self._check_open()
        _select._epoll_change(self._epoll, "add", _number_of(fd), eventmask)

    def modify(self, fd, eventmask):
        """Watches a registered socket for other events."""
        self._check_open()
        _select._epoll_change(self._epoll, "change", _number_of(fd), eventmask)

    def unregister(self, fd):
        """Watches a socket no more."""
        self._check_open()
        _select._epoll_change(self._epoll, "remove", _number_of(fd), 0)

    def poll(self, timeout=None, maxevents=-1):
        """Waits, at most so many seconds; returns the file descriptors and events that there are."""
        return self._poll_by("epoll.poll()", timeout, maxevents)

    def _poll_by(self, method, timeout, maxevents):
        self._check_open()
        seconds = _check_timeout(timeout)
        if maxevents == -1:
            maxevents = 1023
        elif maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        return _select._epoll_wait(method, self._epoll, None if seconds is None else _milliseconds(seconds * 1000), maxevents)

    def __del__(self):
        self.close()
