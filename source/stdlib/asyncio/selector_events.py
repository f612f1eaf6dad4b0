"""What an event loop does with sockets: connecting, serving, and calls on bare sockets. Loaded when first used."""
import socket
from functools import partial

from _asyncio import label

from ._server import Server
from ._socket_transports import _SelectorDatagramTransport, _SelectorSocketTransport
from .tasks import gather, sleep


def _number_of(fd):
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fd!r}") from None


def _check_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


def _refuse_ssl(ssl):
    if ssl is not None and ssl is not False:
        raise NotImplementedError("TLS is not simulated: connect without ssl")


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


class BaseSelectorEventLoop:
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

    # Bare sockets

    async def sock_recv(self, sock, n):
        """Receives at most n bytes."""
        return await self._when_readable(sock, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        """Receives into a buffer; returns how many bytes."""
        return await self._when_readable(sock, sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        """Receives a datagram and its sender's address."""
        return await self._when_readable(sock, sock.recvfrom, bufsize)

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """Receives a datagram into a buffer; returns how many bytes, and the sender's address."""
        return await self._when_readable(sock, sock.recvfrom_into, buf, nbytes or len(buf))

    async def sock_accept(self, sock):
        """Accepts a connection: its socket and the address of the other end."""
        _check_nonblocking(self, sock)
        future = self.create_future()
        self._sock_accept(future, sock)
        return await future

    def _sock_accept(self, future, sock):
        fd = sock.fileno()
        try:
            connection, address = sock.accept()
            connection.setblocking(False)
        except (BlockingIOError, InterruptedError):
            self._ensure_fd_no_transport(fd)
            handle = self._add_reader(fd, partial(self._sock_accept, future, sock))
            self._await_socket(fd, "read", future)
            future.add_done_callback(partial(self._sock_read_done, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result((connection, address))

    async def _when_readable(self, sock, receive, *args):
        _check_nonblocking(self, sock)
        try:
            return receive(*args)
        except (BlockingIOError, InterruptedError):
            pass
        future = self.create_future()
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_reader(fd, self._sock_receive, future, receive, *args)
        future.add_done_callback(partial(self._sock_read_done, fd, handle=handle))
        return await future

    def _sock_receive(self, future, receive, *args):
        if future.done():
            return
        try:
            data = receive(*args)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(data)

    def _sock_read_done(self, fd, future, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _sock_write_done(self, fd, future, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    async def sock_sendall(self, sock, data):
        """Sends everything."""
        _check_nonblocking(self, sock)
        data = bytes(data)
        try:
            sent = sock.send(data)
        except (BlockingIOError, InterruptedError):
            sent = 0
        if sent == len(data):
            return
        future = self.create_future()
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_writer(fd, self._sock_sendall, future, sock, data, [sent])
        future.add_done_callback(partial(self._sock_write_done, fd, handle=handle))
        return await future

    def _sock_sendall(self, future, sock, data, position):
        if future.done():
            return
        try:
            sent = sock.send(data[position[0]:])
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
            return
        position[0] += sent
        if position[0] == len(data):
            future.set_result(None)

    async def sock_sendto(self, sock, data, address):
        """Sends a datagram; returns how many bytes."""
        _check_nonblocking(self, sock)
        return sock.sendto(data, address)

    async def sock_connect(self, sock, address):
        """Connects to an address."""
        _check_nonblocking(self, sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            resolved = await self._ensure_resolved(address, family=sock.family, type=sock.type, proto=sock.proto)
            address = resolved[0][4]
        future = self.create_future()
        self._sock_connect(future, sock, address)
        return await future

    def _sock_connect(self, future, sock, address):
        fd = sock.fileno()
        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            self._ensure_fd_no_transport(fd)
            handle = self._add_writer(fd, self._sock_connect_cb, future, sock, address)
            future.add_done_callback(partial(self._sock_write_done, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(None)

    def _sock_connect_cb(self, future, sock, address):
        if future.done():
            return
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error == 0:
            future.set_result(None)
        else:
            future.set_exception(OSError(error, f"Connect call failed {address}"))

    # Connecting

    async def create_connection(
            self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
            server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None,
            all_errors=False):
        """Connects to a host, or takes a connected socket; returns the transport and the protocol."""
        _refuse_ssl(ssl)
        if server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sock = await self._connect(host, port, family, proto, flags, local_addr, all_errors)
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
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
        protocol = protocol_factory()
        waiter = self.create_future()
        label(waiter, "other", subject="the transport to begin")
        transport = _SelectorSocketTransport(self, sock, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """A transport for a connection that the program has accepted itself."""
        _refuse_ssl(ssl)
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await self._transport_of(sock, protocol_factory)

    async def create_unix_connection(
            self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        """Connects to a Unix socket."""
        _refuse_ssl(ssl)
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
        elif sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
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
        protocol = protocol_factory()
        waiter = self.create_future()
        label(waiter, "other", subject="the transport to begin")
        transport = _SelectorDatagramTransport(self, sock, protocol, remote, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

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

    # Serving

    async def create_server(
            self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC, flags=socket.AI_PASSIVE, sock=None, backlog=100,
            ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
            start_serving=True):
        """A server that makes a protocol for each connection."""
        _refuse_ssl(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sockets = await self._listening_sockets(host, port, family, flags, reuse_address is not False, reuse_port, keep_alive)
        elif sock is None:
            raise ValueError("Neither host/port nor sock were specified")
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        else:
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
        _refuse_ssl(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = str(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            # A file that an earlier server has left is no hindrance.
            socket._unlink(path)
            try:
                sock.bind(path)
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError("path was not specified, and no sock specified")
        elif sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        if cleanup_socket:
            self._unix_paths[sock.fileno()] = sock.getsockname()
        return await self._server_on([sock], protocol_factory, backlog, start_serving)

    def _start_serving(self, protocol_factory, sock, server, backlog):
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog)

    def _stop_serving(self, sock):
        path = self._unix_paths.pop(sock.fileno(), None)
        self._remove_reader(sock.fileno())
        sock.close()
        if path:
            socket._unlink(path)

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
            waiter = self.create_future()
            label(waiter, "other", subject="the transport to begin")
            transport = _SelectorSocketTransport(self, connection, protocol, waiter, extra, server)
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if self.get_debug():
                self.call_exception_handler({"message": "Error on transport creation for incoming connection", "exception": error})

