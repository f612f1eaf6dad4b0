"""The loop that CPython uses on Linux by default, by its name there."""
from sys import modules as _modules

import _signal
from _contextvars import copy_context

from .base_events import BaseEventLoop, _log
from .coroutines import _iscoroutinefunction, iscoroutine


_with_sockets = frozenset((
    "_ensure_resolved add_reader add_writer connect_accepted_socket create_connection create_datagram_endpoint create_server "
    "create_unix_connection create_unix_server getaddrinfo getnameinfo remove_reader remove_writer sendfile sock_accept sock_connect "
    "sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls"
).split())


_with_pipes = frozenset((
    "_child_watcher_callback _make_read_pipe_transport _make_subprocess_transport _make_write_pipe_transport connect_read_pipe "
    "connect_write_pipe subprocess_exec subprocess_shell"
).split())


class _UnixSelectorEventLoop(BaseEventLoop):
    """The default event loop. What it does with sockets is loaded when first used."""

    def __init__(self, selector=None):
        if "logging" in _modules:
            _log("debug", "Using selector: EpollSelector")

    # Signals

    _signal_handlers = None

    def add_signal_handler(self, sig, callback, *args):
        """Has the loop call a function, in a handle, when a signal comes. In the main thread only."""
        if iscoroutine(callback) or _iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check_signal(sig)
        self._check_closed()
        try:
            _signal._wake(self)
        except ValueError as error:
            raise RuntimeError(str(error))
        if self._signal_handlers is None:
            self._signal_handlers = {}
        self._signal_handlers[sig] = callback, args, copy_context()
        try:
            _signal.signal(sig, _sighandler_noop)
        except OSError:
            del self._signal_handlers[sig]
            if not self._signal_handlers:
                _signal._wake(None)
            raise RuntimeError(f"sig {sig:d} cannot be caught") from None

    def remove_signal_handler(self, sig):
        """Takes back what `add_signal_handler` did; False: there was nothing."""
        _check_signal(sig)
        if not self._signal_handlers or self._signal_handlers.pop(sig, None) is None:
            return False
        _signal.signal(sig, _signal.default_int_handler if sig == 2 else 0)
        if not self._signal_handlers:
            _signal._wake(None)
        return True

    def _read_from_self(self, *signals):
        for sig in signals:
            known = (self._signal_handlers or {}).get(sig)
            if known is not None:
                callback, args, context = known
                self.call_soon(callback, *args, context=context)

    def close(self):
        super().close()
        for sig in list(self._signal_handlers or ()):
            self.remove_signal_handler(sig)

    def __getattr__(self, name):
        if name in ("_transports", "_unix_paths"):
            self._transports, self._unix_paths = {}, {}
            return getattr(self, name)
        if name in _with_sockets:
            from .selector_events import BaseSelectorEventLoop
            for part in BaseSelectorEventLoop.__mro__[:-1]:
                for method, function in vars(part).items():
                    if not method.startswith("__"):
                        setattr(_UnixSelectorEventLoop, method, function)
            return getattr(self, name)
        if name in _with_pipes:
            from . import _pipe_transports
            for home in (_pipe_transports.BaseEventLoop, _pipe_transports._UnixSelectorEventLoop):
                for method, function in vars(home).items():
                    if method in _with_pipes:
                        setattr(_UnixSelectorEventLoop, method, function)
            return getattr(self, name)
        return super().__getattr__(name)


def _sighandler_noop(signum, frame):
    """That the signal came is all: the loop does the rest."""


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if not 0 < sig < 65 or sig in (32, 33):
        raise ValueError(f"invalid signal number {sig}")


EventLoop = SelectorEventLoop = _UnixSelectorEventLoop
