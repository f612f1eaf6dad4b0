"""Streams: reading and writing a connection with await, and servers of them."""
import socket

from _asyncio import get_event_loop, get_running_loop, label

from . import exceptions, protocols
from .coroutines import iscoroutine
from .tasks import sleep

_DEFAULT_LIMIT = 64 * 1024


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **options):
    """Connects to a host; returns a reader and a writer."""
    loop = get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **options)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **options):
    """A server that calls back with a reader and a writer for each connection."""
    loop = get_running_loop()

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return await loop.create_server(factory, host, port, **options)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **options):
    """Connects to a Unix socket; returns a reader and a writer."""
    loop = get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **options)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **options):
    """The same as `start_server` on a Unix socket."""
    loop = get_running_loop()

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return await loop.create_unix_server(factory, path, **options)


class FlowControlMixin(protocols.Protocol):
    """Lets writers wait while the transport's buffer is too full."""

    def __init__(self, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._paused = self._connection_lost = False
        self._drain_waiters = []
        self._transport = None

    def pause_writing(self):
        self._paused = True

    def resume_writing(self):
        self._paused = False
        for waiter in self._drain_waiters:
            if not waiter.done():
                waiter.set_result(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if not self._paused:
            return
        for waiter in self._drain_waiters:
            if not waiter.done():
                if exc is None:
                    waiter.set_result(None)
                else:
                    waiter.set_exception(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        waiter = self._loop.create_future()
        if self._transport is not None:
            self._loop._await_socket(self._transport._sock_fd, "write", waiter)
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin):
    """Puts what comes into a reader."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._task = None
        self._over_ssl = False
        self._closed = self._loop.create_future()
        label(self._closed, "close", subject="the connection")

    def connection_made(self, transport):
        self._transport = transport
        if self._reader is not None:
            self._reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        result = self._client_connected_cb(self._reader, StreamWriter(transport, self, self._reader, self._loop))
        if iscoroutine(result):
            self._task = self._loop.create_task(result)
            self._task.add_done_callback(self._served)

    def _served(self, task):
        transport = self._transport
        if task.cancelled():
            if transport is not None:
                transport.close()
            return
        error = task.exception()
        if error is not None:
            self._loop.call_exception_handler({"message": "Unhandled exception in client_connected_cb", "exception": error, "transport": transport})
            if transport is not None:
                transport.close()

    def connection_lost(self, exc):
        if self._reader is not None:
            if exc is None:
                self._reader.feed_eof()
            else:
                self._reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        super().connection_lost(exc)
        self._reader = None
        self._task = None
        self._transport = None

    def data_received(self, data):
        if self._reader is not None:
            self._reader.feed_data(data)

    def eof_received(self):
        if self._reader is not None:
            self._reader.feed_eof()
        return True

    def _get_close_waiter(self, stream):
        return self._closed

    def __del__(self):
        # Nobody need ask how the connection ended.
        closed = getattr(self, "_closed", None)
        if closed is not None and closed.done() and not closed.cancelled():
            closed.exception()


class StreamWriter:
    """Writes to a connection."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport, self._protocol, self._reader, self._loop = transport, protocol, reader, loop
        self._complete_fut = loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        text = f"<{type(self).__name__} transport={self._transport!r}"
        if self._reader is not None:
            text += f" reader={self._reader!r}"
        return text + ">"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        """Sends bytes, or keeps them to be sent."""
        self._transport.write(data)

    def writelines(self, data):
        """Sends several pieces."""
        self._transport.writelines(data)

    def write_eof(self):
        """No more will be written."""
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        """Closes the connection when everything is sent."""
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        """Waits until the connection is closed."""
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        """What is known of the connection: 'peername', 'sockname', 'socket' …"""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Waits while the transport has too much to send."""
        if self._reader is not None:
            error = self._reader.exception()
            if error is not None:
                raise error
        if self._transport.is_closing():
            # The connection may have been lost: connection_lost gets its turn.
            await sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, **options):
        raise NotImplementedError("TLS is not simulated")

    def __del__(self):
        if not self._transport.is_closing() and not self._loop.is_closed():
            self.close()


class StreamReader:
    """Reads from a connection: what has come is kept until somebody reads it."""

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = self._paused = False
        self._waiter = self._exception = self._transport = None

    def __repr__(self):
        words = ["StreamReader"]
        if self._buffer:
            words.append(f"{len(self._buffer)} bytes")
        if self._eof:
            words.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            words.append(f"limit={self._limit}")
        if self._waiter:
            words.append(f"waiter={self._waiter!r}")
        if self._exception:
            words.append(f"exception={self._exception!r}")
        if self._transport:
            words.append(f"transport={self._transport!r}")
        if self._paused:
            words.append("paused")
        return f"<{' '.join(words)}>"

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        self._transport = transport

    def feed_eof(self):
        """Nothing more will come."""
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        """Whether everything that came was read and nothing more will come."""
        return self._eof and not self._buffer

    def feed_data(self, data):
        """Some bytes have come. With twice the limit in store the transport is told to stop."""
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                self._transport = None
            else:
                self._paused = True

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    async def _wait_for_data(self, name):
        if self._waiter is not None:
            raise RuntimeError(f"{name}() called while another coroutine is already waiting for incoming data")
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        if self._transport is not None:
            self._loop._await_socket(self._transport._sock_fd, "read", self._waiter)
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        self._maybe_resume_transport()
        return data

    async def readline(self):
        """A line with its end; at the stream's end what there is. ValueError: the line is longer than the limit."""
        try:
            return await self.readuntil(b"\n")
        except exceptions.IncompleteReadError as error:
            return error.partial
        except exceptions.LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[:error.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(error.args[0])

    async def readuntil(self, separator=b"\n"):
        """Everything up to a separator, or to the first of several, and with it."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError("Separator should contain at least one element")
        if not separators[0]:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception
        shortest, longest = len(separators[0]), len(separators[-1])
        offset = 0
        while True:
            size = len(self._buffer)
            if size - offset >= shortest:
                found = [(at + len(each), at) for each in separators if (at := self._buffer.find(each, offset)) != -1]
                if found:
                    end, start = min(found)
                    break
                offset = max(0, size + 1 - longest)
                if offset > self._limit:
                    raise exceptions.LimitOverrunError("Separator is not found, and chunk exceed the limit", offset)
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise exceptions.IncompleteReadError(partial, None)
            await self._wait_for_data("readuntil")
        if start > self._limit:
            raise exceptions.LimitOverrunError("Separator is found, but chunk is longer than limit", start)
        return self._take(end)

    async def read(self, n=-1):
        """At most n bytes, at least one unless the stream has ended; without n everything up to its end."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n):
        """Exactly n bytes. IncompleteReadError: the stream has ended before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise exceptions.IncompleteReadError(partial, n)
            await self._wait_for_data("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line
