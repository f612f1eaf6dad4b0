# Prefixes of strings: raw, bytes, formatted, in every order and case.
print(r"\n", R"\n", b"\x41", B"b", rb"\n", bR"\n", f"{1}", F"{2}", rf"\{3}", fR"\d{4}", u"text", U"text")
print(b"a" b"b", "a" 'b', f"{1}" "x" r"\y", len(r"\""), r"\\", repr(r"'"), "\
joined", '''three
lines
''', """quote " inside""", "tab\tx", "a\
b", '\x41\u0042\U00000043\103\0'.encode())
print(f'{"nested"}' f"{'quotes'}", f"{1!r:>4}|{2:<{3}}|", f"{'a' 'b'}", f"{{{5}}}", rf"{'x'!r}\n", f"{chr(65)}{'\n'.join(['p', 'q'])}", f"{ {'k': 1}['k'] }")
