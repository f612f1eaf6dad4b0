"""Transports over sockets: what reads and writes for a protocol when the selector says that it can be done."""
import collections
from socket import SHUT_WR

from . import protocols, transports
from .futures import _set_result_unless_cancelled
from .trsock import TransportSocket

_MAX_SIZE = 256 * 1024
_WRITES_BEFORE_WARNING = 5


class _SelectorTransport(transports._FlowControlMixin):
    """A transport over one socket."""

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock, self._sock_fd = sock, sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = collections.deque()
        self._conn_lost = 0
        self._closing = self._paused = False
        if server is not None:
            server._attach(self)
        loop._transports[self._sock_fd] = self

    def __repr__(self):
        words = [type(self).__name__]
        if self._sock is None:
            words.append("closed")
        elif self._closing:
            words.append("closing")
        words.append(f"fd={self._sock_fd}")
        if self._loop is not None and not self._loop.is_closed():
            watched = self._loop._watches(self._sock_fd)
            words.append("read=polling" if "read" in watched else "read=idle")
            words.append(f"write=<{'polling' if 'write' in watched else 'idle'}, bufsize={self.get_write_buffer_size()}>")
        return f"<{' '.join(words)}>"

    def abort(self):
        """Closes at once: what was not sent is lost."""
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        """The protocol gets no more bytes until `resume_reading`."""
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._sock_fd)

    def resume_reading(self):
        """Reads again."""
        if not self._closing and self._paused:
            self._paused = False
            self._add_reader(self._sock_fd, self._read_ready)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def close(self):
        """Closes as soon as everything is sent."""
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({"message": message, "exception": exc, "transport": self, "protocol": self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = self._protocol = self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)

    def get_write_buffer_size(self):
        """Bytes that are waiting to be sent."""
        return sum([len(part) for part in self._buffer])


class _SelectorSocketTransport(_SelectorTransport):
    """A stream."""

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._buffered = False
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def set_protocol(self, protocol):
        self._buffered = isinstance(protocol, protocols.BufferedProtocol)
        super().set_protocol(protocol)

    def _read_ready(self):
        if self._conn_lost or self._closing:
            return
        if self._buffered:
            self._read_into_buffer()
            return
        try:
            data = self._sock.recv(_MAX_SIZE)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return
        if not data:
            self._read_eof()
            return
        try:
            self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.data_received() call failed.")

    def _read_into_buffer(self):
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.get_buffer() call failed.")
            return
        try:
            count = self._sock.recv_into(buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return
        if not count:
            self._read_eof()
            return
        try:
            self._protocol.buffer_updated(count)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.buffer_updated() call failed.")

    def _read_eof(self):
        try:
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.eof_received() call failed.")
            return
        if keep_open:
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    def _is_lost(self):
        # Writing to a connection that is lost is passed over; often repeated, it is told.
        if not self._conn_lost:
            return False
        if self._conn_lost >= _WRITES_BEFORE_WARNING:
            self._loop_warning("socket.send() raised exception.")
        self._conn_lost += 1
        return True

    def _loop_warning(self, text):
        from .base_events import _report
        _report(text, None)

    def write(self, data):
        """Sends bytes, now as far as that can be done, the rest later."""
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"data argument must be a bytes, bytearray, or memoryview object, not {type(data).__name__!r}")
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data or self._is_lost():
            return
        data = bytes(data)
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on socket transport")
                return
            else:
                data = data[sent:]
                if not data:
                    return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._buffer.append(data)
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        """Sends several pieces, in one call where that can be done."""
        if self._eof:
            raise RuntimeError("Cannot call writelines() after write_eof()")
        parts = [bytes(part) for part in list_of_data]
        if not parts or self._is_lost():
            return
        self._buffer.extend(parts)
        self._write_ready()
        if self._buffer:
            self._loop._add_writer(self._sock_fd, self._write_ready)
            self._maybe_pause_protocol()

    def _write_ready(self):
        if self._conn_lost:
            return
        try:
            sent = self._sock.send(b"".join(self._buffer))
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(error, "Fatal write error on socket transport")
            return
        self._drop(sent)
        # That may write more.
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown(SHUT_WR)

    def _drop(self, count):
        while count:
            first = self._buffer.popleft()
            if len(first) > count:
                self._buffer.appendleft(first[count:])
                return
            count -= len(first)

    def write_eof(self):
        """No more will be written; reading goes on."""
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(SHUT_WR)

    def can_write_eof(self):
        return True


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):
    """Datagrams."""

    _header_size = 8

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._buffer_size = 0
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def get_write_buffer_size(self):
        return self._buffer_size

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(_MAX_SIZE)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            self._protocol.error_received(error)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        """Sends a datagram, to the address that the transport is connected to if there is one."""
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
        if self._conn_lost and self._address:
            self._conn_lost += 1
            return
        try:
            if self._extra["peername"]:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except OSError as error:
            self._protocol.error_received(error)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal write error on datagram transport")
