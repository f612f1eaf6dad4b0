# Upper, lower, title, capitalize, swapcase, casefold; letters outside ASCII.
for s in ("hello World", "ÄÖÜ straße", "ǆ ŉ ﬁ", "they're bill's", "İstanbul ΣΑΣ", "x1y2 3rd", "", "ALL CAPS", "µ ſ"):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
print("ß".casefold() == "SS".casefold(), "ß".upper(), len("ß".upper()), "ŉ".upper(), "ΑΣ".lower(), "ΑΣ Β".lower(), "ǅ".istitle())
words = ["abc", "", "1", "a1", "Abc", "ABC", "Hello World", "Hello world", "٣", "²", "½", "一", " ", "\t\n", "a b", "_x", "class", "9x", "é", "ǅ", "!"]
for name in "isalpha isalnum isdigit isdecimal isnumeric isspace isupper islower istitle isidentifier isprintable isascii".split():
    print(name, [getattr(w, name)() for w in words].count(True), [w for w in words if getattr(w, name)()])
