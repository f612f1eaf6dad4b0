"""What connecting and serving have in common."""
import socket

from _asyncio import label


def refuse_ssl(ssl):
    """Nothing leaves the program, so nothing is encrypted."""
    if ssl is not None and ssl is not False:
        raise NotImplementedError("TLS is not simulated: leave out ssl, nothing leaves this program")


def check_stream(sock):
    """Raises ValueError for a socket that is no stream."""
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


def check_unix_stream(sock):
    """Raises ValueError for a socket that is no stream of the file system."""
    if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")


async def begun(loop, protocol, make, subject="the connection to be set up"):
    """The transport that `make` makes of a protocol and a future, once the protocol has been told of it; and the protocol. `subject` is what is waited for."""
    waiter = loop.create_future()
    label(waiter, "other", subject=subject)
    transport = make(protocol, waiter)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol
