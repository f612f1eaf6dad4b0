"""Streams: reading and writing a connection with await, and servers of them."""
import sys

from _asyncio import get_event_loop, get_running_loop, label

from . import protocols
from ._stream_reader import _DEFAULT_LIMIT, StreamReader
from .coroutines import iscoroutine
from .tasks import sleep


def _protocols(limit, client_connected_cb=None):
    # What makes a protocol, with a reader of its own, for each connection.
    loop = get_running_loop()
    return lambda: StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)


async def _opened(connect, limit, *where, **options):
    protocol = _protocols(limit)()
    transport, _ = await connect(lambda: protocol, *where, **options)
    return protocol._reader, StreamWriter(transport, protocol, protocol._reader, protocol._loop)


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **options):
    """Connects to a host; returns a reader and a writer."""
    return await _opened(get_running_loop().create_connection, limit, host, port, **options)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **options):
    """A server that calls back with a reader and a writer for each connection."""
    return await get_running_loop().create_server(_protocols(limit, client_connected_cb), host, port, **options)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **options):
    """Connects to a Unix socket; returns a reader and a writer."""
    return await _opened(get_running_loop().create_unix_connection, limit, path, **options)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **options):
    """The same as `start_server` on a Unix socket."""
    return await get_running_loop().create_unix_server(_protocols(limit, client_connected_cb), path, **options)


def _settle(future, exc):
    if exc is None:
        future.set_result(None)
    else:
        future.set_exception(exc)


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
        self._let_go(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._let_go(exc)

    def _let_go(self, exc):
        # Whoever waits to write goes on, or learns what has happened to the connection.
        for waiter in self._drain_waiters:
            if not waiter.done():
                _settle(waiter, exc)

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
            _settle(self._closed, exc)
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
        raise NotImplementedError("TLS is not simulated: leave out start_tls(), nothing leaves this program")

    def __del__(self):
        if self._transport.is_closing():
            return
        warnings = sys.modules.get("warnings")
        if not self._loop.is_closed():
            self.close()
            if warnings is not None:
                warnings.warn(f"unclosed {self!r}", ResourceWarning)
        elif warnings is not None:
            warnings.warn("loop is closed", ResourceWarning)
