"""What an event loop does with sockets: watching, asking for names, and all that its parts do. Loaded when first used."""
import socket

from ._connections import Connections
from ._sending_files import Files
from ._serving import Serving
from ._sock_calls import SockCalls


def _number_of(fd):
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fd!r}") from None


def _numeric(host, port, family, type, proto):
    # The address that needs nobody to be asked, as `getaddrinfo` would give it; None: somebody must be.
    if host is None or not (port is None or isinstance(port, int)):
        return None
    if proto == 0:
        proto = {socket.SOCK_STREAM: socket.IPPROTO_TCP, socket.SOCK_DGRAM: socket.IPPROTO_UDP}.get(type, 0)
    if isinstance(host, bytes):
        host = host.decode("idna")
    for kind in (socket.AF_INET, socket.AF_INET6):
        if family in (socket.AF_UNSPEC, kind) and socket._is_numeric(kind, host):
            address = (host, port or 0) if kind == socket.AF_INET else (host, port or 0, 0, 0)
            return kind, type, proto, "", address
    return None


class BaseSelectorEventLoop(SockCalls, Connections, Serving, Files):
    """The methods of a loop that have to do with sockets."""

    # Watching

    def _ensure_fd_no_transport(self, fd):
        number = _number_of(fd)
        transport = self._transports.get(number)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")
        return number

    def add_reader(self, fd, callback, *args):
        """Calls back whenever a socket can be read."""
        self._add_reader(self._ensure_fd_no_transport(fd), callback, *args)

    def remove_reader(self, fd):
        """No more of that. Whether there was something to stop."""
        return self._remove_reader(self._ensure_fd_no_transport(fd))

    def add_writer(self, fd, callback, *args):
        """Calls back whenever a socket can be written."""
        self._add_writer(self._ensure_fd_no_transport(fd), callback, *args)

    def remove_writer(self, fd):
        """No more of that. Whether there was something to stop."""
        return self._remove_writer(self._ensure_fd_no_transport(fd))

    # Names

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """The addresses of a host."""
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """The name of an address."""
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0):
        host, port = address[:2]
        known = _numeric(host, port, family, type, proto)
        if known is not None:
            return [known]
        return await self.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)
