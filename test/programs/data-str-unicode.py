# Characters outside ASCII: length, index, slices, order, escapes, normal use in names.
s = "naïve café 日本語 😀🎉"
print(len(s), s[2], s[-1], s[::-1], s.upper(), s.find("日"), s.split(), [hex(ord(c)) for c in s[-2:]], s.encode("utf-8").hex()[:20], s.isascii(), s.count("é"))
größe, переменная, 变量 = 1, 2, 3
print(größe + переменная + 变量, "größe" in globals(), "ﬁ" == "fi", "\u00e9" == "é", "e\u0301", len("e\u0301"), "Ⅷ".isnumeric(), "²".isdigit(), "½".isnumeric(), int("１２"), float("٣.٥"), "ß".upper(), "İ".lower(), len("İ".lower()), "ÇA".casefold())
for c in "aé日😀": print(repr(c), ord(c), len(c.encode()), len(c.encode("utf-16-le")), ascii(c), c.isalpha(), c.isprintable(), c.isidentifier())
print("\t|\x00|\x7f|\u200b|\ud800".encode("unicode_escape", "surrogatepass") if False else repr("\t|\x00|\x7f|\u200b|\ud800"))
