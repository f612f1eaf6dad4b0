"""Sockets of the simulated machine: they reach other sockets of the program, and nothing else."""
import _socket
from _socket import gaierror, gethostname, herror
from _socket import _getaddrinfo, _has_path, _socketpair, _unlink
from enum import IntEnum, IntFlag

error = OSError
timeout = TimeoutError
has_ipv6 = True


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


for _kind in (AddressFamily, SocketKind):
    for _member in _kind:
        globals()[_member.name] = _member

SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 1, 2, 3, 4, 6, 7, 8, 9, 13, 15
SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 30, 38, 39
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 6, 17, 41
IPV6_V6ONLY = 26
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_QUICKACK, TCP_USER_TIMEOUT, TCP_FASTOPEN = 1, 4, 5, 6, 12, 18, 23
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
MSG_PEEK, MSG_DONTWAIT = 2, 64
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = 1, 2, 4, 8, 16, 32, 1024
EAI_AGAIN, EAI_FAMILY, EAI_NONAME, EAI_SERVICE = -3, -6, -2, -8
NI_NUMERICHOST, NI_NUMERICSERV = 1, 2
SOMAXCONN = 4096
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7F000001, 0xFFFFFFFF

_defaulttimeout = None


def _enum_of(kind, value):
    try:
        return kind(value)
    except ValueError:
        return value


class socket(_socket.socket):
    """One end of a connection, a server's ear, or a place for datagrams."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None and _defaulttimeout is not None:
            self.settimeout(_defaulttimeout)

    @property
    def family(self):
        return _enum_of(AddressFamily, self._family)

    @property
    def type(self):
        return _enum_of(SocketKind, self._type)

    def __repr__(self):
        closed = self.fileno() == -1
        text = f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if closed else ''}"
        text += f" fd={self.fileno()}, family={self._family}, type={self._type}, proto={self.proto}"
        if not closed:
            for word, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += f", {word}={address}"
        return text + ">"

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def accept(self):
        """The connection that has waited longest, and the address of its other end."""
        fd, address = self._accept()
        connection = socket(fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def close(self):
        """Closes the socket: what was sent is still delivered."""
        self._close()

    def detach(self):
        """Gives up the socket without closing it; returns its file descriptor."""
        return self._forget()

    def connect_ex(self, address):
        """As `connect`, with the error's number for an answer; 0 is success."""
        try:
            self.connect(address)
        except OSError as error:
            if error.errno is None:
                raise
            return error.errno
        return 0

    def sendto(self, data, *args):
        """Sends to an address: `sendto(data, address)` or `sendto(data, flags, address)`."""
        if not 1 <= len(args) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(args)} given)")
        return self._sendto(data, args[-1])

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        """Sends several pieces as one."""
        data = b"".join(buffers)
        return self.send(data) if address is None else self._sendto(data, address)

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        """Nothing inherits here."""

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        raise NotImplementedError("socket.makefile() is not simulated: use recv() and sendall()")

    def dup(self):
        raise NotImplementedError("socket.dup() is not simulated")


SocketType = socket


def getdefaulttimeout():
    """The timeout of new sockets."""
    return _defaulttimeout


def setdefaulttimeout(timeout):
    """Sets the timeout of new sockets."""
    global _defaulttimeout
    _defaulttimeout = None if timeout is None else float(timeout)


def _is_numeric(family, host):
    try:
        return bool(host) and bool(_getaddrinfo(host, 0, int(family), 1, 0, 0)) and (":" in host or host.replace(".", "").isdigit())
    except gaierror:
        return False


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected to each other."""
    a, b = _socketpair(int(type))
    return socket(fileno=a), socket(fileno=b)


def fromfd(fd, family, type, proto=0):
    raise NotImplementedError("socket.fromfd() is not simulated")


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host, each with what a socket for it needs."""
    return [
        (_enum_of(AddressFamily, found[0]), _enum_of(SocketKind, found[1]), *found[2:])
        for found in _getaddrinfo(host, port, int(family), int(type), proto, int(flags))
    ]


def gethostbyname(hostname):
    """The IPv4 address of a host."""
    return _getaddrinfo(hostname or "0.0.0.0", 0, 2, 1, 0, 0)[0][4][0]


def gethostbyaddr(ip_address):
    """The name of an address, its other names, and its addresses."""
    if gethostbyname(ip_address).startswith("127."):
        return "localhost", [], [ip_address]
    raise herror(1, "Unknown host")


def gethostbyname_ex(hostname):
    """The name, its other names, and its addresses."""
    return hostname, [], [gethostbyname(hostname)]


def getfqdn(name=""):
    """The full name of a host."""
    return name if name and name not in ("0.0.0.0", "127.0.0.1") else gethostname()


def getnameinfo(sockaddr, flags):
    """The name of an address, and of its port."""
    host, port = sockaddr[:2]
    return ("localhost" if host in ("127.0.0.1", "::1") and not flags & NI_NUMERICHOST else host), str(port)


def inet_aton(ip_string):
    """An IPv4 address as four bytes."""
    parts = ip_string.split(".")
    if len(parts) != 4 or not all(part.isdigit() and int(part) < 256 for part in parts):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes([int(part) for part in parts])


def inet_ntoa(packed_ip):
    """Four bytes as an IPv4 address."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join([str(byte) for byte in packed_ip])


def htons(x):
    """A number of two bytes as the network has it."""
    return ((x & 0xFF) << 8) | (x >> 8)


def htonl(x):
    """A number of four bytes as the network has it."""
    return int.from_bytes(x.to_bytes(4, "big"), "little")


ntohs, ntohl = htons, htonl


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
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
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
    return False


def close(fd):
    """Closes a socket by its file descriptor."""
    socket(fileno=fd).close()
