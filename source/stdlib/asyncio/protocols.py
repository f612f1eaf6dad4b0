"""What a program derives its protocols from: callbacks that a transport makes."""


class BaseProtocol:
    """What every protocol can be told of."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection now."""

    def connection_lost(self, exc):
        """The connection is over: by an exception, or in peace."""

    def pause_writing(self):
        """The transport's buffer is above its high-water mark."""

    def resume_writing(self):
        """The transport's buffer is at or below its low-water mark again."""


class Protocol(BaseProtocol):
    """Told of a stream's bytes as they come."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other end will send no more. A true result keeps the connection open for writing."""


class BufferedProtocol(BaseProtocol):
    """Says itself where bytes shall be put."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A buffer to put bytes into."""

    def buffer_updated(self, nbytes):
        """So many bytes were put into it."""

    def eof_received(self):
        """The other end will send no more."""


class DatagramProtocol(BaseProtocol):
    """Told of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come from an address."""

    def error_received(self, exc):
        """Sending or receiving failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """Told of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the child is closed."""

    def process_exited(self):
        """The child has ended."""
