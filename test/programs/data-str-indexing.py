# Strings by index and slice; they cannot change.
s = "Python"
print(s[0], s[-1], s[1:3], s[:2], s[4:], s[::2], s[::-1], s[-3:-1], s[10:], s[2:1], s[5:1:-2], s[:-1:2], s[slice(1, 4)], s[True])
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: s[6])
attempt(lambda: s[-7])
attempt(lambda: s["a"])
attempt(lambda: s[1.0])
attempt(lambda: s[None])
attempt(lambda: s[1:"x"])
attempt(lambda: s[::0])
attempt(lambda: s[1, 2])
def assign(): s[0] = "J"
def delete(): del s[0]
def cut(): del s[0:1]
attempt(assign); attempt(delete); attempt(cut)
attempt(lambda: s + 1)
attempt(lambda: 1 + s)
attempt(lambda: s * 1.5)
attempt(lambda: s * s)
attempt(lambda: s - "n")
attempt(lambda: s < 1)
attempt(lambda: -s)
attempt(lambda: s.nope)
attempt(lambda: s.uper())
attempt(lambda: len(5))
attempt(lambda: s())
attempt(lambda: str(b"x", "ascii", "strict", 1))
attempt(lambda: str(1, "utf-8"))
attempt(lambda: str(object=3))
attempt(lambda: str(b"caf\xc3\xa9", "utf-8"))
attempt(lambda: str(b"x"))
attempt(lambda: str())
print(list(s), tuple(s), [*s], dict(enumerate(s)), list(reversed(s)), s.__len__(), s.__contains__("y"), s.__getitem__(0), s.__add__("!"), s.__mul__(2), s.__rmul__(2), s.__mod__(()), s.__iter__().__next__())
class Name(str):
    def shout(self): return self.upper() + "!"
n = Name("bob")
print(n, repr(n), type(n), n.shout(), type(n.upper()), type(n + ""), n == "bob", {n: 1}["bob"], type(str(n)), type(n[:]), type(n.strip()), isinstance(n, str), f"{n:>5}", "-".join([n, n]))
