"""How an event loop connects: streams, Unix sockets, datagrams."""
import socket

from ._datagram_transport import _SelectorDatagramTransport
from ._opening import begun, check_stream, check_unix_stream, refuse_ssl
from ._stream_transport import _SelectorSocketTransport


class Connections:
    """The methods of a loop that make transports for connections."""

    async def create_connection(
            self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
            server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None,
            all_errors=False):
        """Connects to a host, or takes a connected socket; returns the transport and the protocol."""
        refuse_ssl(ssl)
        if server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sock = await self._connect(host, port, family, proto, flags, local_addr, all_errors)
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        else:
            check_stream(sock)
        return await self._transport_of(sock, protocol_factory)

    async def _connect(self, host, port, family, proto, flags, local_addr, all_errors):
        infos = await self._ensure_resolved((host, port), family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        local_infos = None
        if local_addr is not None:
            local_infos = await self._ensure_resolved(local_addr, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags)
            if not local_infos:
                raise OSError("getaddrinfo() returned empty list")
        errors = []
        for info in infos:
            try:
                return await self._connect_sock(info, local_infos, errors)
            except OSError:
                continue
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        if len({str(error) for error in errors}) == 1:
            raise errors[0]
        raise OSError(f"Multiple exceptions: {', '.join(str(error) for error in errors)}")

    async def _connect_sock(self, info, local_infos, errors):
        family, kind, proto, _, address = info
        sock = None
        try:
            sock = socket.socket(family=family, type=kind, proto=proto)
            sock.setblocking(False)
            if local_infos is not None:
                self._bind_local(sock, family, local_infos)
            await self.sock_connect(sock, address)
            return sock
        except OSError as error:
            errors.append(error)
            if sock is not None:
                sock.close()
            raise
        except BaseException:
            if sock is not None:
                sock.close()
            raise

    def _bind_local(self, sock, family, local_infos):
        failure = OSError(f"no matching local address with {family=} found")
        for info in local_infos:
            if info[0] != family:
                continue
            try:
                sock.bind(info[4])
                return
            except OSError as error:
                failure = OSError(error.errno, f"error while attempting to bind on address {info[4]!r}: {str(error).lower()}")
        raise failure

    async def _transport_of(self, sock, protocol_factory):
        sock.setblocking(False)
        return await begun(self, protocol_factory(), lambda protocol, waiter: _SelectorSocketTransport(self, sock, protocol, waiter))

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """A transport for a connection that the program has accepted itself."""
        refuse_ssl(ssl)
        check_stream(sock)
        return await self._transport_of(sock, protocol_factory)

    async def create_unix_connection(
            self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        """Connects to a Unix socket."""
        refuse_ssl(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, path)
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError("no path and sock were specified")
        else:
            check_unix_stream(sock)
        return await self._transport_of(sock, protocol_factory)

    async def create_datagram_endpoint(
            self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None,
            allow_broadcast=None, sock=None):
        """A transport for datagrams, bound to an address or connected to one, or both."""
        remote = None
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            sock.setblocking(False)
        else:
            sock, remote = await self._datagram_socket(local_addr, remote_addr, family, proto, flags, reuse_port, allow_broadcast)
        return await begun(self, protocol_factory(), lambda protocol, waiter: _SelectorDatagramTransport(self, sock, protocol, remote, waiter))

    async def _datagram_socket(self, local_addr, remote_addr, family, proto, flags, reuse_port, allow_broadcast):
        if family == socket.AF_UNIX or not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            pairs = [(family, proto, local_addr, remote_addr)]
        else:
            pairs = await self._datagram_addresses(local_addr, remote_addr, family, proto, flags)
        failure = None
        for kind, protocol, local, remote in pairs:
            sock = socket.socket(family=kind, type=socket.SOCK_DGRAM, proto=protocol)
            try:
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if allow_broadcast:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                sock.setblocking(False)
                if local:
                    sock.bind(local)
                if remote and not allow_broadcast:
                    await self.sock_connect(sock, remote)
                return sock, remote
            except OSError as error:
                sock.close()
                failure = failure or error
        raise failure

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        found = {}
        for index, address in enumerate((local_addr, remote_addr)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            for info in await self._ensure_resolved(address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags):
                found.setdefault((info[0], info[2]), [None, None])[index] = info[4]
        pairs = [
            (*key, *addresses) for key, addresses in found.items()
            if not ((local_addr and addresses[0] is None) or (remote_addr and addresses[1] is None))
        ]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs
