"""Addresses of the web taken apart and put together; texts made fit for them."""
from collections import namedtuple

__all__ = [
    "ParseResult", "SplitResult", "DefragResult", "parse_qs", "parse_qsl", "quote", "quote_from_bytes", "quote_plus", "unquote", "unquote_plus",
    "unquote_to_bytes", "urldefrag", "urlencode", "urljoin", "urlparse", "urlsplit", "urlunparse", "urlunsplit",
]

_NETLOC = "ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync svn svn+ssh sftp nfs git git+ssh ws wss itms-services"
uses_netloc = ["", *_NETLOC.split()]
uses_relative = ["", *"ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws wss".split()]
uses_params = ["", *"ftp hdl prospero http https shttp rtsp rtsps rtspu sip sips mms sftp tel".split()]
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class _Netloc:
    """What an address says of the place: `user:password@host:port`."""

    __slots__ = ()

    @property
    def _parts(self):
        user, at, place = self.netloc.rpartition("@")
        username, colon, password = user.partition(":")
        _, bracket, inside = place.partition("[")
        if bracket:
            host, _, behind = inside.partition("]")
            port = behind.partition(":")[2]
        else:
            host, _, port = place.partition(":")
        return username if at else None, password if at and colon else None, host or None, port or None

    @property
    def username(self):
        return self._parts[0]

    @property
    def password(self):
        return self._parts[1]

    @property
    def hostname(self):
        host = self._parts[2]
        if host is None:
            return None
        name, percent, zone = host.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._parts[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if not 0 <= int(port) <= 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class SplitResult(namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        """The address as one text."""
        return urlunsplit(self)


class ParseResult(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        """The address as one text."""
        return urlunparse(self)


class DefragResult(namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        """The address as one text."""
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


def _check_text(*values):
    if not all(isinstance(value, str) for value in values):
        raise TypeError("Cannot mix str and non-str arguments" if any(isinstance(value, str) for value in values) else "addresses as bytes are not supported here")


def urlsplit(url, scheme="", allow_fragments=True):
    """Scheme, place, path, query and fragment of an address."""
    _check_text(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    scheme = scheme.strip("".join(map(chr, range(33))))
    for character in "\t\r\n":
        url, scheme = url.replace(character, ""), scheme.replace(character, "")
    netloc = query = fragment = ""
    before, colon, behind = url.partition(":")
    if colon and before and before[0].isascii() and before[0].isalpha() and all(character in _SCHEME for character in before):
        scheme, url = before.lower(), behind
    if url[:2] == "//":
        end = min([at for at in (url.find(character, 2) for character in "/?#") if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """The same, and what stands behind a semicolon in the path."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/")) if "/" in path else path.find(";")
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """An address of what `urlsplit` makes of it."""
    scheme, netloc, url, query, fragment = components
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or (scheme and scheme in uses_netloc and (not url or url[:1] == "/")):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(components):
    """An address of what `urlparse` makes of it."""
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urldefrag(url):
    """An address without its fragment, and that."""
    if "#" not in url:
        return DefragResult(url, "")
    *components, fragment = urlparse(url)
    return DefragResult(urlunparse((*components, "")), fragment)


def urljoin(base, url, allow_fragments=True):
    """What an address means on the page at another one."""
    if not base:
        return url
    if not url:
        return base
    _check_text(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, base_fragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = base_netloc
    if not path and not params:
        return urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment))
    steps = base_path.split("/")
    if steps[-1] != "":
        del steps[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = steps + path.split("/")
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


def quote(string, safe="/", encoding=None, errors=None):
    """A text in which everything but letters, digits and `_.-~` is written as `%XX`."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None or errors is not None:
        raise TypeError(f"quote() doesn't support '{'encoding' if encoding is not None else 'errors'}' for bytes")
    return quote_from_bytes(string, safe)


def quote_from_bytes(bs, safe="/"):
    """The same for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    kept = _ALWAYS_SAFE | frozenset(safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([byte for byte in safe if byte < 128]))
    return "".join([chr(byte) if byte in kept else f"%{byte:02X}" for byte in bs])


def quote_plus(string, safe="", encoding=None, errors=None):
    """As `quote`, with a plus sign for each space, as forms write them."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + type(safe)(" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """The bytes behind `%XX`."""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = bytes(string).split(b"%")
    made = [first]
    for part in rest:
        try:
            made.append(bytes.fromhex(part[:2].decode("ascii")) + part[2:] if len(part[:2].strip()) == 2 else b"%" + part)
        except ValueError:
            made.append(b"%" + part)
    return b"".join(made)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text behind `%XX`."""
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    made, plain = [], ""
    for character in string:
        if character.isascii():
            plain += character
        else:
            made += [unquote_to_bytes(plain).decode(encoding or "utf-8", errors or "replace"), character]
            plain = ""
    return "".join(made) + unquote_to_bytes(plain).decode(encoding or "utf-8", errors or "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same, with a space for each plus sign."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query of names and values."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def written(value):
        return quote_via(value, safe) if isinstance(value, bytes) else quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pairs.append((name, value))
            else:
                pairs += [(name, each) for each in value]
        else:
            pairs.append((name, value))
    return "&".join([f"{written(name)}={written(value)}" for name, value in pairs])


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Names and values of a query, as a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    parts = qs.split(separator)
    if max_num_fields is not None and len(parts) > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for part in parts:
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {part!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The same, as a dict of lists."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found
