"""The simulated internet: what the simulated packages for requests share."""
from _asyncio import default_latency


def latency_of(url):
    """Seconds that a request takes: what the path asks for (`/delay/2`), else what the program's options say."""
    _, found, rest = url.partition("/delay/")
    whole = _digits(rest)
    if not found or not whole:
        return default_latency()
    rest = rest[len(whole):]
    return float(f"{whole}.{_digits(rest[1:]) or '0'}" if rest.startswith(".") else whole)


def _digits(text):
    count = 0
    while count < len(text) and text[count].isdecimal():
        count += 1
    return text[:count]


def host_of(url):
    """The host that a URL names, with its port."""
    rest = url.partition("://")[2] or url
    host = rest.partition("/")[0]
    return host if ":" in host else f"{host}:{443 if url.startswith('https') else 80}"


_reasons = {
    200: "OK", 201: "Created", 204: "No Content", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 400: "Bad Request",
    401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 408: "Request Timeout", 418: "I'm a Teapot", 429: "Too Many Requests",
    500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}


def reason_of(status):
    """What the number of a status means, in HTTP's words."""
    return _reasons.get(status, "")


def body_of(url):
    """What every request is answered with: JSON that names the URL."""
    return '{"url": "' + "".join([_escape(character) for character in url]) + '"}'


def _escape(character):
    if character in '"\\':
        return "\\" + character
    if " " <= character <= "~":
        return character
    units = character.encode("utf-16-be").hex()
    return "".join([f"\\u{units[at:at + 4]}" for at in range(0, len(units), 4)])
