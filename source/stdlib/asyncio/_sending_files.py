"""How an event loop sends files: from the file system in memory, or piece by piece from anything that can be read."""
import socket
from functools import partial
from io import UnsupportedOperation

from . import exceptions, protocols
from ._sock_calls import check_nonblocking

_PIECE = 16 * 1024
_SOCK_PIECE = 256 * 1024


def _check(sock, file, offset, count):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if sock.type != socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
    if not isinstance(offset, int):
        raise TypeError(f"offset must be a non-negative integer (got {offset!r})")
    if offset < 0:
        raise ValueError(f"offset must be a non-negative integer (got {offset!r})")


class Files:
    """The methods of a loop that send files."""

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Sends a file, opened in binary mode, behind what the transport was given before; returns how many bytes."""
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        if not hasattr(transport, "_make_empty_waiter"):
            raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
        try:
            return await self._sendfile_native(transport, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
        return await self._sendfile_fallback(transport, file, offset, count)

    async def _sendfile_native(self, transport, file, offset, count):
        # Meanwhile the socket is nobody's but the file's.
        del self._transports[transport._sock_fd]
        was_reading = transport.is_reading()
        transport.pause_reading()
        await transport._make_empty_waiter()
        try:
            return await self.sock_sendfile(transport._sock, file, offset, count, fallback=False)
        finally:
            transport._reset_empty_waiter()
            if was_reading:
                transport.resume_reading()
            self._transports[transport._sock_fd] = transport

    async def _sendfile_fallback(self, transport, file, offset, count):
        protocol = _Sending(transport)

        async def send(data):
            transport.write(data)
            await protocol.drain()

        try:
            return await self._send_pieces(file, offset, count, _PIECE, send)
        finally:
            protocol.restore()

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Sends a file, opened in binary mode; returns how many bytes."""
        check_nonblocking(self, sock)
        _check(sock, file, offset, count)
        try:
            return await self._sock_sendfile_native(sock, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
        return await self._send_pieces(file, offset, count, _SOCK_PIECE, partial(self.sock_sendall, sock))

    async def _send_pieces(self, file, offset, count, piece, send):
        if offset:
            file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                buffer = bytearray(piece if count is None else min(piece, count - total))
                size = await self.run_in_executor(None, file.readinto, buffer)
                if not size:
                    break
                await send(bytes(buffer[:size]))
                total += size
            return total
        finally:
            if total > 0 and hasattr(file, "seek"):
                file.seek(offset + total)

    async def _sock_sendfile_native(self, sock, file, offset, count):
        try:
            file.fileno()
        except (AttributeError, UnsupportedOperation):
            raise exceptions.SendfileNotAvailableError("not a regular file") from None
        place = file.tell()
        size = file.seek(0, 2)
        file.seek(place)
        if not (count or size):
            return 0
        future = self.create_future()
        self._sock_sendfile(future, None, sock, file, offset, count, 0)
        return await future

    def _sock_sendfile(self, future, watched, sock, file, offset, count, total):
        fd = sock.fileno()
        if watched is not None:
            self.remove_writer(watched)
        if future.cancelled():
            self._leave_file(file, offset, total)
            return
        try:
            file.seek(offset)
            data = file.read(_SOCK_PIECE if count is None else min(count - total, _SOCK_PIECE))
            sent = sock.send(data) if data else 0
        except (BlockingIOError, InterruptedError):
            sent = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._leave_file(file, offset, total)
            future.set_exception(error)
            return
        if sent == 0:
            self._leave_file(file, offset, total)
            future.set_result(total)
            return
        if watched is None:
            future.add_done_callback(partial(self._sock_sendfile_done, fd))
        sent = sent or 0
        self.add_writer(fd, self._sock_sendfile, future, fd, sock, file, offset + sent, count, total + sent)
        self._await_socket(fd, "write", future)

    def _leave_file(self, file, offset, total):
        if total > 0:
            file.seek(offset)

    def _sock_sendfile_done(self, fd, future):
        if future.cancelled() and fd != -1:
            self.remove_writer(fd)

    async def start_tls(self, transport, protocol, sslcontext, **options):
        """Refused: nothing leaves the program, so nothing is encrypted."""
        raise NotImplementedError("TLS is not simulated: leave out start_tls(), nothing leaves this program")


class _Sending(protocols.Protocol):
    """Stands in for the transport's protocol while a file is sent."""

    def __init__(self, transport):
        self._transport, self._protocol = transport, transport.get_protocol()
        self._was_reading, self._was_paused = transport.is_reading(), transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self._room = transport._loop.create_future() if self._was_paused else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._room is not None:
            await self._room

    def connection_lost(self, exc):
        if self._room is not None:
            self._room.set_exception(ConnectionError("Connection is closed by peer") if exc is None else exc)
        self._protocol.connection_lost(exc)

    def pause_writing(self):
        if self._room is None:
            self._room = self._transport._loop.create_future()
            self._transport._loop._await_socket(self._transport._sock_fd, "write", self._room)

    def resume_writing(self):
        if self._room is not None:
            self._room.set_result(False)
            self._room = None

    def restore(self):
        self._transport.set_protocol(self._protocol)
        if self._was_reading:
            self._transport.resume_reading()
        if self._room is not None:
            self._room.cancel()
        if self._was_paused:
            self._protocol.resume_writing()
