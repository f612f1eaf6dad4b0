"""How an event loop serves: listening sockets, and what they accept."""
import os
import socket

from ._opening import begun, check_stream, check_unix_stream, refuse_ssl
from ._server import Server
from ._stream_transport import _SelectorSocketTransport
from .tasks import gather, sleep


def _is_socket(path):
    try:
        return os.stat(path).st_mode & 0o170000 == 0o140000
    except OSError:
        return False


class Serving:
    """The methods of a loop that accept connections."""

    async def create_server(
            self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC, flags=socket.AI_PASSIVE, sock=None, backlog=100,
            ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
            start_serving=True):
        """A server that makes a protocol for each connection."""
        refuse_ssl(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sockets = await self._listening_sockets(host, port, family, flags, reuse_address is not False, reuse_port, keep_alive)
        elif sock is None:
            raise ValueError("Neither host/port nor sock were specified")
        else:
            check_stream(sock)
            sockets = [sock]
        return await self._server_on(sockets, protocol_factory, backlog, start_serving)

    async def _server_on(self, sockets, protocol_factory, backlog, start_serving):
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            # All of it is watched from the next iteration on.
            await sleep(0)
        return server

    async def _listening_sockets(self, host, port, family, flags, reuse_address, reuse_port, keep_alive):
        hosts = [None] if host == "" else [host] if isinstance(host, str) or host is None else list(host)
        found = await gather(*[
            self._ensure_resolved((each, port), family=family, type=socket.SOCK_STREAM, flags=flags) for each in hosts
        ])
        infos = dict.fromkeys(info for each in found for info in each)
        sockets = []
        try:
            for family, kind, proto, _, address in infos:
                sock = socket.socket(family, kind, proto)
                sockets.append(sock)
                if reuse_address:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, True)
                if keep_alive:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
                if family == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
                try:
                    sock.bind(address)
                except OSError as error:
                    if error.errno == 99:
                        sockets.pop().close()
                        continue
                    message = f"error while attempting to bind on address {address!r}: {str(error).lower()}"
                    raise OSError(error.errno, message) from None
            if not sockets:
                raise OSError(f"could not bind on any address out of {[info[4] for info in infos]!r}")
        except BaseException:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def create_unix_server(
            self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
            start_serving=True, cleanup_socket=True):
        """A server on a Unix socket."""
        refuse_ssl(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            # A socket that an earlier server has left is no hindrance.
            if _is_socket(path):
                os.remove(path)
            try:
                sock.bind(path)
            except OSError as error:
                sock.close()
                if error.errno == 98:
                    raise OSError(98, f"Address {path!r} is already in use") from None
                raise
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError("path was not specified, and no sock specified")
        else:
            check_unix_stream(sock)
        if cleanup_socket:
            self._unix_paths[sock.fileno()] = sock.getsockname()
        return await self._server_on([sock], protocol_factory, backlog, start_serving)

    def _start_serving(self, protocol_factory, sock, server, backlog):
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog)

    def _stop_serving(self, sock):
        path = self._unix_paths.pop(sock.fileno(), None)
        self._remove_reader(sock.fileno())
        sock.close()
        if path and _is_socket(path):
            os.remove(path)

    def _accept_connection(self, protocol_factory, sock, server, backlog):
        for _ in range(backlog + 1):
            try:
                connection, address = sock.accept()
                connection.setblocking(False)
            except ConnectionAbortedError:
                continue
            except (BlockingIOError, InterruptedError):
                return
            self.create_task(self._accept_connection2(protocol_factory, connection, {"peername": address}, server))

    async def _accept_connection2(self, protocol_factory, connection, extra, server):
        try:
            protocol = protocol_factory()
            await begun(self, protocol, lambda protocol, waiter: _SelectorSocketTransport(self, connection, protocol, waiter, extra, server))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if self.get_debug():
                self.call_exception_handler({"message": "Error on transport creation for incoming connection", "exception": error})
