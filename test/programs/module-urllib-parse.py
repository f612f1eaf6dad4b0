# urllib.parse takes addresses apart, joins them, quotes texts and reads queries.
from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit,
    urlunparse, urlunsplit,
)
import urllib.parse

for url in (
        "https://user:secret@Example.COM:8080/a/b;c?x=1&y=2#part", "http://localhost", "/only/a/path?q", "mailto:somebody@example.com", "",
        "HTTP://[::1]:80/x", "//host/path", "file:///tmp/x", "a:b", "http://h:/x", "http://h?q#f", "https://example.com/%7Euser/;p"):
    split = urlsplit(url)
    print(split, split.geturl())
    print(urlparse(url))
    print(split.username, split.password, split.hostname, split.port, urlparse(url).hostname)
print(urlunsplit(("http", "host", "path", "q=1", "f")), urlunparse(("http", "host", "/path", "p", "", "")))
base = "http://a/b/c/d;p?q"
for relative in "g ./g g/ /g //g ?y g?y #s g#s ;x g;x . ./ .. ../ ../g ../.. ../../g ../../../g /./g g. ..g ./../g g/./h http:g https://x/y".split():
    print(urljoin(base, relative), end=" ")
print(urljoin("http://host", "page"), urljoin("", "x"), urljoin("x", ""), urljoin("http://host/a/", "b"))
print(urldefrag("http://host/x#y"), urldefrag("http://host/x"))
print(quote("a b/c?d=é&~_.-"), quote("a/b", safe=""), quote_plus("a b&c/d"), quote(b"\x00\xff"), quote(""), quote("[x]", safe="[]"))
print(unquote("a%20b%C3%A9+c%zz%"), unquote_plus("a+b%2Bc"), unquote("é%20ü"), unquote_to_bytes("a%FFb"), unquote("plain"))
print(urlencode({"a": 1, "b": "x y", "c": "é"}), urlencode([("k", [1, 2]), ("t", "z")], doseq=True), urlencode({"k": [1, 2]}), urlencode({"a": "b c"}, quote_via=quote))
print(parse_qs("a=1&b=2&a=3&empty=&c"), parse_qsl("a=1&b=x+y&c=%C3%A9"), parse_qs("a=&b", keep_blank_values=True), parse_qsl("", True))
for wrong in (lambda: urlsplit("http://[::1"), lambda: urlsplit("http://h:x").port, lambda: urlsplit("http://h:99999").port, lambda: urlencode("text"), lambda: parse_qsl("a", strict_parsing=True), lambda: urljoin("http://a", b"x"), lambda: quote(b"x", encoding="utf-8")):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(urllib.parse.quote("x y"), type(urlsplit("x")).__name__, urlsplit("x")._replace(query="z").geturl(), isinstance(urlparse("x"), tuple))
