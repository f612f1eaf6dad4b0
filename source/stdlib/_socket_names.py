"""Names and addresses: what `socket` knows of hosts, ports and protocols."""
from _socket import gaierror, gethostname, herror
from _socket import _getaddrinfo
from enum import IntEnum, IntFlag


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_RDM = 4
    SOCK_SEQPACKET = 5
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


class MsgFlag(IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTROUTE = 4
    MSG_CTRUNC = 8
    MSG_TRUNC = 32
    MSG_DONTWAIT = 64
    MSG_EOR = 128
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384
    MSG_MORE = 32768


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


NI_NUMERICHOST, NI_NUMERICSERV, NI_NOFQDN, NI_NAMEREQD, NI_DGRAM = 1, 2, 4, 8, 16

_services = {"ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "ntp": 123, "imap2": 143, "https": 443}
_protocols = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41}


def _enum_of(kind, value):
    try:
        return kind(value)
    except ValueError:
        return value


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host, each with what a socket for it needs."""
    if isinstance(host, bytes):
        host = host.decode("ascii")
    if isinstance(port, bytes):
        port = port.decode("ascii")
    return [
        (_enum_of(AddressFamily, found[0]), _enum_of(SocketKind, found[1]), *found[2:])
        for found in _getaddrinfo(host, port, int(family), int(type), proto, int(flags))
    ]


def _is_numeric(family, host):
    try:
        return bool(host) and bool(_getaddrinfo(host, 0, int(family), 1, 0, 0)) and (":" in host or host.replace(".", "").isdigit())
    except gaierror:
        return False


def gethostbyname(hostname):
    """The IPv4 address of a host."""
    return _getaddrinfo(hostname or "0.0.0.0", 0, 2, 1, 0, 0)[0][4][0]


def gethostbyaddr(ip_address):
    """The name of an address, its other names, and its addresses."""
    found = _getaddrinfo(ip_address, 0, 0, 1, 0, 0)[0][4][0]
    if found.startswith("127.") or found == "::1":
        return "localhost", [], [found]
    raise herror(1, "Unknown host")


def gethostbyname_ex(hostname):
    """The name, its other names, and its addresses."""
    return hostname, [], [gethostbyname(hostname)]


def getfqdn(name=""):
    """The full name of a host."""
    name = name.strip()
    return gethostname() if not name or name in ("0.0.0.0", "::") else "localhost" if name in ("127.0.0.1", "::1") else name


def getnameinfo(sockaddr, flags):
    """The name of an address, and of its port."""
    host, port = sockaddr[:2]
    names = {number: name for name, number in _services.items()}
    shown = str(port) if flags & NI_NUMERICSERV else names.get(port, str(port))
    if not flags & NI_NUMERICHOST:
        if host in ("127.0.0.1", "::1"):
            return "localhost", shown
        if flags & NI_NAMEREQD:
            raise gaierror(-2, "Name or service not known")
    return host, shown


def getservbyname(servicename, protocolname=None, /):
    """The port of a service."""
    if servicename not in _services or protocolname not in (None, "tcp", "udp"):
        raise OSError("service/proto not found")
    return _services[servicename]


def getservbyport(port, protocolname=None, /):
    """The service of a port."""
    for name, number in _services.items():
        if number == port and protocolname in (None, "tcp", "udp"):
            return name
    raise OSError("port/proto not found")


def getprotobyname(protocolname, /):
    """The number of a protocol."""
    if protocolname not in _protocols:
        raise OSError("protocol not found")
    return _protocols[protocolname]


def inet_aton(ip_string):
    """An IPv4 address as four bytes."""
    # The last of fewer than four numbers stands for all the bytes that are left.
    try:
        *numbers, last = [int(part, 0 if part[1:2] in ("x", "X") else 8 if len(part) > 1 and part[0] == "0" else 10) for part in ip_string.split(".")]
        if len(numbers) > 3:
            raise ValueError
        return bytes(numbers) + last.to_bytes(4 - len(numbers), "big")
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed_ip):
    """Four bytes as an IPv4 address."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join([str(byte) for byte in packed_ip])


def inet_pton(address_family, ip_string):
    """An address as bytes."""
    if address_family == AddressFamily.AF_INET:
        if ip_string.count(".") != 3 or not _is_numeric(address_family, ip_string):
            raise OSError("illegal IP address string passed to inet_pton")
        return inet_aton(ip_string)
    if address_family != AddressFamily.AF_INET6:
        raise OSError(97, "Address family not supported by protocol")
    if ":" not in ip_string or not _is_numeric(address_family, ip_string):
        raise OSError("illegal IP address string passed to inet_pton")
    front, _, back = ip_string.partition("::")
    groups = [part.split(":") if part else [] for part in (front, back)]
    zeros = ["0"] * (8 - sum([len(part) for part in groups])) if "::" in ip_string else []
    return b"".join([int(group, 16).to_bytes(2, "big") for group in groups[0] + zeros + groups[1]])


def inet_ntop(address_family, packed_ip):
    """Bytes as an address."""
    if address_family == AddressFamily.AF_INET:
        if len(packed_ip) != 4:
            raise ValueError("invalid length of packed IP address string")
        return inet_ntoa(packed_ip)
    if address_family != AddressFamily.AF_INET6:
        raise ValueError(f"unknown address family {int(address_family)}")
    if len(packed_ip) != 16:
        raise ValueError("invalid length of packed IP address string")
    text = ":".join([format(int.from_bytes(packed_ip[at:at + 2], "big"), "x") for at in range(0, 16, 2)])
    return _getaddrinfo(text, 0, 10, 1, 0, 0)[0][4][0]


def htons(x):
    """A number of two bytes as the network has it."""
    if not 0 <= x < 1 << 16:
        raise OverflowError("htons: can't convert negative Python int to C 16-bit unsigned integer" if x < 0 else "htons: Python int too large to convert to C 16-bit unsigned integer")
    return ((x & 0xFF) << 8) | (x >> 8)


def htonl(x):
    """A number of four bytes as the network has it."""
    if not 0 <= x < 1 << 32:
        raise OverflowError("int larger than 32 bits" if x > 0 else "can't convert negative number to unsigned long")
    return int.from_bytes(x.to_bytes(4, "big"), "little")


def ntohs(x):
    """A number of two bytes of the network as this machine has it."""
    return htons(x)


def ntohl(x):
    """A number of four bytes of the network as this machine has it."""
    return htonl(x)
