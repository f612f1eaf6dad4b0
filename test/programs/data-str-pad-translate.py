# Padding, zfill, translate and maketrans.
print("x".center(5, "*"), "x".center(4), "xy".center(5, "-"), "abc".center(2), "x".ljust(4, ".") + "|", "x".rjust(4, "."), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(5))
table = str.maketrans("abc", "xyz")
print(table, "aabbcc d".translate(table), "hello".translate(str.maketrans("l", "L", "o")), "hi".translate(str.maketrans({"h": "J", "i": None})), "abc".translate({97: "AAA", 98: 0x42, 99: None}), str.maketrans({"a": 1, 98: "b"}))
class T:
    def __getitem__(self, key):
        if key == 97: raise LookupError
        return chr(key + 1)
print("abc".translate(T()))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: str.maketrans("ab", "x"))
attempt(lambda: str.maketrans("ab"))
attempt(lambda: str.maketrans({"ab": "x"}))
attempt(lambda: "x".center(5, "ab"))
attempt(lambda: "x".ljust("5"))
attempt(lambda: "x".rjust(5, 1))
attempt(lambda: "x".zfill("a"))
attempt(lambda: "a".translate(5))
attempt(lambda: "a".translate({97: 1.5}))
attempt(lambda: "a".center())
attempt(lambda: str.maketrans({1.5: "x"}))
