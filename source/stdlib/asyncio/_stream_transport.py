"""The transport of a stream: reads and writes for a protocol when the selector says that it can be done."""
from socket import SHUT_WR

from . import protocols
from ._socket_transports import _MAX_SIZE, _SelectorTransport


class _SelectorSocketTransport(_SelectorTransport):
    """A stream."""

    __module__ = "asyncio.selector_events"

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._buffered = False
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        # Whoever sends a file waits until everything that was written before has gone out.
        self._empty_waiter = None
        self._begin(waiter)

    def set_protocol(self, protocol):
        self._buffered = isinstance(protocol, protocols.BufferedProtocol)
        super().set_protocol(protocol)

    # Reading

    def _tell(self, name, *args):
        # The protocol's answer, in a tuple. None: it has failed, and the connection is broken.
        try:
            answer = getattr(self._protocol, name)(*args)
            if name == "get_buffer" and not len(answer):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, f"Fatal error: protocol.{name}() call failed.")
            return None
        return (answer,)

    def _read_ready(self):
        if self._conn_lost or self._closing:
            return
        receive, room = self._sock.recv, _MAX_SIZE
        if self._buffered:
            offered = self._tell("get_buffer", -1)
            if offered is None:
                return
            receive, room = self._sock.recv_into, offered[0]
        try:
            received = receive(room)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return
        if received:
            self._tell("buffer_updated" if self._buffered else "data_received", received)
        else:
            self._read_eof()

    def _read_eof(self):
        answer = self._tell("eof_received")
        if answer is None:
            return
        if answer[0]:
            # It stays open for writing.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    # Writing

    def _check_writing(self, method):
        if self._eof:
            raise RuntimeError(f"Cannot call {method}() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError(f"unable to {method}; sendfile is in progress")

    def write(self, data):
        """Sends bytes, now as far as that can be done, the rest later."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes, bytearray, or memoryview object, not {type(data).__name__!r}")
        self._check_writing("write")
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
        self._check_writing("writelines")
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
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(error)
            return
        self._drop(sent)
        # That may write more.
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._empty_waiter is not None:
                self._empty_waiter.set_result(None)
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

    # Sending files

    def _make_empty_waiter(self):
        if self._empty_waiter is not None:
            raise RuntimeError("Empty waiter is already set")
        self._empty_waiter = self._loop.create_future()
        self._loop._await_socket(self._sock_fd, "write", self._empty_waiter)
        if not self._buffer:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    def _reset_empty_waiter(self):
        self._empty_waiter = None

    def _call_connection_lost(self, exc):
        try:
            super()._call_connection_lost(exc)
        finally:
            if self._empty_waiter is not None and not self._empty_waiter.done():
                self._empty_waiter.set_exception(ConnectionError("Connection is closed by peer"))
