# Encoding and decoding: codecs, error handlers, messages.
s = "Aé€😀"
for codec in ("utf-8", "utf8", "UTF-16", "utf-16-le", "utf-16-be", "utf-32-be", "latin-1", "ascii", "cp1252", "utf-8-sig"):
    try: print(codec, s.encode(codec))
    except UnicodeEncodeError as e: print(codec, e, e.encoding, repr(e.object), e.start, e.end, e.reason)
for handler in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    print(handler, s.encode("ascii", handler))
print(b"caf\xc3\xa9".decode(), b"caf\xe9".decode("latin-1"), b"\xff\xfea\x00".decode("utf-16"), b"abc".decode("ascii"), bytes([0xef, 0xbb, 0xbf, 65]).decode("utf-8-sig"), repr(bytes([0xef, 0xbb, 0xbf, 65]).decode("utf-8")))
for data in (b"caf\xe9", b"\xff", b"ok\xe2\x82", b"\xc0\x80", b"\xed\xa0\x80"):
    try: print(data.decode())
    except UnicodeDecodeError as e: print(e, "|", e.reason, e.start, e.end)
    print([data.decode("utf-8", h) for h in ("ignore", "replace", "backslashreplace")], ascii(data.decode("utf-8", "surrogateescape")))
for f in (lambda: s.encode("nope"), lambda: b"".decode("nope"), lambda: s.encode("ascii", "nope"), lambda: "\ud800".encode(), lambda: s.encode(5), lambda: b"\x80".decode("ascii")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
print("\ud800".encode("utf-8", "surrogatepass"), "é".encode() == b"\xc3\xa9", "x".encode(encoding="ascii", errors="strict"), len(s), len(s.encode()))
