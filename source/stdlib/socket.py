"""Sockets of the simulated machine: they reach other sockets of the program, and nothing else."""
import sys

import _files
import _socket
from _socket import _socketpair
from _socket import gaierror, gethostname, herror
from _socket_files import SocketIO, make_file
from _socket_names import AddressFamily, AddressInfo, MsgFlag, SocketKind, _enum_of, _is_numeric
from _socket_names import NI_DGRAM, NI_NAMEREQD, NI_NOFQDN, NI_NUMERICHOST, NI_NUMERICSERV
from _socket_names import (
    getaddrinfo, getfqdn, gethostbyaddr, gethostbyname, gethostbyname_ex, getnameinfo, getprotobyname, getservbyname, getservbyport, htonl, htons,
    inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs,
)

error = OSError
timeout = TimeoutError
has_ipv6 = True

for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    for _member in _kind:
        globals()[_member.name] = _member

SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 1, 2, 3, 4, 6, 7, 8, 9, 13, 15
SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 20, 21, 30, 38, 39
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
SOL_IP, SOL_TCP, SOL_UDP = 0, 6, 17
IPV6_V6ONLY = 26
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_QUICKACK, TCP_USER_TIMEOUT, TCP_FASTOPEN = 1, 4, 5, 6, 12, 18, 23
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
EAI_BADFLAGS, EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_SOCKTYPE, EAI_SERVICE = -1, -2, -3, -4, -6, -7, -8
SOMAXCONN = 4096
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7F000001, 0xFFFFFFFF

EBADF, EAGAIN, EWOULDBLOCK = 9, 11, 11

_defaulttimeout = None


def _is_file(address):
    # A Unix socket's name that begins with a zero byte is none of the file system; too long a name is none at all.
    try:
        path = _files.text_of(address)
    except TypeError:
        return False
    return path[:1] not in ("", "\0") and len(path) < 108


class socket(_socket.socket):
    """One end of a connection, a server's ear, or a place for datagrams."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        # Files that were made of it, and whether it is to be closed with the last of them.
        self._io_refs = 0
        self._closed = False
        if fileno is None and _defaulttimeout is not None:
            self.settimeout(_defaulttimeout)

    @property
    def family(self):
        return _enum_of(AddressFamily, self._family)

    @property
    def type(self):
        return _enum_of(SocketKind, self._type)

    def __repr__(self):
        closed = getattr(self, "_closed", False)
        text = f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if closed else ''}"
        return f"{text} fd={self.fileno()}, family={self._family}, type={self._type}, proto={self.proto}{addresses_text(self)}>"

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if not self._closed:
            self.close()

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def accept(self):
        """The connection that has waited longest, and the address of its other end."""
        fd, address = self._accept()
        connection = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def close(self):
        """Closes the socket, with the last file that was made of it: what was sent is still delivered."""
        self._closed = True
        if self._io_refs <= 0:
            self._close()

    def _finalise(self):
        # Nobody holds it any more.
        warnings = sys.modules.get("warnings")
        if warnings is not None:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
        self._close()

    def detach(self):
        """Gives up the socket without closing it; returns its file descriptor."""
        self._closed = True
        return self._forget()

    def dup(self):
        """Another socket object for the same socket."""
        other = self.__class__(self.family, self.type, self.proto, fileno=self._dup())
        other.settimeout(self.gettimeout())
        return other

    def bind(self, address, /):
        """Gives the socket an address; the path of a Unix socket becomes a file."""
        named = self._family == AF_UNIX and _is_file(address)
        if named:
            _files.make_socket(address)
        try:
            super().bind(_files.text_of(address) if named else address)
        except BaseException:
            if named:
                _files.remove(address)
            raise

    def connect(self, address, /):
        """Connects to an address."""
        super().connect(_files.address_of(address) if self._family == AF_UNIX and _is_file(address) else address)

    def connect_ex(self, address):
        """As `connect`, with the error's number for an answer; 0 is success."""
        try:
            self.connect(address)
        except TimeoutError as error:
            return EAGAIN if error.errno is None else error.errno
        except OSError as error:
            if error.errno is None or isinstance(error, gaierror):
                raise
            return error.errno
        return 0

    def sendto(self, data, *args):
        """Sends to an address: `sendto(data, address)` or `sendto(data, flags, address)`."""
        if not 1 <= len(args) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(args)} given)")
        address = args[-1]
        return self._sendto(data, _files.address_of(address) if self._family == AF_UNIX and _is_file(address) else address)

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        """Sends several pieces as one."""
        if ancdata:
            raise NotImplementedError("ancillary data are not simulated: use sendmsg(buffers)")
        data = b"".join(buffers)
        return self.send(data) if address is None else self._sendto(data, address)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0):
        """Receives, and says from whom."""
        data, address = self.recvfrom(bufsize, flags)
        return data, [], 0, address

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0):
        """Receives into several buffers, one after another, and says from whom."""
        data, address = self.recvfrom(sum([len(buffer) for buffer in buffers]), flags)
        rest = data
        for buffer in buffers:
            piece, rest = rest[:len(buffer)], rest[len(buffer):]
            buffer[:len(piece)] = piece
        return len(data), [], 0, address

    def sendfile(self, file, offset=0, count=None):
        """Sends a file, opened in binary mode, or a part of it; returns how many bytes."""
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self._type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f"count must be a positive integer (got {count!r})")
            if count <= 0:
                raise ValueError(f"count must be a positive integer (got {count!r})")
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                data = file.read(8192 if count is None else min(count - total, 8192))
                if not data:
                    break
                self.sendall(data)
                total += len(data)
            return total
        finally:
            if total > 0 and hasattr(file, "seek"):
                file.seek(offset + total)

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads and writes the stream."""
        return make_file(self, mode, buffering, encoding, errors, newline)

    def get_inheritable(self):
        return getattr(self, "_inheritable", False)

    def set_inheritable(self, inheritable):
        """Kept, though nothing inherits here."""
        self._inheritable = bool(inheritable)


SocketType = socket


def addresses_text(sock):
    """How a socket's repr tells its addresses."""
    text = ""
    if sock.fileno() != -1:
        for word, ask in (("laddr", sock.getsockname), ("raddr", sock.getpeername)):
            try:
                address = ask()
            except OSError:
                continue
            if address:
                text += f", {word}={address}"
    return text


def getdefaulttimeout():
    """The timeout of new sockets."""
    return _defaulttimeout


def setdefaulttimeout(timeout):
    """Sets the timeout of new sockets."""
    global _defaulttimeout
    if timeout is not None and timeout < 0:
        raise ValueError("Timeout value out of range")
    _defaulttimeout = None if timeout is None else float(timeout)


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected to each other."""
    if family not in (None, AF_UNIX):
        raise OSError(95, "Operation not supported")
    return tuple(socket(fileno=fd) for fd in _socketpair(int(type) & 15))


def fromfd(fd, family, type, proto=0):
    """A socket object for a copy of a file descriptor."""
    known = socket(family, type, proto, fileno=fd)
    try:
        return known.dup()
    finally:
        known.detach()


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    """Connects to a host, trying its addresses one after another."""
    host, port = address
    errors = []
    for family, kind, proto, _, found in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not ...:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(found)
            return sock
        except OSError as failure:
            if not all_errors:
                errors.clear()
            errors.append(failure)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    if all_errors:
        raise ExceptionGroup("create_connection failed", errors)
    raise errors[0]


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at an address."""
    if dualstack_ipv6:
        raise ValueError("dualstack_ipv6 not supported on this platform" if family == AF_INET6 else "dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 1)
        try:
            sock.bind(address)
        except OSError as failure:
            raise OSError(failure.errno, f"{failure.strerror} (while attempting to bind on address {address!r})") from None
        sock.listen(128 if backlog is None else backlog)
        return sock
    except OSError:
        sock.close()
        raise


def has_dualstack_ipv6():
    """Whether one socket can listen for both kinds of addresses: not here."""
    return False


def if_nameindex():
    """The network interfaces: there is only the loopback."""
    return [(1, "lo")]


def if_nametoindex(if_name, /):
    """The number of a network interface."""
    if if_name != "lo":
        raise OSError(19, "No such device")
    return 1


def if_indextoname(if_index, /):
    """The name of a network interface."""
    if if_index != 1:
        raise OSError(6, "No such device or address")
    return "lo"


def sethostname(name, /):
    """Refused, as to everybody but the administrator."""
    raise PermissionError(1, "Operation not permitted")


def dup(fd, /):
    """A second file descriptor of a socket."""
    known = socket(fileno=fd)
    try:
        return known._dup()
    finally:
        known.detach()


def close(fd):
    """Closes a socket by its file descriptor."""
    socket(fileno=fd)._close()
