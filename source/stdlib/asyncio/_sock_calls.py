"""What an event loop does with bare sockets: `loop.sock_recv` and its like."""
import socket
from functools import partial


def check_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


class SockCalls:
    """The methods of a loop that work on sockets of the program itself."""

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
        check_nonblocking(self, sock)
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
        check_nonblocking(self, sock)
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
        check_nonblocking(self, sock)
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
        check_nonblocking(self, sock)
        return sock.sendto(data, address)

    async def sock_connect(self, sock, address):
        """Connects to an address."""
        check_nonblocking(self, sock)
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
