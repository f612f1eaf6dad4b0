"""The loop that CPython uses on Linux by default, by its name there."""
from .base_events import BaseEventLoop


_with_sockets = frozenset((
    "_accept_connection _accept_connection2 _bind_local _connect _connect_sock _datagram_addresses _datagram_socket _ensure_fd_no_transport "
    "_ensure_resolved _listening_sockets _server_on _sock_accept _sock_connect _sock_connect_cb _sock_read_done _sock_receive "
    "_sock_sendall _sock_write_done _start_serving _stop_serving _transport_of _when_readable add_reader add_writer "
    "connect_accepted_socket create_connection create_datagram_endpoint create_server create_unix_connection create_unix_server "
    "getaddrinfo getnameinfo remove_reader remove_writer sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom "
    "sock_recvfrom_into sock_sendall sock_sendto"
).split())


class _UnixSelectorEventLoop(BaseEventLoop):
    """The default event loop. What it does with sockets is loaded when first used."""

    def __getattr__(self, name):
        if name in ("_transports", "_unix_paths"):
            self._transports, self._unix_paths = {}, {}
            return getattr(self, name)
        if name in _with_sockets:
            from .selector_events import BaseSelectorEventLoop
            for method, function in vars(BaseSelectorEventLoop).items():
                if method in _with_sockets:
                    setattr(_UnixSelectorEventLoop, method, function)
            return getattr(self, name)
        return super().__getattr__(name)


EventLoop = SelectorEventLoop = _UnixSelectorEventLoop
