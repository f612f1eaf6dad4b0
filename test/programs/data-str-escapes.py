# Escapes in literals, raw strings, concatenation, long strings, reprs and their quotes.
print("tab\tnew\\n quote\" \x41 \u00e9 \U0001F600 \101 \0end".replace("\0", "<nul>"))
print(r"raw\n\t\\", R'\'', "a" "b" 'c' """d""", 'it''s', "line \
continued", len("\r\n"), "\a\b\f\v".encode())
for s in ("'", '"', "'\"", "\\", "\n\t\r", "\x00\x7f\x80\xa0", "é", "\ud800", "\u200b", "😀", "日本", "\xad", "\u2028", "a'b", ""):
    print(repr(s), ascii(s), len(s))
print("""multi
  line "quoted" ''' text""", '''x"""y''', ("paren"
      " joined"), len("👨‍👩‍👧"), "😀"[0], [ord(c) for c in "a😀é"], chr(128512), "\x61" == "a")
print("abc" < "abd", "Z" < "a", "a" < "aa", "" < "a", "é" > "z", "😀" > "\uffff", sorted(["b", "A", "a", "B", "10", "9"]), "a" * 3, 0 * "a", -1 * "a" == "", "ab"[::-1], max("hello"), min("hello"))
