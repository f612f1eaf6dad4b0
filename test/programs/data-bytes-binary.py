# Packing numbers into bytes by hand: int.to_bytes, xor, hex dumps, checksums, text and bytes.
data = b"\x00\x01\xfe\xffHello"
print(data.hex(" "), list(data), data[4:].decode(), int.from_bytes(data[:4]), int.from_bytes(data[:4], "little"), (258).to_bytes(2), (258).to_bytes(4, "little"), (-2).to_bytes(2, signed=True), bytes(b ^ 0x20 for b in b"abc"), bytes(reversed(b"abc")), sum(data) % 256, bytes.fromhex("48656c6c6f"), "".join(f"{b:08b}" for b in b"AB"), bytes(int(x, 2) for x in ("01000001", "01000010")), b"".join(n.to_bytes(2) for n in (1, 2)), data.find(b"\xfe"), data.split(b"\xff"), data.replace(b"\x00", b""), data[::-1][:3], b"a" < b"b", b"abc"[1], b"abc"[1:2])
crc = 0xFFFF
for b in b"123456789":
    crc ^= b << 8
    for _ in range(8): crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
print(hex(crc)); a = 1; b2 = 0
for b in b"Wikipedia": a = (a + b) % 65521; b2 = (b2 + a) % 65521
print(hex(b2 << 16 | a)); key = b"key"; enc = bytes(c ^ key[i % 3] for i, c in enumerate(b"secret")); print(enc.hex(), bytes(c ^ key[i % 3] for i, c in enumerate(enc)))
alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(d): return "".join(alphabet[int((f"{int.from_bytes(d[i:i + 3]):0{8 * len(d[i:i + 3])}b}" + "0000")[j:j + 6].ljust(6, "0"), 2)] for i in range(0, len(d), 3) for j in range(0, 8 * len(d[i:i + 3]), 6)) + "=" * (-len(d) % 3)
print(b64(b"Man"), b64(b"Ma"), b64(b"light work")); buf = bytearray(4); buf[1:3] = b"\xaa\xbb"; buf += b"!"; print(buf, buf.hex(), memoryview(buf)[1:3].tobytes())
