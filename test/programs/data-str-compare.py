# Strings compare by code points; upper case comes before lower, and length decides last.
words = ["b", "a", "B", "A", "aa", "", "é", "z", "10", "9", "_", " ", "ä", "Z", "日", "😀"]
print(sorted(words), min(words), max(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True)[:3])
print("a" < "b", "a" < "A", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "10" < "9", "\uffff" < "\U00010000", "é" == "e\u0301", "a" != "A", "a" <= "a" >= "a")
for f in (lambda: "a" < 1, lambda: "a" >= None, lambda: sorted(["a", 1]), lambda: max("a", b"a")):
    try: f()
    except TypeError as e: print(e)
print("a" == 1, "a" == b"a", "1" == 1, None != "a", "abc".__lt__("abd"), "abc".__eq__(5), hash("a") == hash("a"))
