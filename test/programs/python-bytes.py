# bytes: literals, indexing, methods.
data = b"hello \x00\xff"
print(data, data[0], data[1:3], len(data), list(b"ab"), bytes([65, 66]), b"a" + b"b", b"-".join([b"x", b"y"]))
print(data.hex(), bytes.fromhex("48 69"), b"abc".upper(), b"a,b".split(b","), b"abc".find(b"c"), "é".encode("utf-8"), b"\xe9".decode("latin-1"), b"x" in b"xyz")
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error)
try:
    b"a" + "b"
except TypeError as error:
    print(error)
